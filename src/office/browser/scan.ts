/** Fills a field from the camera: the scanner of the public start page, asked for text instead of a page. */
import { readCode } from '../../codes/reader.js'
import { type CameraWords, offerCamera } from '../../lookup/browser/camera.js'

const dialog = document.querySelector<HTMLDialogElement>('#camera')
const told = dialog?.dataset['words']
if (dialog && told !== undefined) {
  const words = JSON.parse(told) as CameraWords
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-scan]')) {
    offerCamera(button, dialog, words, (path) => {
      const field = document.getElementById(button.dataset['scan'] ?? '')
      if (!(field instanceof HTMLInputElement)) return
      const read = readCode(path)
      field.value = read.ok ? read.code : location.origin + path
      field.focus()
    })
  }
}
