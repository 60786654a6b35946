/**
 * What of the demonstration nobody needs in the first seconds: the brand kit, labels, and photos of the
 * assortment. It is made while the server answers already.
 */
import { drawingToPng } from '../files/pictures.js'
import { publicFilesOf } from '../files/public-files.js'
import type { PrintingContext } from '../printing/jobs.js'
import { setLogo, updateBrand } from '../registry/brand.js'
import { teaBrand } from './assortment.js'
import { teaLogo } from './assortment-pictures.js'
import type { Demo } from './demo.js'
import { createDemoLabels } from './labels.js'
import { addAssortmentPhotos } from './photos.js'

const by = 'demo'

/**
 * @param signal leaves out what is not made yet
 * @returns ids of the print jobs that wait for a worker
 */
export async function finishDemo(
  ctx: PrintingContext,
  { items }: Pick<Demo, 'items'>,
  now: Date,
  signal?: AbortSignal,
): Promise<string[]> {
  const place = { store: ctx.store, directory: publicFilesOf(ctx.dataDirectory) }
  const tea = items.get('tea')
  if (tea) {
    await updateBrand(place, tea.producerId, teaBrand, by, now)
    const upload = { name: 'logo', bytes: await drawingToPng(teaLogo, 600) }
    await setLogo(place, tea.producerId, upload, by, now)
  }
  const jobs = await createDemoLabels(ctx, items, now, signal)
  await addAssortmentPhotos(place, items, now, signal)
  return jobs
}
