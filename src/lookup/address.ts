/** What a public address asks for, read from the raw path: nothing of it is ever shown. */
import { readCode } from '../codes/reader.js'
import { linkValue, parseDigitalLinkPath } from '../gs1/digital-link.js'

export type Address =
  | {
      readonly kind: 'code'
      /** Twelve characters. */
      readonly code: string
      /** What the address says besides the code, to be compared with what is known of it. */
      readonly gtin14?: string | undefined
      readonly lot?: string | undefined
    }
  | { readonly kind: 'gtin'; readonly gtin14: string; readonly lot?: string | undefined }
  | { readonly kind: 'product'; readonly id: string; readonly lot?: string | undefined }
  | { readonly kind: 'mistyped' }

const mistyped: Address = { kind: 'mistyped' }

/** @param path the raw path: `/T/...`, `/t/...`, `/01/...`, `/P/...` or `/p/...` */
export function readAddress(path: string, query: string): Address {
  switch (path.charCodeAt(1)) {
    case 0x54: // T
    case 0x74: // t
      return readTyped(path.slice(3))
    case 0x30: // 0, of /01/
      return readLink(path, query)
    default:
      return readProduct(path.slice(3).replace(/\/$/, ''))
  }
}

/** `{product}` or, of a lot of it, `{product}/10/{lot}`. */
function readProduct(text: string): Address {
  const [, id = '', lot] = /^([^/]*)\/10\/([^/]+)$/.exec(text) ?? [undefined, text]
  return { kind: 'product', id: decoded(id), lot: lot === undefined ? undefined : decoded(lot) }
}

function readTyped(text: string): Address {
  const read = readCode(text)
  if (read.ok) return { kind: 'code', code: read.code }
  const spelled = readCode(decoded(text.replaceAll('+', ' ')).replace(/\/+$/, ''))
  return spelled.ok ? { kind: 'code', code: spelled.code } : mistyped
}

function readLink(path: string, query: string): Address {
  const read = parseDigitalLinkPath(path, query)
  if (!read.ok) return mistyped
  const { link } = read
  const gtin14 = link.key.value
  const lot = linkValue(link, '10')
  const serial = linkValue(link, '21') ?? linkValue(link, '235')
  if (serial === undefined) return { kind: 'gtin', gtin14, lot }
  const code = readCode(serial)
  return code.ok ? { kind: 'code', code: code.code, gtin14, lot } : mistyped
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
