/** Independent readers for what the tests draw: zxing for all symbols, `qr` for QR, ZXing's port for DataMatrix. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import decodeWithQr from 'qr/decode.js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { readByPort } from '../zxing-port.js'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } })

const scale = 4
const quiet = 12

/** Reads modules (one byte each, 1 = dark) back; `undefined` when no symbol is found. */
export async function decode(modules: Uint8Array, columns: number, stretch = 1) {
  const image = { ...picture(modules, columns, stretch), colorSpace: 'srgb' } as ImageData
  const [found] = await readBarcodes(image, { maxNumberOfSymbols: 1 })
  return found && { text: found.text, format: found.format as string }
}

/** The text of a QR symbol by the second reader; throws when it finds none. */
export function decodeAgain(modules: Uint8Array, columns: number): string {
  return decodeWithQr(picture(modules, columns, 1), { timeLimit: 5000 })
}

/**
 * The text of a DataMatrix by the second reader, `undefined` when it finds none. Of GS1 elements it gives
 * FNC1 as the separator GS (0x1D), in first position too.
 */
export function decodeDataMatrixAgain(modules: Uint8Array, columns: number): string | undefined {
  const { data, width, height } = picture(modules, columns, 1)
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => data[i * 4]!)
  return readByPort('datamatrix', { width, height, pixels })
}

function picture(modules: Uint8Array, columns: number, stretch: number) {
  const rows = modules.length / columns
  const width = (columns + 2 * quiet) * scale
  const height = (rows * stretch + 2 * quiet) * scale
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < rows * stretch * scale; y++) {
    for (let x = 0; x < columns * scale; x++) {
      if (!modules[Math.floor(y / scale / stretch) * columns + Math.floor(x / scale)]) continue
      const at = ((y + quiet * scale) * width + x + quiet * scale) * 4
      data.fill(0, at, at + 3)
    }
  }
  return { data, width, height }
}

/** The symbology identifier of a symbol (ISO/IEC 15424), which tells GS1 data from others, and its text. */
export async function identify(modules: Uint8Array, columns: number, stretch = 1) {
  const image = { ...picture(modules, columns, stretch), colorSpace: 'srgb' } as ImageData
  const [found] = await readBarcodes(image, { maxNumberOfSymbols: 1 })
  return found && `${found.symbologyIdentifier} ${found.text}`
}
