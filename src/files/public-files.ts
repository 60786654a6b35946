/**
 * Files that pages show: pictures and scanned decisions in one folder of the data directory, each
 * under a name made from its content, so that they can be cached for ever and never be mixed up.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory } from './durable.js'
import type { Rendition } from './pictures.js'

export const publicFilesOf = (dataDirectory: string): string => join(dataDirectory, 'files')

/** What a public file can be called: nothing that leaves the folder. */
const nameForm = /^[0-9a-f]{32}(?:-(?:card|\d{2,4}))?\.(avif|webp|jpg|png|pdf)$/

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
}

/** The media type of a public file by its name; undefined for a name that none can have. */
export const publicFileType = (name: string): string | undefined =>
  types[nameForm.exec(name)?.[1] ?? '']

/** A name for what `owner` keeps: the same bytes of another owner have another, so each can be removed. */
export const fileNameOf = (owner: string, bytes: Uint8Array): string =>
  createHash('sha256').update(owner).update('\0').update(bytes).digest('hex').slice(0, 32)

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** Writes files wholly or not at all, synced before they appear under their names. */
export async function savePublicFiles(
  directory: string,
  name: string,
  renditions: readonly Rendition[],
): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  for (const { suffix, bytes } of renditions) {
    const file = join(directory, name + suffix)
    const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`
    const handle = await open(temporary, 'wx', 0o644)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  }
  syncDirectory(directory)
}

/** Removes every file whose name begins with this one. */
export async function removePublicFiles(directory: string, name: string): Promise<void> {
  const all = await readdir(directory).catch(() => [])
  const own = all.filter((file) => file.startsWith(name.slice(0, 32)))
  for (const file of own) await rm(join(directory, file), { force: true })
}
