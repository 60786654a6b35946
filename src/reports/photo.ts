/**
 * Photos that come with reports: drawn anew and written beside the database, readable by this
 * installation alone. Drawing anew leaves everything behind that was in the file besides the picture:
 * place, time, camera, and whatever was hidden in it.
 */
import { open, readFile, rename, rm, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory } from '../files/durable.js'
import { cleanSnapshot } from '../files/pictures.js'
import { fail } from './errors.js'

/** Larger uploads are refused: a telephone's photo has 2 to 8 MB. */
export const photoLimitBytes = 12 * 1_048_576
/**
 * A photo as it is kept: a JPEG without metadata, upright.
 * @throws photo-too-large, photo-heic, photo-unreadable
 */
export async function cleanPhoto(upload: Uint8Array): Promise<Buffer> {
  if (upload.length > photoLimitBytes) throw fail('photo-too-large', photoLimitBytes / 1_048_576)
  try {
    return await cleanSnapshot({ name: 'photo', bytes: upload })
  } catch (cause) {
    const isHeic = (cause as { code?: string }).code === 'picture-heic'
    throw Object.assign(fail(isHeic ? 'photo-heic' : 'photo-unreadable'), { cause })
  }
}

/** Where the photos of reports lie. */
const folderOf = (dataDirectory: string): string => join(dataDirectory, 'reports')

/** Writes a cleaned photo, whole or not at all, and answers its name. */
export async function keepPhoto(
  dataDirectory: string,
  id: string,
  photo: Uint8Array,
): Promise<string> {
  const folder = folderOf(dataDirectory)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${id}.jpg`
  const temporary = join(folder, `${name}.tmp`)
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(photo)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, join(folder, name))
  syncDirectory(folder)
  return name
}

export const dropPhoto = (dataDirectory: string, name: string): Promise<void> =>
  rm(join(folderOf(dataDirectory), name), { force: true })

/** A kept photo, or undefined when its file is gone. */
export async function readPhoto(dataDirectory: string, name: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(folderOf(dataDirectory), name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
