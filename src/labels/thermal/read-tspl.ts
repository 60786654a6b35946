/** Draws pages of TSPL, as far as labels use it: the proof reads what the printer will be sent. */
import { encodeQr, type QrLevel } from '../../symbols/qr.js'
import { addBlack, type Bitmap, createBitmap, isBlack, fillRectangle, setDot } from './bitmap.js'
import { squares } from './squares.js'

/** Dots of a page that was not measured in dots: as `SIZE` says, at a resolution. */
export function readTsplPage(head: Uint8Array, page: Uint8Array, dpi: number): Bitmap {
  const graphics = new Map<string, Bitmap>()
  let bitmap = createBitmap(0, 0)
  const commands = { head: new Lines(head), page: new Lines(page) }
  for (const lines of [commands.head, commands.page]) {
    for (let line = lines.next(); line !== undefined; line = lines.next()) draw(line, lines)
  }
  return bitmap

  function draw(line: string, lines: Lines): void {
    const [command = '', operands = ''] = line.split(/ (.*)/)
    const fields = operands.split(',')
    const [x = 0, y = 0, w = 0, h = 0] = fields.map(Number)
    switch (command) {
      case 'REM':
      case 'DIRECTION':
      case 'REFERENCE':
      case 'PRINT':
        return
      case 'CLS':
        bitmap = createBitmap(bitmap.width, bitmap.height)
        return
      case 'SIZE': {
        const [width = 0, height = 0] = fields.map((mm) =>
          Math.round((parseFloat(mm) * dpi) / 25.4),
        )
        bitmap = createBitmap(width, height)
        return
      }
      case 'DOWNLOAD':
        graphics.set(fields[0] ?? '', readBmp(lines.bytes(Number(fields[1]))))
        return
      case 'PUTBMP': {
        const graphic = graphics.get(fields[2] ?? '')
        if (!graphic) throw new TypeError(`there is no picture ${fields[2]}`)
        return overwrite(graphic, x, y)
      }
      case 'BITMAP': {
        const part = createBitmap(w * 8, h)
        part.bits.set(lines.bytes(w * h).map((byte) => ~byte))
        return overwrite(part, x, y)
      }
      case 'QRCODE': {
        const text = /"(?:A|B\d{4})(.*)"$/.exec(operands)?.[1] ?? ''
        const options = { level: fields[2] as QrLevel, mask: Number(fields[7]?.slice(1)) }
        return overwrite(squares(encodeQr(text, options), Number(fields[3])), x, y)
      }
      default:
        throw new TypeError(`not a command of labels: ${command}`)
    }
  }

  function overwrite(part: Bitmap, x: number, y: number): void {
    fillRectangle(bitmap, { x, y, right: x + part.width, bottom: y + part.height }, false)
    addBlack(bitmap, part, x, y)
  }
}

/** Lines of text, between which lie bytes whose number was said. */
class Lines {
  readonly #bytes: Buffer
  #at = 0
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes)
  }
  /** The next line; for commands that bytes follow, up to the comma before them. */
  next(): string | undefined {
    if (this.#at >= this.#bytes.length) return undefined
    const rest = this.#bytes.toString('latin1', this.#at, this.#at + 400)
    const found = /^(?:DOWNLOAD "[^"]*",\d+,|BITMAP \d+,\d+,\d+,\d+,0,)/.exec(rest)
    const line = found ? found[0].slice(0, -1) : rest.slice(0, rest.indexOf('\r\n'))
    this.#at += line.length + (found ? 1 : 2)
    return line
  }
  bytes(count: number): Buffer {
    const start = this.#at
    this.#at += count + 2
    return this.#bytes.subarray(start, start + count)
  }
}

function readBmp(file: Buffer): Bitmap {
  const [width, height] = [file.readInt32LE(18), file.readInt32LE(22)]
  const stored = createBitmap(width, height)
  const stride = (file.length - file.readUInt32LE(10)) / height
  const dots: Bitmap = {
    ...{ width: stride * 8, height, rowBytes: stride },
    bits: file.subarray(file.readUInt32LE(10)),
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isBlack(dots, x, height - 1 - y)) setDot(stored, x, y)
    }
  }
  return stored
}
