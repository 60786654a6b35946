/** The list of the last look-ups on the page. */
import { groupCode } from '../../codes/format.js'
import { formatDate, formatTime } from '../../language/format.js'
import { type Check, checks, clear, complete } from './checks.js'
import type { PageWords } from './page-words.js'

export function showList(section: HTMLElement, words: PageWords): void {
  const list = section.querySelector('ol')
  const button = section.querySelector('button')
  const said = document.getElementById('cleared')
  if (!list || !button) return
  const draw = () => {
    const kept = checks()
    list.replaceChildren(...kept.map((check) => row(check, words)))
    section.hidden = kept.length === 0
  }
  button.addEventListener('click', () => {
    clear()
    draw()
    if (said) said.textContent = words.cleared
    document.querySelector<HTMLElement>('#code')?.focus()
  })
  // Also when the browser brings the page back as it was left.
  addEventListener('pageshow', () => {
    draw()
    void complete(words.language, draw)
  })
}

function row({ path, at, verdict, product, answeredAt }: Check, words: PageWords): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `${path}?lang=${words.language}`
  link.append(text('b', nameOf(path)), ...(product ? [text('span', product)] : []))
  const [tone, line] = words.verdicts[verdict ?? ''] ?? ['none', words.noVerdict]
  const told = text('span', line)
  told.className = `told ${tone}`
  const moment = new Date(answeredAt ?? at)
  const time = text('time', `${formatTime(moment)}, ${formatDate(moment)}`)
  time.dateTime = moment.toISOString()
  item.append(link, told, time)
  return item
}

function text<K extends 'b' | 'span' | 'time'>(name: K, content: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  element.textContent = content
  return element
}

function nameOf(path: string): string {
  const code = /^\/t\/(.{12})$/i.exec(path)?.[1] ?? /\/21\/([^/]{12})$/.exec(path)?.[1]
  return code ? groupCode(code.toUpperCase()) : decodeURIComponent(path.replace(/^\/[^/]+\//, ''))
}
