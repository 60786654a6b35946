/** Where a row's product comes from: today's province and commune, and the place as older papers write it. */
import { withDetail, type Words } from '../../errors.js'
import { fail } from '../errors.js'
import { findProvince, nearestProvinces, type FoundProvince } from '../provinces.js'
import type { Cells, Field } from './columns.js'
import { notes } from './notes.js'

export interface Place {
  /** The code of today's province. */
  readonly province: string | null
  readonly communeCode: string | null
  readonly commune: string | null
  readonly oldCommune: string | null
  readonly oldDistrict: string | null
  readonly oldProvince: string | null
}

type Say = (field: Field, note: Words) => void

/** Reads the place columns; throws `province-unknown` (its `detail.field` says which column). */
export function placeOf(cells: Cells, say: Say): Place {
  const byCode = province('new_province_code', cells, say)
  const byName = province('new_province', cells, say)
  const old = province('old_province', cells, say)
  const now = byCode ?? byName ?? old
  const formerName = byName?.mappedFrom === undefined ? undefined : cells.new_province
  sayContradiction('new_province', byName, byCode, cells, say)
  sayContradiction('old_province', old, now, cells, say)
  sayMapped(byCode, byName, old, cells, say)
  if (cells.ambiguous !== undefined && /^(true|1|yes|có|x)$/iu.test(cells.ambiguous))
    say('new_ward', notes['place-ambiguous']())
  return {
    province: now?.code ?? null,
    communeCode: communeCode(cells.new_ward_code, say),
    commune: cells.new_ward ?? null,
    oldCommune: cells.old_commune ?? null,
    oldDistrict: cells.old_district ?? null,
    oldProvince: cells.old_province ?? formerName ?? null,
  }
}

function sayContradiction(
  field: Field,
  said: FoundProvince | undefined,
  kept: FoundProvince | undefined,
  cells: Cells,
  say: Say,
): void {
  if (said && kept && said.code !== kept.code)
    say(field, notes['province-contradiction'](cells[field] ?? '', kept.name))
}

/** A former name that today's province was found by is told; one beside today's own name needs no word. */
function sayMapped(
  byCode: FoundProvince | undefined,
  byName: FoundProvince | undefined,
  old: FoundProvince | undefined,
  cells: Cells,
  say: Say,
): void {
  if (byName?.mappedFrom !== undefined)
    say('new_province', notes['province-mapped'](cells.new_province ?? '', byName.name))
  else if (!byCode && !byName && old?.mappedFrom !== undefined)
    say('old_province', notes['province-mapped'](cells.old_province ?? '', old.name))
}

function province(field: Field, cells: Cells, say: Say): FoundProvince | undefined {
  const text = cells[field]
  if (text === undefined) return undefined
  const found = findProvince(text)
  if (!found) {
    const error = fail('province-unknown', text.slice(0, 60), nearestProvinces(text.slice(0, 60)))
    throw withDetail(error, { field })
  }
  if (/^\d$/.test(text)) say(field, notes['code-padded'](text, found.code))
  return found
}

/** Five digits; a spreadsheet drops the zeros of 05662. */
function communeCode(text: string | undefined, say: Say): string | null {
  if (text === undefined || !/^\d{3,4}$/.test(text)) return text ?? null
  const code = text.padStart(5, '0')
  say('new_ward_code', notes['code-padded'](text, code))
  return code
}
