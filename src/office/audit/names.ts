/** The names behind ids that the details of entries hold, in one question for each kind. */
import type { AuditLine } from '../../accounts/audit-log.js'
import type { ReadDb } from '../../store/store.js'
import type { Names } from './told.js'

/** Facts that hold ids of producers or products. */
const idFacts = new Set([
  'producer',
  'producers',
  'producer_id',
  'producerId',
  'product',
  'product_id',
])
const most = 500

export async function namesIn(read: ReadDb, lines: readonly AuditLine[]): Promise<Names> {
  const ids = new Set<string>()
  for (const { detail, scope } of lines) {
    collect(detail, ids)
    ids.add(scope)
  }
  const wanted = [...ids].slice(0, most)
  const names = new Map<string, string>()
  if (wanted.length === 0) return names
  for (const table of ['producer', 'product', 'person'] as const) {
    const rows = await read
      .selectFrom(table)
      .select(['id', 'name'])
      .where('id', 'in', wanted)
      .execute()
    for (const { id, name } of rows) names.set(id, name)
  }
  return names
}

function collect(facts: Readonly<Record<string, unknown>>, into: Set<string>): void {
  for (const [name, value] of Object.entries(facts)) {
    if (idFacts.has(name) || name === 'person') {
      for (const one of [value].flat(2)) if (typeof one === 'string') into.add(one)
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      collect(value as Record<string, unknown>, into)
  }
}
