/**
 * Whether the public files and the rows that name them belong together: after a restore without its
 * folder, or a process that ended between file and row, they do not.
 */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { recordAudit } from '../accounts/audit.js'
import type { ReadDb } from '../store/store.js'
import { photoFiles } from './photo-queries.js'
import type { PhotoPlace } from './photos.js'

/** A row of which at least one file is not there. */
export interface MissingFile {
  readonly kind: 'photo' | 'certificate' | 'logo' | 'official-mark'
  readonly id: string
  /** Of photos and certificates. */
  readonly product?: string
  readonly files: readonly string[]
}

export interface FileCheck {
  /** Files in the folder that no row names, but for those of the last hour. */
  readonly unnamed: readonly string[]
  readonly missing: readonly MissingFile[]
}

/** A file is written before its row: younger ones may be on their way. */
const underWayMs = 3_600_000

/** Looks, and changes nothing. */
export async function checkPublicFiles(
  read: ReadDb,
  directory: string,
  now: Date,
): Promise<FileCheck> {
  // The folder first: what comes in afterwards has a row by then, or is too young to be told of.
  const there = await readdir(directory).catch(() => [])
  const named = await namedFiles(read)
  const names = new Set(named.flatMap(({ files }) => files))
  const unnamed: string[] = []
  for (const file of there.sort()) {
    if (names.has(file)) continue
    const found = await stat(join(directory, file)).catch(() => undefined)
    if (found?.isFile() && found.mtimeMs < now.getTime() - underWayMs) unnamed.push(file)
  }
  const present = new Set(there)
  const missing = named
    .map((row) => ({ ...row, files: row.files.filter((file) => !present.has(file)) }))
    .filter(({ files }) => files.length > 0)
  return { unnamed, missing }
}

/** Deletes the files that no row names; answers them. Audited with their number. */
export async function removeUnnamed(
  { store, directory }: PhotoPlace,
  by: string,
  now: Date,
): Promise<readonly string[]> {
  const { unnamed } = await checkPublicFiles(store.read, directory, now)
  if (unnamed.length === 0) return unnamed
  await store.write((tx) =>
    recordAudit(tx, {
      at: now,
      actor: by,
      action: 'unnamed-files-removed',
      subject: 'file',
      subjectId: 'files',
      detail: { files: unnamed.length },
    }),
  )
  for (const file of unnamed) await rm(join(directory, file), { force: true })
  return unnamed
}

async function namedFiles(read: ReadDb): Promise<MissingFile[]> {
  const photos = await read.selectFrom('photo').selectAll().orderBy('id').execute()
  const certificates = await read
    .selectFrom('certificate')
    .select(['id', 'product_id', 'file'])
    .where('file', 'is not', null)
    .orderBy('id')
    .execute()
  const logos = await read
    .selectFrom('brand')
    .select(['producer_id', 'logo'])
    .where('logo', 'is not', null)
    .orderBy('producer_id')
    .execute()
  const marks = await read.selectFrom('official_mark').select(['id', 'file']).execute()
  return [
    ...logos.map(
      ({ producer_id: id, logo }) => ({ kind: 'logo', id, files: [logo ?? ''] }) as const,
    ),
    ...marks.map(({ id, file }) => ({ kind: 'official-mark', id, files: [file] }) as const),
    ...photos.map((photo) => {
      const { avif, webp, card } = photoFiles(photo)
      const paths = [...avif, ...webp].map(({ path }) => path)
      const files = [...paths, card].map((path) => path.slice('/files/'.length))
      return { kind: 'photo', id: photo.id, product: photo.product_id, files } as const
    }),
    ...certificates.map(
      ({ id, product_id: product, file }) =>
        ({ kind: 'certificate', id, product, files: [file ?? ''] }) as const,
    ),
  ]
}
