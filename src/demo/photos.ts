/** Gives the invented products pictures, made as any photo that somebody sends. */
import { drawingToPng } from '../files/pictures.js'
import { addPhoto } from '../registry/photos.js'
import type { Store } from '../store/store.js'
import type { DemoRegistry } from './registry.js'
import { type Drawing, drawings } from './pictures.js'

/** @param directory see `publicFilesOf` */
export async function addDemoPhotos(
  store: Store,
  directory: string,
  registry: DemoRegistry,
  now: Date,
): Promise<void> {
  const { tea, honey, sauce, candy } = registry
  const photos: readonly (readonly [productId: string, Drawing, caption: string])[] = [
    [tea, 'teaPack', 'Gói 200 g (hình vẽ minh hoạ)'],
    [tea, 'teaHills', 'Đồi chè (hình vẽ minh hoạ)'],
    [tea, 'teaBuds', 'Một tôm hai lá (hình vẽ minh hoạ)'],
    [honey, 'honey', 'Hũ 500 ml (hình vẽ minh hoạ)'],
    [sauce, 'sauce', 'Chai 1 lít (hình vẽ minh hoạ)'],
    [candy, 'candy', 'Kẹo lạc gừng (hình vẽ minh hoạ)'],
  ]
  for (const [productId, drawing, caption] of photos) {
    // Flat colours need few pixels and little effort: a first start is to be quick.
    const bytes = await drawingToPng(drawings[drawing], 960)
    const upload = { name: drawing, bytes }
    await addPhoto({ store, directory }, { productId, upload, caption, effort: 0 }, 'demo', now)
  }
}
