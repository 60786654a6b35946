/** Writes the labels of logistic units where `--out` says. */
import { writeFile } from 'node:fs/promises'
import { fail as failPrinting } from '../printing/jobs-errors.js'
import { unitLabelsPdf, unitTemplates } from '../printing/unit-labels.js'
import type { LogisticUnit } from '../trace/logistic-units.js'
import type { Call } from './command.js'
import { fail } from './errors.js'
import { codeOf } from './files.js'
import { printingOf } from './printing.js'

/** Null where no file is asked for. */
export async function writeUnitLabels(
  { flags, session }: Call,
  units: readonly LogisticUnit[],
): Promise<{ path: string; labels: number; bytes: number } | null> {
  const name = flags.text('template')
  const template = unitTemplates.find((known) => known === name)
  if (name !== undefined && !template) {
    const known = unitTemplates.join(', ')
    throw fail('flag-value-wrong', '--template', name, { vi: known, en: known })
  }
  const path = flags.text('out')
  if (path === undefined) return null
  const pdf = await unitLabelsPdf(await printingOf(session), { units, template }, session.now())
  await writeFile(path, pdf).catch((error: unknown) => {
    throw failPrinting('print-out-not-writable', path, codeOf(error))
  })
  return { path, labels: units.length, bytes: pdf.length }
}
