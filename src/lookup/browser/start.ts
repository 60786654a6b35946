/** The script of the start page. Without it the page works as a plain form. */
import { typedTarget } from '../typed.js'
import { offerCamera } from './camera.js'
import { keep } from './checks.js'
import { watchField } from './field.js'
import { showList } from './list.js'
import type { PageWords } from './page-words.js'

const part = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id)
  if (!found) throw new TypeError(`the page has no ${id}`)
  return found as T
}

const words = JSON.parse(part('start').dataset['words'] ?? '') as PageWords
const input = part<HTMLInputElement>('code')
watchField(input, part('keyboard'), words.keyboard)
input.form?.addEventListener('submit', () => {
  keep(typedTarget(input.value, [location.origin, ...words.bases]), Date.now())
})
offerCamera(part<HTMLButtonElement>('scan'), part<HTMLDialogElement>('camera'), words, (path) => {
  keep(path, Date.now())
  location.assign(`${path}?lang=${words.language}`)
})
showList(part('checks'), words)
