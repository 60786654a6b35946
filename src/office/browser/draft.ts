/** Keeps what is typed as a draft, every few seconds and on leaving. Without it there is a button. */
const said = document.getElementById('draft-said')
const form = said?.closest('form')

/** Typing is quick: one request for what was typed in so many milliseconds. */
const everyMs = 4_000

if (said && form) {
  const { undecided, failed = '' } = said.dataset
  const written = (): string => {
    const values = new URLSearchParams()
    // Files are no part of a draft.
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string') values.append(name, value)
    values.set('draft', 'keep')
    return values.toString()
  }
  let kept = written()
  let isSent = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  const keep = async (): Promise<void> => {
    timer = undefined
    const now = written()
    if (isSent || now === kept) return
    asking = new AbortController()
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': type },
        body: now,
        signal: asking.signal,
      })
      if (!answer.ok) throw new Error(String(answer.status))
      kept = now
      said.textContent = ((await answer.json()) as { said: string }).said
    } catch {
      if (isSent) return
      said.textContent = failed
      timer ??= setTimeout(() => void keep(), everyMs)
    }
  }
  const type = 'application/x-www-form-urlencoded'

  form.addEventListener('input', () => {
    if (undecided !== undefined) {
      said.textContent = undecided
      return
    }
    timer ??= setTimeout(() => void keep(), everyMs)
  })
  form.addEventListener('submit', () => {
    isSent = true
    clearTimeout(timer)
    asking?.abort()
  })
  // Phones close pages without another word than this.
  document.addEventListener('visibilitychange', () => {
    const now = written()
    if (document.visibilityState !== 'hidden' || isSent || undecided !== undefined || now === kept)
      return
    if (navigator.sendBeacon(form.action, new Blob([now], { type }))) kept = now
  })
}
