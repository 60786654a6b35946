/**
 * ZPL II (Zebra Programming Language): text all through, bitmaps in hexadecimal digits. `:` repeats the
 * row above, `G` to `Y` and `g` to `z` count digits that are alike ("Alternative data compression").
 */
import { rowBytesOf } from '../../symbols/packed.js'
import type { Bitmap } from './bitmap.js'
import {
  ascii,
  type Dialect,
  type Field,
  type NativeQr,
  type SymbolPlace,
  widened,
} from './language.js'

const codeLength = 12
/** Older printers take no more. */
const mostMagnification = 10

export const zpl: Dialect = {
  head(name, graphic, { width, height }) {
    const { bits, rowBytes } = graphic
    return ascii(
      `^XA^PW${width}^LL${height}^LH0,0^LS0^CI28^XZ\n` +
        `~DGR:${name}.GRF,${bits.length},${rowBytes},${packedHex(graphic)}\n`,
    )
  },
  tail: (name) => ascii(`^XA^IDR:${name}.GRF^FS^XZ\n`),
  comment: (text) => ascii(`^XA^FX ${text} ^FS^XZ\n`),
  open: ascii('^XA'),
  close: ascii('^PQ1^XZ\n'),
  stored: (name, x, y) => ascii(`^FO${x},${y}^XGR:${name}.GRF,1,1^FS`),
  bitmap: bitmapField,
  symbol: symbolField,
  native: nativeField,
}

const digits = ascii('0123456789ABCDEF')

function bitmapField(x: number, y: number, rowBytes: number, height: number): Field {
  const total = rowBytes * height
  const open = ascii(`^FO${x},${y}^GFA,${total},${total},${rowBytes},`)
  const bytes = Buffer.concat([open, Buffer.alloc(2 * total, '0'), ascii('^FS')])
  return {
    bytes,
    fill(out, at, data, dataAt) {
      let to = at + open.length
      for (let i = dataAt; i < dataAt + total; i++) {
        out[to++] = digits[data[i]! >> 4]!
        out[to++] = digits[data[i]! & 15]!
      }
    },
  }
}

function symbolField({ x, y, columns, rows, dotsX, dotsY }: SymbolPlace): Field {
  const rowBytes = rowBytesOf(columns * dotsX)
  const total = rowBytes * rows * dotsY
  const open = ascii(`^FO${x},${y}^GFA,${total},${total},${rowBytes},`)
  const rowLength = 2 * rowBytes + dotsY - 1
  const row = '0'.repeat(2 * rowBytes) + ':'.repeat(dotsY - 1)
  const dots = widened(dotsX)
  const wide = new Uint8Array(2 * dots.length)
  dots.forEach((byte, i) => wide.set([digits[byte >> 4]!, digits[byte & 15]!], 2 * i))
  const packedBytes = rowBytesOf(columns)
  const step = 2 * dotsX
  return {
    bytes: Buffer.concat([open, ascii(row.repeat(rows)), ascii('^FS')]),
    fill(out, at, data, dataAt) {
      let from = dataAt
      for (let row = 0; row < rows; row++) {
        let to = at + open.length + row * rowLength
        const end = to + 2 * rowBytes
        for (let i = 0; i < packedBytes; i++) {
          const source = data[from++]! * step
          for (let j = source; j < source + step && to < end; j++) out[to++] = wide[j]!
        }
      }
    },
  }
}

/**
 * `^BQ` with the mask and, by hand, the mode: the printer's symbol is then ours bit for bit. `^BY` goes
 * before it, because printers move the symbol down by the height of bars that was set last.
 */
function nativeField({ x, y, dotsX, columns }: SymbolPlace, qr: NativeQr): Field | undefined {
  if (dotsX > mostMagnification || columns === 0) return undefined
  const text = `${qr.prefix}${'0'.repeat(codeLength)}`
  if (/[\^~]/.test(text)) return undefined
  const mode = qr.mode === 'byte' ? `B${String(text.length).padStart(4, '0')}` : 'A'
  const open = ascii(
    `^FO${x},${y}^BY2,3,1^BQN,2,${dotsX},${qr.level},${qr.mask}^FD${qr.level}M,${mode}${qr.prefix}`,
  )
  return {
    bytes: Buffer.concat([open, Buffer.alloc(codeLength, '0'), ascii('^FS')]),
    fill: (out, at, codes, codeAt) => {
      for (let i = 0; i < codeLength; i++) out[at + open.length + i] = codes[codeAt + i]!
    },
  }
}

/** A bitmap's rows in digits: rows like the one above as `:`, digits that are alike counted. */
export function packedHex({ bits, rowBytes, height }: Bitmap): string {
  let text = ''
  let above = ''
  for (let row = 0; row < height; row++) {
    const hex = Buffer.from(bits.buffer, bits.byteOffset + row * rowBytes, rowBytes)
      .toString('hex')
      .toUpperCase()
    text += hex === above ? ':' : counted(hex)
    above = hex
  }
  return text
}

function counted(hex: string): string {
  return hex.replace(/(.)\1{2,}/g, (run, digit: string) => {
    let left = run.length
    let text = ''
    while (left >= 20) {
      const twenties = Math.min(20, Math.floor(left / 20))
      text += String.fromCharCode('f'.charCodeAt(0) + twenties)
      left -= 20 * twenties
    }
    if (left > 0) text += String.fromCharCode('F'.charCodeAt(0) + left)
    return text + digit
  })
}
