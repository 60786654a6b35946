/** Draws pages of ZPL, as far as labels use it: the proof reads what the printer will be sent. */
import { encodeQr, type QrLevel } from '../../symbols/qr.js'
import { addBlack, type Bitmap, createBitmap } from './bitmap.js'
import { squares } from './squares.js'

/** The dots of a page, `head` being what was sent before it. Throws TypeError for what it does not know. */
export function readZplPage(head: Uint8Array, page: Uint8Array): Bitmap {
  const before = Buffer.from(head).toString('latin1')
  const [, width = 0, height = 0] = (/\^PW(\d+)\^LL(\d+)/.exec(before) ?? []).map(Number)
  const bitmap = createBitmap(width, height)
  const graphics = new Map<string, Bitmap>()
  for (const [, name = '', total, rowBytes, data = ''] of before.matchAll(
    /~DG(R:\w+\.GRF),(\d+),(\d+),([^\n]*)/g,
  )) {
    graphics.set(name, unpackHex(data, Number(total), Number(rowBytes)))
  }
  let [x, y] = [0, 0]
  let qr: { dots: number; level: QrLevel; mask: number } | undefined
  for (const command of Buffer.from(page).toString('latin1').trim().split('^').slice(1)) {
    const [kind, operands] = [command.slice(0, 2), command.slice(2)]
    const numbers = operands.split(',')
    switch (kind) {
      case 'XA':
      case 'XZ':
      case 'FS':
      case 'PQ':
      case 'BY':
        break
      case 'FO':
        ;[x = 0, y = 0] = numbers.map(Number)
        break
      case 'XG':
        addBlack(bitmap, known(graphics.get(numbers[0] ?? ''), command), x, y)
        break
      case 'GF':
        addBlack(
          bitmap,
          unpackHex(numbers.slice(4).join(','), Number(numbers[1]), Number(numbers[3])),
          x,
          y,
        )
        break
      case 'BQ':
        qr = { dots: Number(numbers[2]), level: numbers[3] as QrLevel, mask: Number(numbers[4]) }
        break
      case 'FD': {
        const { dots, level, mask } = known(qr, command)
        const text = operands.replace(/^[LMQH]M,(A|B\d{4})/, '')
        addBlack(bitmap, squares(encodeQr(text, { level, mask }), dots), x, y)
        break
      }
      default:
        throw new TypeError(`not a command of labels: ^${kind}`)
    }
  }
  return bitmap
}

function known<T>(value: T | undefined, command: string): T {
  if (value === undefined) throw new TypeError(`nothing was said before ^${command.slice(0, 20)}`)
  return value
}

/** A bitmap from hexadecimal digits, counted and with repeated rows. */
function unpackHex(text: string, total: number, rowBytes: number): Bitmap {
  const bitmap = createBitmap(rowBytes * 8, total / rowBytes)
  const rowDigits = 2 * rowBytes
  let row = ''
  let above = ''
  let count = 0
  let at = 0
  const flush = () => {
    bitmap.bits.set(Buffer.from(row, 'hex'), at)
    at += rowBytes
    above = row
    row = ''
  }
  for (const character of text) {
    if (character === ':') {
      row = above
      flush()
    } else if (character >= 'G' && character <= 'Y') count += character.charCodeAt(0) - 70
    else if (character >= 'g' && character <= 'z') count += 20 * (character.charCodeAt(0) - 102)
    else {
      row += character.repeat(count || 1)
      count = 0
      while (row.length >= rowDigits) {
        const rest = row.slice(rowDigits)
        row = row.slice(0, rowDigits)
        flush()
        row = rest
      }
    }
  }
  return bitmap
}
