import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import t from 'tap'
import { cleanPhoto, cleanScan } from '../../src/files/pictures.js'
import { widthsOf } from '../../src/files/picture-sizes.js'
import { iphoneHeic } from './heic.js'

/** As a telephone held on its side writes it: lying, with place, device and time. */
const fromPhone = (width = 1200, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: '#2f6b3c' } })
    .composite([{ input: leftHalf(width, height), left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'Camera', Software: 'secret-device' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 35/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

const leftHalf = (width: number, height: number) => ({
  create: { width: width / 2, height, channels: 3 as const, background: '#d9b13c' },
})

t.test('a photo comes out upright, in three widths, without anything of the camera', async (t) => {
  const bytes = await fromPhone(2000, 1700)
  const before = await sharp(bytes).metadata()
  t.equal(before.orientation, 6)
  t.match(before.exif?.toString('latin1'), /secret-device/, 'the sample carries it')
  const { width, height, renditions } = await cleanPhoto({ name: 'a.jpg', bytes })
  t.strictSame([width, height], [1600, 1882], 'turned by a quarter')
  t.strictSame(
    renditions.map(({ suffix }) => suffix),
    ['-480.avif', '-480.webp', '-960.avif', '-960.webp', '-1600.avif', '-1600.webp', '-card.jpg'],
  )
  for (const { suffix, bytes } of renditions) {
    const after = await sharp(bytes).metadata()
    t.strictSame(
      [after.exif, after.xmp, after.orientation],
      [undefined, undefined, undefined],
      suffix,
    )
    t.equal(
      after.format,
      suffix.endsWith('avif') ? 'heif' : suffix.endsWith('webp') ? 'webp' : 'jpeg',
    )
    t.equal(after.width, suffix === '-card.jpg' ? 1200 : Number(/\d+/.exec(suffix)?.[0]))
  }
  // What was left in the lying picture is above in the upright one.
  const small = renditions[1]?.bytes
  const top = await sharp(small).extract({ left: 200, top: 20, width: 20, height: 20 }).toBuffer()
  const red = (await sharp(top).stats()).channels[0]?.mean ?? 0
  t.ok(red > 180, 'the yellow half is above')
  const card = await sharp(renditions.at(-1)?.bytes).metadata()
  t.strictSame([card.width, card.height], [1200, 630])
})

t.test('a small picture is never blown up', async (t) => {
  t.strictSame(widthsOf(4000), [480, 960, 1600])
  t.strictSame(widthsOf(700), [480, 700])
  t.strictSame(widthsOf(480), [480])
  t.strictSame(widthsOf(300), [300])
})

/** The head of a PNG that claims this size, in 60 bytes. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(10))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

t.test('an AVIF that calls itself a general image file is one', async (t) => {
  const avif = await sharp(leftHalf(900, 600)).avif({ effort: 0 }).toBuffer()
  const box = avif.readUInt32BE(0)
  const general = Buffer.concat([Buffer.from('mif1'), avif.subarray(12, box)])
  const bytes = Buffer.concat([avif.subarray(0, 8), general, avif.subarray(box)])
  t.ok(bytes.toString('latin1', 16, box).includes('avif'), 'named among those it fits')
  const { width } = await cleanPhoto({ name: 'a.avif', bytes }, 0)
  t.equal(width, (await sharp(avif).metadata()).width)
})

t.test('what is no picture of a known kind is refused by name', async (t) => {
  const jpeg = await fromPhone()
  const refused: [string, Uint8Array, string][] = [
    ['text.jpg', Buffer.from('not a picture at all'), 'picture-unreadable'],
    ['cut.jpg', jpeg.subarray(0, jpeg.length / 2), 'picture-unreadable'],
    ['empty.png', Buffer.alloc(0), 'picture-unreadable'],
    [
      'drawing.svg',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
      ),
      'picture-unreadable',
    ],
    ['iphone.heic', iphoneHeic, 'picture-heic'],
    ['mif1.heic', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1'), 'picture-heic'],
    ['burst.heic', Buffer.from('\0\0\0\x18ftypmsf1\0\0\0\0msf1hevc', 'latin1'), 'picture-heic'],
    ['dot.png', await sharp(leftHalf(100, 100)).png().toBuffer(), 'picture-too-small'],
    ['bomb.png', pngOf(30_000, 30_000), 'picture-too-many-pixels'],
  ]
  for (const [name, bytes, code] of refused) {
    await t.rejects(cleanPhoto({ name, bytes }), { code, message: new RegExp(name) }, name)
    await t.rejects(cleanScan({ name, bytes }), { code }, `${name} as a scan`)
  }
  const { width } = await cleanPhoto({ name: 'good.jpg', bytes: jpeg })
  t.equal(width, 900, 'and the next good one is made')
})
