/** Where a job's volumes go. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { PrintFile, PrintFormat } from './jobs.js'
import { fail } from './jobs-errors.js'

/** What a job's files are sent as. */
export const mediaTypes: Readonly<Record<PrintFormat, string>> = {
  pdf: 'application/pdf',
  press: 'application/pdf',
  svg: 'image/svg+xml',
  csv: 'text/csv; charset=utf-8',
  // What is sent to a printer as it is.
  zpl: 'application/octet-stream',
  tspl: 'application/octet-stream',
}

/** How the names of a format's files end, without the dot. */
export const extensionOf = (format: PrintFormat): string => (format === 'press' ? 'pdf' : format)

/**
 * The path of volume `n`: `out` itself when it names a file, numbered when there are several; else
 * a name made of the job's id inside the directory `out`, or inside the data directory without one.
 */
export function volumePath(
  job: { readonly id: string; readonly out: string | null; readonly format: PrintFormat },
  dataDirectory: string,
  n: number,
  volumes: number,
): string {
  const extension = `.${extensionOf(job.format)}`
  const number = volumes > 1 ? `-${String(n).padStart(String(volumes).length, '0')}` : ''
  if (job.out?.toLowerCase().endsWith(extension)) {
    const stem = job.out.slice(0, -extension.length)
    return `${stem}${number}${job.out.slice(-extension.length)}`
  }
  const directory = job.out ?? join(dataDirectory, 'print', job.id)
  return join(directory, `nguon-${job.id}${number}${extension}`)
}

/**
 * Makes the directory that `out` needs and tries whether it can be written, before codes are issued.
 * @returns `out` as an absolute path
 * @throws print-out-not-writable
 */
export function prepareOut(out: string, format: PrintFormat): string {
  const path = resolve(out)
  const directory = path.toLowerCase().endsWith(`.${extensionOf(format)}`) ? dirname(path) : path
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK)
  } catch (error) {
    throw fail('print-out-not-writable', directory, (error as NodeJS.ErrnoException).code ?? '')
  }
  return path
}

/** Whether a finished volume is still there as it was recorded, as far as its size tells. */
export const isStillThere = (file: PrintFile): boolean =>
  statSync(file.path, { throwIfNoEntry: false })?.size === file.bytes

/** The directories that the volumes go into. */
export function makeDirectoriesFor(volumes: readonly { readonly path: string }[]): void {
  for (const directory of new Set(volumes.map(({ path }) => dirname(path)))) {
    mkdirSync(directory, { recursive: true })
  }
}
