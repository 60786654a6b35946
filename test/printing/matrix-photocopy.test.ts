/**
 * A label that was copied badly still reads: smaller by a fifth, tilted by two degrees, blurred, grey,
 * with grains. How much more blur each takes is told; the weakest must have some left.
 */
import sharp from 'sharp'
import t from 'tap'
import { dpisOf, fullSnapshot, labelOnPage, matrix, squaresOf } from './matrix.js'
import { cropped, drawPart, type Grey, openPdf, type Part, zxing } from './raster.js'
import { codeOf, makeVolume } from './volumes.js'

/** Blur of a poor copy: standard deviation in mm on paper. */
const copierBlurMm = 0.1
const blurs = [1, 1.5, 2, 3]

t.test('every template reads from a poor photocopy', async (t) => {
  const margins: string[] = []
  for (const { name, template, stock } of matrix.filter(({ stock }) => stock.kind === 'roll')) {
    for (const dpi of dpisOf(template).filter((dpi) => dpi <= 300)) {
      const snapshot = fullSnapshot(template, stock, dpi)
      const squares = squaresOf(snapshot, 0)
      if (squares.length === 0) continue
      const { path } = await makeVolume(t, { snapshot, quantity: 1 })
      const document = await openPdf(path)
      for (const square of squares) {
        const room = around(square, labelOnPage(snapshot, 0))
        const label = drawPart(document, 0, dpi, room)
        const wanted = square.before + codeOf(1)
        let margin = 0
        for (const times of blurs) {
          const copy = await photocopy(label, (copierBlurMm * times * dpi) / 25.4)
          if (!(await zxing(copy)).includes(wanted)) break
          margin = times
        }
        t.ok(margin >= 1, `${name} at ${dpi} dpi is read`)
        margins.push(`${name} at ${dpi} dpi: ${margin}`)
      }
      document.destroy()
    }
  }
  for (const line of margins) t.comment(line)
})

t.test('what no reader could read is not called read', async (t) => {
  const [first] = matrix
  if (!first) return t.fail('there is no template')
  const snapshot = fullSnapshot(first.template, first.stock, 203)
  const [square] = squaresOf(snapshot, 0)
  if (!square) return t.fail('it has no symbol')
  const { path } = await makeVolume(t, { snapshot, quantity: 1 })
  const document = await openPdf(path)
  const label = drawPart(document, 0, 203, square)
  document.destroy()
  t.same(await zxing(await photocopy(label, 2 * square.module)), [])
})

/** The symbol with what stands around it, as a telephone's picture would show: at most so much. */
function around(square: Part, label: Part): Part {
  const more = Math.round(square.width * 0.3)
  const left = Math.max(label.left, square.left - more)
  const top = Math.max(label.top, square.top - more)
  const right = Math.min(label.left + label.width, square.left + square.width + more)
  const bottom = Math.min(label.top + label.height, square.top + square.height + more)
  return { left, top, width: right - left, height: bottom - top }
}

/** @param blur standard deviation in pixels of the print */
async function photocopy(label: Grey, blur: number): Promise<Grey> {
  const { width, height, pixels } = label
  // Nobody takes a picture of a poster with more pixels than its symbol needs.
  const scale = Math.min(0.8, 900 / (width + 40))
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#fff' })
    .resize(Math.round((width + 40) * scale))
    .rotate(2, { background: '#fff' })
    .blur(Math.max(0.3, blur * scale))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const random = grains(7)
  // A fifth of the contrast is lost, at both ends, and grains of toner lie everywhere.
  const grey = Uint8Array.from(data, (value) =>
    Math.min(255, Math.max(0, 25 + value * 0.8 + (random() - 0.5) * 60)),
  )
  const copy = { width: info.width, height: info.height, pixels: grey }
  return info.channels === 1 ? copy : cropped(copy, { left: 0, top: 0, ...info })
}

/** Numbers from 0 to 1 that are the same in every run. */
function grains(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
