/** Shows how far a print job is as it goes; without this script the page asks again by itself. */
interface Told {
  readonly status: string
  readonly done: number
  readonly text: string
}

const bar = document.querySelector<HTMLProgressElement>('#progress')
const said = document.querySelector<HTMLElement>('#done')
const from = bar?.dataset['from']
if (bar && from !== undefined) {
  const source = new EventSource(from)
  source.addEventListener('message', ({ data }) => {
    const { status, done, text } = JSON.parse(String(data)) as Told
    bar.value = done
    if (said && said.textContent !== text) said.textContent = text
    if (status === 'queued' || status === 'running') return
    source.close()
    location.reload()
  })
}
