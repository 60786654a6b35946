/** A field for a code with a button for the camera. Without a script, or a camera, only the field is there. */
import type { Words } from '../errors.js'
import type { Language } from '../language/language.js'
import { type Form, Input } from './fields.js'

const words = {
  camera: { vi: 'Quét mã trên tem', en: 'Scan a label' },
  torch: { vi: 'Bật đèn', en: 'Light' },
  close: { vi: 'Đóng', en: 'Close' },
  starting: { vi: 'Đang mở máy ảnh…', en: 'Opening the camera…' },
  looking: { vi: 'Đưa mã QR vào khung hình', en: 'Hold the QR code into the picture' },
  denied: {
    vi: 'Trình duyệt chưa được phép dùng máy ảnh. Hãy gõ mã.',
    en: 'The browser may not use the camera. Type the code instead.',
  },
  noCamera: {
    vi: 'Không mở được máy ảnh. Hãy gõ mã.',
    en: 'The camera cannot be opened. Type the code instead.',
  },
  foreign: {
    vi: 'Mã QR này dẫn đến {host}, không phải tem của hệ thống.',
    en: 'This QR code leads to {host}: it is no label of ours.',
  },
  noAddress: {
    vi: 'Mã QR này không phải tem của hệ thống.',
    en: 'This QR code is no label of ours.',
  },
} satisfies Record<string, Words>

export function CodeField(props: {
  readonly form: Form
  readonly name: string
  readonly label: Words
  readonly hint?: Words
  readonly button: Words
  readonly required?: boolean
}) {
  const { form, name, label, hint, button, required } = props
  return (
    <div class="scanned">
      <Input
        form={form}
        name={name}
        label={label}
        hint={hint}
        required={required}
        maxlength={300}
      />
      <button type="button" data-scan={`f-${name}`} hidden aria-label={button[form.language]}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM13 8h3v3h-3zM8 13h3v3H8zM14 14h2v2"
          />
        </svg>
      </button>
    </div>
  )
}

/** Opened by the script alone; once a page. */
export function Scanner(props: { readonly language: Language; readonly bases: readonly string[] }) {
  const { language, bases } = props
  const of = ({ starting, looking, denied, noCamera, foreign, noAddress }: typeof words) => ({
    starting: starting[language],
    looking: looking[language],
    denied: denied[language],
    noCamera: noCamera[language],
    foreign: foreign[language],
    noAddress: noAddress[language],
  })
  return (
    <dialog
      id="camera"
      aria-labelledby="camera-title"
      data-words={JSON.stringify({ ...of(words), bases })}
    >
      <h2 id="camera-title">{words.camera[language]}</h2>
      <video playsinline muted />
      <p role="status" />
      <form method="dialog" class="acts">
        <button type="button" aria-pressed="false" hidden>
          {words.torch[language]}
        </button>
        <button>{words.close[language]}</button>
      </form>
    </dialog>
  )
}
