/** `nguon symbol`: one bar code or QR code as a file. */
import { writeFile } from 'node:fs/promises'
import { fail as failPrinting } from '../../printing/jobs-errors.js'
import { symbolFile, symbolFormats } from '../../printing/symbols.js'
import { symbolKinds } from '../../symbols/one-off.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { codeOf } from '../files.js'

export async function run({ positionals, flags }: Call): Promise<Answer> {
  const [kindText = '', data = ''] = positionals
  const kind = symbolKinds.find((known) => known === kindText)
  if (!kind) throw wrong('KIND', kindText, symbolKinds)
  const out = flags.text('out')
  const wanted = flags.text('format') ?? /\.(\w+)$/.exec(out ?? '')?.[1] ?? 'svg'
  const format = symbolFormats.find((known) => known === wanted)
  if (!format) throw wrong('--format', wanted, symbolFormats)
  const mm = flags.text('module-mm')
  if (mm !== undefined && !/^\d{1,2}(\.\d{1,4})?$/.test(mm))
    throw wrong('--module-mm', mm, ['0.33'])
  const moduleMm = mm === undefined ? undefined : Number(mm)
  const bytes = await symbolFile({ kind, data, format, dpi: flags.number('dpi', 50), moduleMm })
  const path = out ?? `${kind}.${format}`
  await writeFile(path, bytes).catch((error: unknown) => {
    throw failPrinting('print-out-not-writable', path, codeOf(error))
  })
  return { json: { path, bytes: bytes.length }, text: { vi: path, en: path } }
}

function wrong(flag: string, value: string, known: readonly string[]) {
  const list = known.join(', ')
  return fail('flag-value-wrong', flag, value, { vi: list, en: list })
}
