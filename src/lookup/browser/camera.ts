/** Scanning with the camera: what is one of our addresses is opened here, anything else told in words. */
import { ownPath } from '../own-path.js'
import type { PageWords } from './page-words.js'
import { qrReader, type ReadQr } from './read-qr.js'

/** Time between two pictures, in milliseconds. */
const pauseMs = 120

export type CameraWords = Pick<
  PageWords,
  'bases' | 'starting' | 'looking' | 'denied' | 'noCamera' | 'foreign' | 'noAddress'
>

/** @param found what is done with the path of one of our addresses; for instance it is opened */
export function offerCamera(
  button: HTMLButtonElement,
  dialog: HTMLDialogElement,
  words: CameraWords,
  found: (path: string) => void,
): void {
  // There is no camera on a page that did not come over https (or from this very machine).
  if (!('mediaDevices' in navigator) || typeof dialog.showModal !== 'function') return
  const camera = new Camera(dialog, words, found)
  button.hidden = false
  button.addEventListener('click', () => void camera.open())
}

class Camera {
  readonly #dialog: HTMLDialogElement
  readonly #words: CameraWords
  readonly #foundPath: (path: string) => void
  readonly #video: HTMLVideoElement
  readonly #said: HTMLElement
  readonly #torch: HTMLButtonElement
  #stream: MediaStream | undefined
  /** Counted up by every opening and closing: what began before belongs to an earlier one. */
  #turn = 0

  constructor(dialog: HTMLDialogElement, words: CameraWords, found: (path: string) => void) {
    this.#foundPath = found
    const part = <T extends Element>(selector: string): T => {
      const found = dialog.querySelector<T>(selector)
      if (!found) throw new TypeError(`the page has no ${selector}`)
      return found
    }
    this.#dialog = dialog
    this.#words = words
    this.#video = part('video')
    this.#said = part('[role=status]')
    this.#torch = part('[aria-pressed]')
    this.#torch.addEventListener('click', () => void this.#turnTorch())
    part('form').addEventListener('submit', () => this.#stop())
    // Also by Escape, and when the page is left or another one is in front.
    dialog.addEventListener('close', () => this.#stop())
    addEventListener('pagehide', () => dialog.close())
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) dialog.close()
    })
  }

  async open(): Promise<void> {
    const turn = ++this.#turn
    this.#say(this.#words.starting)
    this.#dialog.showModal()
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 } },
      })
      if (turn !== this.#turn) return stop(stream)
      this.#stream = stream
      const read = await qrReader()
      if (turn !== this.#turn) return
      this.#video.srcObject = stream
      await this.#video.play()
      this.#torch.hidden = !hasTorch(stream)
      this.#say(this.#words.looking)
      await this.#search(turn, read)
    } catch (error) {
      if (turn !== this.#turn) return
      this.#release()
      const isDenied = error instanceof DOMException && error.name === 'NotAllowedError'
      this.#say(isDenied ? this.#words.denied : this.#words.noCamera)
    }
  }

  async #search(turn: number, read: ReadQr): Promise<void> {
    while (turn === this.#turn) {
      const text = await read(this.#video)
      if (turn !== this.#turn) return
      if (text !== undefined && this.#found(text)) return
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }

  /** Whether it was one of our addresses. */
  #found(text: string): boolean {
    const { bases, foreign, noAddress } = this.#words
    const path = ownPath(text, [location.origin, ...bases])
    if (path === undefined) {
      const host = hostOf(text)
      this.#say(host === undefined ? noAddress : foreign.replace('{host}', host))
      return false
    }
    this.#stop()
    this.#dialog.close()
    this.#foundPath(path)
    return true
  }

  async #turnTorch(): Promise<void> {
    const isOn = this.#torch.getAttribute('aria-pressed') !== 'true'
    const [track] = this.#stream?.getVideoTracks() ?? []
    await track?.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] })
    this.#torch.setAttribute('aria-pressed', String(isOn))
  }

  #say(words: string): void {
    if (this.#said.textContent !== words) this.#said.textContent = words
  }

  #stop(): void {
    this.#turn++
    this.#release()
  }

  #release(): void {
    if (this.#stream) stop(this.#stream)
    this.#stream = undefined
    this.#video.srcObject = null
    this.#torch.hidden = true
    this.#torch.setAttribute('aria-pressed', 'false')
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

const hasTorch = (stream: MediaStream): boolean => {
  const capabilities = stream.getVideoTracks()[0]?.getCapabilities?.() as
    { torch?: boolean } | undefined
  return capabilities?.torch === true
}

/** The host of an address, short enough to be told. */
function hostOf(text: string): string | undefined {
  try {
    const { protocol, host } = new URL(text)
    return /^https?:$/.test(protocol) ? host.slice(0, 80) : undefined
  } catch {
    return undefined
  }
}
