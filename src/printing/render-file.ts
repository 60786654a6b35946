/** A file that is written in one go and appears under its name only when it is complete and on disk. */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncDirectory } from '../files/durable.js'

const bufferBytes = 1 << 18

/** The name a file has until it is complete; one left over by a crash is overwritten. */
export const temporaryName = (path: string): string => `${path}.part`

export interface GrowingFile {
  write(bytes: Uint8Array): void
  /** Everything written so far is on disk; answers size and SHA-256. Nothing may be written after. */
  finish(): { bytes: number; sha256: string }
  /** Gives the finished file its name. */
  publish(): void
  /** Takes the temporary file away. */
  discard(): void
}

/** Starts a file. Memory stays at a quarter of a megabyte, whatever its size. */
export function growFile(path: string): GrowingFile {
  const temporary = temporaryName(path)
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(bufferBytes)
  let descriptor: number | undefined = openSync(temporary, 'w', 0o600)
  let filled = 0
  let total = 0

  function flush(bytes: Uint8Array): void {
    hash.update(bytes)
    total += bytes.length
    for (let at = 0; at < bytes.length;) {
      at += writeSync(descriptor ?? -1, bytes, at, bytes.length - at)
    }
  }
  function close(): void {
    if (descriptor !== undefined) closeSync(descriptor)
    descriptor = undefined
  }

  return {
    write(bytes) {
      if (filled + bytes.length > bufferBytes) {
        flush(buffer.subarray(0, filled))
        filled = 0
      }
      if (bytes.length > bufferBytes) return flush(bytes)
      buffer.set(bytes, filled)
      filled += bytes.length
    },
    finish() {
      flush(buffer.subarray(0, filled))
      fsyncSync(descriptor ?? -1)
      close()
      return { bytes: total, sha256: hash.digest('hex') }
    },
    publish() {
      renameSync(temporary, path)
      syncDirectory(dirname(path))
    },
    discard() {
      close()
      rmSync(temporary, { force: true })
    },
  }
}
