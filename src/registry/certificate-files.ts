/** Scans of decisions: a PDF as it is, or a picture made anew, linked from the product's page. */
import { recordAudit } from '../accounts/audit.js'
import { fail as failFile } from '../files/errors.js'
import type { Upload } from '../files/open-picture.js'
import { cleanScan, type Rendition } from '../files/pictures.js'
import { fileNameOf, removePublicFiles, savePublicFiles } from '../files/public-files.js'
import { getCertificate } from './certificate-queries.js'
import { bumpRegistry } from './generation.js'
import type { PhotoPlace } from './photos.js'
import type { Certificate } from './standing.js'

/**
 * Attaches a scan to a certificate, in the place of an earlier one; without `upload` takes it away.
 * @throws certificate-not-found, file-kind-refused, picture-…
 */
export async function setCertificateFile(
  { store, directory }: PhotoPlace,
  id: string,
  upload: Upload | undefined,
  by: string,
  now: Date,
): Promise<Certificate> {
  await getCertificate(store.read, id)
  const saved = upload && (await save(directory, id, upload))
  const before = await store.write(async (tx) => {
    const { file, productId } = await getCertificate(tx, id)
    await tx
      .updateTable('certificate')
      .set({ file: saved ?? null })
      .where('id', '=', id)
      .execute()
    await bumpRegistry(tx)
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: saved ? 'certificate-file-set' : 'certificate-file-removed',
      subject: 'certificate',
      subjectId: id,
      detail: { product: productId },
    })
    return file
  })
  if (before !== null && before !== saved) await removePublicFiles(directory, before)
  return getCertificate(store.read, id)
}

async function save(directory: string, id: string, upload: Upload): Promise<string> {
  const name = fileNameOf(id, upload.bytes)
  const scan = await scanOf(upload)
  await savePublicFiles(directory, name, [scan])
  return name + scan.suffix
}

async function scanOf(upload: Upload): Promise<Rendition> {
  const head = Buffer.from(upload.bytes.subarray(0, 5)).toString('latin1')
  if (head === '%PDF-') return { suffix: '.pdf', bytes: Buffer.from(upload.bytes) }
  try {
    const { renditions } = await cleanScan(upload)
    return renditions[0] as Rendition
  } catch (error) {
    const isOther = (error as { code?: string }).code === 'picture-unreadable'
    throw isOther ? failFile('file-kind-refused', upload.name) : error
  }
}
