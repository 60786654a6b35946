/** The field for the code: grouped while typing, filled from whatever is pasted. */
import { readCode } from '../../codes/reader.js'
import { keysBehind } from '../../codes/vietnamese-keyboard.js'
import { grouped } from './grouping.js'

/** @param warning shown while a Vietnamese keyboard is changing the letters */
export function watchField(input: HTMLInputElement, warning: HTMLElement, words: string): void {
  let isComposing = false
  const show = (forward = false) => {
    const { value, caret } = grouped(
      { value: input.value, caret: input.selectionStart ?? input.value.length },
      forward,
    )
    if (value !== input.value) input.value = value
    input.setSelectionRange(caret, caret)
    warn()
  }
  const warn = () => {
    const said = [...input.value].some(keysBehind) ? words : ''
    if (warning.textContent !== said) warning.textContent = said
  }
  // A keyboard that is still making a letter of several keys would be disturbed.
  input.addEventListener('compositionstart', () => (isComposing = true))
  input.addEventListener('compositionend', () => {
    isComposing = false
    show()
  })
  input.addEventListener('input', (event) => {
    if (isComposing) return warn()
    show((event as InputEvent).inputType === 'deleteContentForward')
  })
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? ''
    const read = readCode(text)
    // A Digital Link stays whole: what it says of product and lot is compared with the code.
    if (!read.ok || text.includes('/01/')) return
    event.preventDefault()
    input.value = read.code
    input.setSelectionRange(read.code.length, read.code.length)
    show()
  })
}
