/** Lists that somebody has sent, confirmed or not: kept as files for some days, each its sender's alone. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../store/ids.js'
import { fail } from '../errors.js'

/** A list on the shelf. */
export interface ShelvedList {
  readonly id: string
  readonly personId: string
  readonly filename: string
  /** Field to heading, as the person said; undefined before. */
  readonly map?: Readonly<Record<string, string>>
}

const keptDays = 7
const idForm = /^[0-9a-z]{12}$/

export interface Shelf {
  /** Keeps a list; forgets those of more than a week ago. */
  put(personId: string, filename: string, bytes: Uint8Array, now: Date): Promise<ShelvedList>
  /** @throws import-gone when it is another's, or no longer there */
  get(id: string, personId: string): Promise<ShelvedList>
  bytes(list: ShelvedList): Promise<Uint8Array>
  /** Whether it lies on this machine. */
  has(id: string): boolean
  change(list: ShelvedList): Promise<void>
}

/** @param dataDirectory of the installation */
export function openShelf(dataDirectory: string): Shelf {
  const directory = join(dataDirectory, 'imports')
  const pathOf = (id: string, kind: 'list' | 'json') => join(directory, `${id}.${kind}`)
  const write = async (path: string, content: Uint8Array | string) => {
    await writeFile(`${path}.tmp`, content, { mode: 0o600 })
    await rename(`${path}.tmp`, path)
  }
  const change = (list: ShelvedList) => write(pathOf(list.id, 'json'), JSON.stringify(list))
  return {
    async put(personId, filename, bytes, now) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await forgetOld(directory, now)
      const list: ShelvedList = { id: newId(), personId, filename }
      await write(pathOf(list.id, 'list'), bytes)
      await change(list)
      return list
    },
    async get(id, personId) {
      if (!idForm.test(id)) throw fail('import-gone')
      const text = await readFile(pathOf(id, 'json'), 'utf8').catch(() => undefined)
      const list = text === undefined ? undefined : (JSON.parse(text) as ShelvedList)
      if (list?.personId !== personId) throw fail('import-gone')
      return list
    },
    bytes: ({ id }) => readFile(pathOf(id, 'list')),
    has: (id) => existsSync(pathOf(id, 'list')),
    change,
  }
}

async function forgetOld(directory: string, now: Date): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name)
    const { mtimeMs } = await stat(path)
    if (now.getTime() - mtimeMs > keptDays * 86_400_000) await rm(path, { force: true })
  }
}
