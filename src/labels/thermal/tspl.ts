/** TSPL (TSC and the many printers that follow it): commands as lines, bitmaps as raw bytes, 0 = black. */
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
const mostCellWidth = 10

export const tspl: Dialect = {
  head(name, graphic, { widthMm, heightMm }) {
    const file = bmpOf(graphic)
    return Buffer.concat([
      ascii(`SIZE ${widthMm} mm,${heightMm} mm\r\nDIRECTION 1\r\nREFERENCE 0,0\r\n`),
      ascii(`DOWNLOAD "${name}.BMP",${file.length},`),
      file,
      ascii('\r\n'),
    ])
  },
  tail: (name) => ascii(`KILL "${name}.BMP"\r\n`),
  comment: (text) => ascii(`REM ${text} \r\n`),
  open: ascii('CLS\r\n'),
  close: ascii('PRINT 1,1\r\n'),
  stored: (name, x, y) => ascii(`PUTBMP ${x},${y},"${name}.BMP"\r\n`),
  bitmap: bitmapField,
  symbol: symbolField,
  native: nativeField,
}

function bitmapField(x: number, y: number, rowBytes: number, height: number): Field {
  const total = rowBytes * height
  const open = ascii(`BITMAP ${x},${y},${rowBytes},${height},0,`)
  return {
    bytes: Buffer.concat([open, Buffer.alloc(total, 0xff), ascii('\r\n')]),
    fill(out, at, data, dataAt) {
      const to = at + open.length
      for (let i = 0; i < total; i++) out[to + i] = ~data[dataAt + i]!
    },
  }
}

function symbolField({ x, y, columns, rows, dotsX, dotsY }: SymbolPlace): Field {
  const rowBytes = rowBytesOf(columns * dotsX)
  const open = ascii(`BITMAP ${x},${y},${rowBytes},${rows * dotsY},0,`)
  const wide = widened(dotsX).map((byte) => ~byte)
  const packedBytes = rowBytesOf(columns)
  const room = Buffer.alloc(rowBytes * rows * dotsY, 0xff)
  return {
    bytes: Buffer.concat([open, room, ascii('\r\n')]),
    fill(out, at, data, dataAt) {
      let from = dataAt
      let to = at + open.length
      for (let row = 0; row < rows; row++) {
        const start = to
        const end = start + rowBytes
        for (let i = 0; i < packedBytes; i++) {
          const source = data[from++]! * dotsX
          for (let j = source; j < source + dotsX && to < end; j++) out[to++] = wide[j]!
        }
        for (let copy = 1; copy < dotsY; copy++) {
          out.copyWithin(to, start, end)
          to += rowBytes
        }
      }
    },
  }
}

/** Model 2, the mask and, by hand, the mode: the printer's symbol is then ours bit for bit. */
function nativeField({ x, y, dotsX, columns }: SymbolPlace, qr: NativeQr): Field | undefined {
  if (dotsX > mostCellWidth || columns === 0) return undefined
  const text = `${qr.prefix}${'0'.repeat(codeLength)}`
  if (/["!\\]/.test(text)) return undefined
  const mode = qr.mode === 'byte' ? `B${String(text.length).padStart(4, '0')}` : 'A'
  const open = ascii(
    `QRCODE ${x},${y},${qr.level},${dotsX},M,0,M2,S${qr.mask},"${mode}${qr.prefix}`,
  )
  return {
    bytes: Buffer.concat([open, Buffer.alloc(codeLength, '0'), ascii('"\r\n')]),
    fill: (out, at, codes, codeAt) => {
      for (let i = 0; i < codeLength; i++) out[at + open.length + i] = codes[codeAt + i]!
    },
  }
}

const bmpHeader = 62

/** A BMP file of one bit a dot: rows from the bottom up, each padded to four bytes, black is colour 0. */
function bmpOf({ bits, width, height, rowBytes }: Bitmap): Buffer {
  const stride = Math.ceil(rowBytes / 4) * 4
  const file = Buffer.alloc(bmpHeader + stride * height, 0xff)
  file.fill(0, 0, bmpHeader)
  file.write('BM', 0, 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(bmpHeader, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(1, 28)
  file.writeUInt32LE(stride * height, 34)
  file.writeUInt32LE(2, 46)
  file.writeUInt32LE(0xffffff, 58)
  for (let row = 0; row < height; row++) {
    const to = bmpHeader + (height - 1 - row) * stride
    for (let i = 0; i < rowBytes; i++) file[to + i] = ~(bits[row * rowBytes + i] ?? 0)
  }
  return file
}
