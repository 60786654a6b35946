/** A camera for the browser that always sees the same QR. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeQr } from '../src/symbols/qr.js'

const width = 640
const height = 480
const modulePx = 8

/** Writes a film of a QR (YUV4MPEG2) and answers the browser's switches that make it the camera. */
export async function cameraSeeing(text: string, directory: string): Promise<string[]> {
  const { size, modules } = encodeQr(text)
  const luma = Buffer.alloc(width * height, 200)
  const left = Math.floor((width - size * modulePx) / 2)
  const top = Math.floor((height - size * modulePx) / 2)
  for (let y = 0; y < size * modulePx; y++) {
    for (let x = 0; x < size * modulePx; x++) {
      const isDark = modules[Math.floor(y / modulePx) * size + Math.floor(x / modulePx)]
      luma[(top + y) * width + left + x] = isDark ? 30 : 230
    }
  }
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  const file = join(directory, 'camera.y4m')
  await writeFile(file, Buffer.concat([head, frame, frame, frame]))
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ]
}
