/**
 * The official OCOP mark: a picture that the programme's office uploads, for it holds the right to it.
 * Labels show it while the product's certificate is valid, and at no other time.
 */
import { recordAudit } from '../accounts/audit.js'
import type { Upload } from '../files/open-picture.js'
import { removePublicFiles } from '../files/public-files.js'
import type { ReadDb } from '../store/store.js'
import { saveMark } from './brand.js'
import type { PhotoPlace } from './photos.js'

const id = 'ocop'

/** The name of its PNG among the public files; null before it was uploaded. */
export async function officialMark(read: ReadDb): Promise<string | null> {
  const row = await read
    .selectFrom('official_mark')
    .select('file')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.file ?? null
}

/** Sets the mark in the place of an earlier one; without `upload` takes it away. @throws picture-… */
export async function setOfficialMark(
  { store, directory }: PhotoPlace,
  upload: Upload | undefined,
  by: string,
  now: Date,
): Promise<void> {
  const file = upload && (await saveMark(directory, `mark ${id}`, upload))
  const before = await store.write(async (tx) => {
    const earlier = await officialMark(tx)
    await tx.deleteFrom('official_mark').where('id', '=', id).execute()
    if (file !== undefined)
      await tx
        .insertInto('official_mark')
        .values({ id, file, updated_at: now.toISOString() })
        .execute()
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: file === undefined ? 'official-mark-removed' : 'official-mark-set',
      subject: 'official-mark',
      subjectId: id,
      detail: {},
    })
    return earlier
  })
  if (before !== null && before !== file) await removePublicFiles(directory, before)
}
