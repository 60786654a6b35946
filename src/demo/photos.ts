/** Gives the invented products pictures, made as any photo that somebody sends. */
import { drawingToPng } from '../files/pictures.js'
import { addPhoto, type PhotoPlace } from '../registry/photos.js'
import type { Store } from '../store/store.js'
import { assortmentDrawings } from './assortment-pictures.js'
import { type Drawing, drawings } from './pictures.js'
import type { DemoItem, DemoRegistry } from './registry.js'

const by = 'demo'

/** Of the products whose pages the first addresses lead to. @param directory see `publicFilesOf` */
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
  for (const [productId, drawing, caption] of photos)
    await addDrawing({ store, directory }, productId, drawings[drawing], caption, now)
}

const captions: Readonly<Record<keyof typeof assortmentDrawings, string>> = {
  jasmine: 'Hộp thiếc 150 g (hình vẽ minh hoạ)',
  powder: 'Bát trà đánh bọt (hình vẽ minh hoạ)',
  rice: 'Thùng 10 kg (hình vẽ minh hoạ)',
  spirit: 'Chum và chai 500 ml (hình vẽ minh hoạ)',
  oil: 'Lọ 10 ml (hình vẽ minh hoạ)',
  brocade: 'Khăn dệt tay (hình vẽ minh hoạ)',
  homestay: 'Nhà sàn trên ruộng bậc thang (hình vẽ minh hoạ)',
  orchid: 'Chậu ba cành hoa (hình vẽ minh hoạ)',
}

/** Of the others. */
export async function addAssortmentPhotos(
  place: PhotoPlace,
  items: ReadonlyMap<string, DemoItem>,
  now: Date,
  signal?: AbortSignal,
): Promise<void> {
  for (const [name, drawing] of Object.entries(assortmentDrawings)) {
    const item = items.get(name)
    if (item && !signal?.aborted) {
      const caption = captions[name as keyof typeof captions]
      await addDrawing(place, item.productId, drawing, caption, now)
    }
  }
}

async function addDrawing(
  place: PhotoPlace,
  productId: string,
  drawing: string,
  caption: string,
  now: Date,
): Promise<void> {
  // Flat colours need few pixels and little effort: a first start is to be quick.
  const bytes = await drawingToPng(drawing, 960)
  const upload = { name: 'drawing', bytes }
  await addPhoto(place, { productId, upload, caption, effort: 0 }, by, now)
}
