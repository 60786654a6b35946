/** `nguon printer list`: printers by name, with what undoes their errors. */
import { formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { listPrinters, type Printer } from '../../printing/printers.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

export async function run({ session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const printers = await listPrinters(read, session.actor)
  return { json: printers, text: { vi: listed(printers, 'vi'), en: listed(printers, 'en') } }
}

const none = { vi: 'Chưa có máy in nào.', en: 'No printers.' }

function listed(printers: readonly Printer[], language: Language): string {
  if (printers.length === 0) return none[language]
  const number = (n: number) => formatNumber(n, language)
  const rows = printers.map(({ id, name, correction: { shift, scale, turn } }) => [
    id,
    name,
    `${number(shift.x)}, ${number(shift.y)} mm`,
    `${number(Math.round(scale.x * 10_000) / 100)} x ${number(Math.round(scale.y * 10_000) / 100)} %`,
    `${number(turn)}°`,
  ])
  return table(rows)
}
