/** Files that a person names on the command line: a wrong name is their input, not our failure. */
import { readFile } from 'node:fs/promises'
import { fail } from './errors.js'

/** @throws file-not-readable */
export const readTextFile = async (file: string): Promise<string> =>
  (await readBytes(file)).toString('utf8')

/** @throws file-not-readable */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw fail('file-not-readable', file, codeOf(error))
  }
}

/** The system's short name of what went wrong (`ENOENT`). */
export const codeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error))
