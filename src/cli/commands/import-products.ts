/** `nguon import products`: reads a list; a row that is wrong is told and loses no other row. */
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { describeGaps } from '../../registry/gaps.js'
import { importProducts, type ImportResult } from '../../registry/import/import-products.js'
import type { Answer, Call, Flags } from '../command.js'
import { fail } from '../errors.js'
import { readBytes } from '../files.js'

export async function run({ positionals, flags, session, language }: Call): Promise<Answer> {
  const [file = ''] = positionals
  const sheet = flags.text('sheet')
  const options = { map: mapOf(flags), ...(sheet !== undefined && { sheet }) }
  const bytes = await readBytes(file)
  const store = await session.store()
  const by = session.actor.name
  const result = await importProducts(store, bytes, file, options, by, session.now())
  const said = <T extends { readonly message: Words }>(lines: readonly T[]) =>
    lines.map((line) => ({ ...line, message: line.message[language] }))
  return {
    json: {
      created: result.created,
      updated: result.updated,
      unchanged: result.unchanged,
      rejected: said(result.rejected),
      incomplete: result.incomplete.map(({ row, product: { id, name }, gaps }) => ({
        row,
        product: { id, name },
        gaps,
      })),
      notes: said(result.notes),
    },
    text: { vi: summary(result, 'vi'), en: summary(result, 'en') },
  }
}

const words = {
  row: { vi: 'Dòng', en: 'Row' },
  rejected: { vi: 'bị từ chối', en: 'rejected' },
  created: { vi: 'mới', en: 'created' },
  updated: { vi: 'cập nhật', en: 'updated' },
  unchanged: { vi: 'không đổi', en: 'unchanged' },
  incomplete: { vi: 'chưa đủ', en: 'incomplete' },
}

function summary(result: ImportResult, language: Language): string {
  const at = (row: number | null) => (row === null ? '' : `${words.row[language]} ${row}: `)
  const counts = (['created', 'updated', 'unchanged'] as const).map(
    (key) => `${formatNumber(result[key], language)} ${words[key][language]}`,
  )
  counts.push(
    `${formatNumber(result.incomplete.length, language)} ${words.incomplete[language]}`,
    `${formatNumber(result.rejected.length, language)} ${words.rejected[language]}`,
  )
  return [
    ...result.notes.map((note) => at(note.row) + note.message[language]),
    ...result.incomplete.map(
      ({ row, product, gaps }) =>
        `${at(row)}${product.name} (${product.id}): ${describeGaps(gaps)[language]}`,
    ),
    ...result.rejected.map(
      (row) => `${at(row.row)}${words.rejected[language]} – ${row.message[language]}`,
    ),
    counts.join(', '),
  ].join('\n')
}

/** `--map product="Tên hàng"`, repeatable: field to heading. */
function mapOf(flags: Flags): Record<string, string> {
  return Object.fromEntries(
    flags.all('map').map((text) => {
      const at = text.indexOf('=')
      if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)]
      throw fail('flag-value-wrong', '--map', text, { vi: 'TRƯỜNG=CỘT', en: 'FIELD=COLUMN' })
    }),
  )
}
