import t from 'tap'
import { pageMatrix } from '../../src/labels/correction.js'
import { discsOf, type Point, testPages } from '../../src/labels/test-sheet/geometry.js'
import { lengthsOf, measureLengths, measurePhoto } from '../../src/labels/test-sheet/measure.js'
import { photoOf, type Scene } from './photos.js'

// Photos and pages are many pixels.
t.setTimeout(180_000)

const at = (x: number, y: number): Point => ({ x, y })

/** Held askew: the far side is smaller, nothing is level. */
const askew = [at(210, 190), at(985, 140), at(1090, 1420), at(120, 1380)]
const steep = [at(330, 330), at(900, 300), at(1120, 1390), at(90, 1430)]
/** The paper lies upside down, and on its side. */
const turned = (corners: readonly Point[], by: number) =>
  corners.map((_, i) => corners[(i + by) % 4]!)

const scenes: Record<string, Scene> = {
  'from right above': {
    page: 'a4',
    corners: [at(120, 150), at(1080, 150), at(1080, 1508), at(120, 1508)],
    ...{ scale: { x: 0.985, y: 1.012 }, shift: { x: 1.8, y: -2.4 } },
  },
  'held askew': {
    ...{ page: 'a4', corners: askew, seed: 2, noise: 12 },
    ...{ scale: { x: 0.97, y: 0.97 }, shift: { x: -1.2, y: 0.7 }, turn: 0.6 },
  },
  'held very askew, upside down, in bad light': {
    ...{ page: 'a4', corners: turned(steep, 2), seed: 3, shade: 0.3, table: 70 },
    ...{ scale: { x: 1.004, y: 0.996 }, shift: { x: 0.6, y: 3 } },
  },
  'lying on its side': {
    ...{ page: 'letter', width: 1600, height: 1200, seed: 4 },
    corners: turned([at(160, 120), at(1440, 160), at(1400, 1080), at(130, 1110)], 3),
    ...{ scale: { x: 1.01, y: 1.01 }, shift: { x: 0, y: 0 } },
  },
  'of a small sheet': {
    ...{ page: 'a5', corners: askew, seed: 5 },
    ...{ scale: { x: 0.99, y: 1 }, shift: { x: 2.5, y: 2.5 } },
  },
}

for (const [name, scene] of Object.entries(scenes)) {
  t.test(`a photo ${name} gives the correction of the printer`, async (t) => {
    const { correction } = measurePhoto(await photoOf(scene), scene.page)
    const { width, height } = testPages[scene.page]
    const [sx, sy] = [scene.scale?.x ?? 1, scene.scale?.y ?? 1]
    t.ok(Math.abs(correction.scale.x * sx - 1) < 0.003, `across: ${correction.scale.x}`)
    t.ok(Math.abs(correction.scale.y * sy - 1) < 0.003, `down: ${correction.scale.y}`)
    t.ok(Math.abs(correction.turn - (scene.turn ?? 0)) < 0.15, `turned: ${correction.turn}`)
    // What is drawn with the correction, then printed, comes out where it should.
    const angle = ((scene.turn ?? 0) * Math.PI) / 180
    const [a, b, c, d, e, f] = pageMatrix({ width, height }, correction) ?? [1, 0, 0, 1, 0, 0]
    const off = discsOf(scene.page).map(({ x, y }) => {
      const [px, py] = [x + correction.shift.x, y + correction.shift.y]
      const [u, v] = [a * px + c * py + e - width / 2, b * px + d * py + f - height / 2]
      const qx = sx * u * Math.cos(angle) - sy * v * Math.sin(angle) + (scene.shift?.x ?? 0)
      const qy = sx * u * Math.sin(angle) + sy * v * Math.cos(angle) + (scene.shift?.y ?? 0)
      return Math.hypot(qx + width / 2 - x, qy + height / 2 - y)
    })
    t.ok(Math.max(...off) < 0.3, `at most ${Math.max(...off).toFixed(3)} mm off`)
  })
}

t.test('what cannot be measured is refused with what to do', async (t) => {
  const refused = async (scene: Partial<Scene>, code: string) => {
    const photo = await photoOf({ page: 'a4', corners: askew, ...scene })
    t.throws(() => measurePhoto(photo, scene.page ?? 'a4'), { code })
  }
  const plain = { width: 1200, height: 1600, pixels: new Uint8Array(1200 * 1600).fill(180) }
  t.throws(() => measurePhoto(plain, 'a4'), { code: 'test-photo-no-paper' })
  await refused({ table: 215 }, 'test-photo-no-paper')
  await refused({ blank: true }, 'test-photo-marks')
  await refused(
    { corners: [at(-60, 190), at(985, 140), at(1090, 1420), at(-80, 1380)] },
    'test-photo-cropped',
  )
  await refused(
    { corners: [at(500, 500), at(900, 520), at(880, 1090), at(480, 1060)] },
    'test-photo-no-paper',
  )
  await refused(
    { width: 520, height: 700, corners: [at(60, 50), at(460, 60), at(465, 640), at(55, 630)] },
    'test-photo-small',
  )
  const other = await photoOf({ page: 'a4', corners: askew })
  t.throws(() => measurePhoto(other, 'letter'), { code: 'test-photo-paper' })
  const round = { width: 800, height: 800, pixels: new Uint8Array(640_000).fill(60) }
  for (let i = 0; i < 640_000; i++) {
    if (Math.hypot((i % 800) - 400, Math.floor(i / 800) - 400) < 360) round.pixels[i] = 230
  }
  t.throws(() => measurePhoto(round, 'a4'), { code: 'test-photo-no-paper' }, 'a plate is no sheet')
})

t.test('lengths that people measure give the correction', async (t) => {
  t.same(measureLengths(lengthsOf('a4'), 'a4'), {
    shift: { x: 0, y: 0 },
    scale: { x: 1, y: 1 },
    turn: 0,
  })
  // "Fit to page" at 97 %, about the middle: 55 becomes 56.5, 98.5 becomes 100.
  const fitted = measureLengths({ across: 97, down: 97, left: 56.5, top: 100 }, 'a4')
  t.same(fitted.shift, { x: 0, y: 0 })
  t.ok(Math.abs(fitted.scale.x - 1 / 0.97) < 0.0002)
  const moved = measureLengths({ ...lengthsOf('a4'), left: 57, top: 97.5 }, 'a4')
  t.same(moved.shift, { x: -2, y: 1 }, 'labels move against what the printer does')
})
