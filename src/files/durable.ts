/** Files that are either wholly there or not at all: written under a temporary name, synced, renamed. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Writes `content` so that after a crash the file holds the old or the new content, never a part. */
export function writeFileDurably(file: string, content: string, mode = 0o644): void {
  const temporary = writeTemporary(file, content, mode)
  renameSync(temporary, file)
  syncDirectory(dirname(file))
}

/** As `writeFileDurably`, but leaves a file that is there already as it is. */
export function createFileDurably(file: string, content: string, mode = 0o644): void {
  const temporary = writeTemporary(file, content, mode)
  try {
    linkSync(temporary, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(temporary)
  }
  syncDirectory(dirname(file))
}

function writeTemporary(file: string, content: string, mode: number): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  const descriptor = openSync(temporary, 'w', mode)
  try {
    writeSync(descriptor, content)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  return temporary
}

/** Makes a rename in the directory durable. */
export function syncDirectory(directory: string): void {
  const descriptor = openSync(directory, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
