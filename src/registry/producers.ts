/** Producers: cooperatives, enterprises, households that make OCOP products. */
import type { Schema } from '../store/schema.js'
import type { ReadDb, Store } from '../store/store.js'
import { changedFacts } from './audited.js'
import { fail } from './errors.js'
import * as field from './fields.js'
import { bumpRegistry } from './generation.js'
import { newId } from '../store/ids.js'
import { nameKey, searchKey } from './name-key.js'
import { saveVersionsOfProducer } from './product-versions.js'
import { auditProducer } from './producer-audit.js'
import { noRecord, type ProducerRecord, recordOf, recordValues } from './producer-record.js'
import { findProvince, nearestProvinces } from './provinces.js'

export type ProducerKind = Schema['producer']['kind']

/** What a producer gives for publication, and what the office keeps besides (`ProducerRecord`). */
export interface ProducerFacts extends Partial<ProducerRecord> {
  readonly name: string
  /** Read from the name when left out. */
  readonly kind?: ProducerKind
  readonly address?: string | null
  /** Code or name, of today or before 2025. */
  readonly province?: string | null
  readonly communeCode?: string | null
  readonly commune?: string | null
  readonly phone?: string | null
  readonly website?: string | null
  readonly demo?: boolean
}

export interface Producer {
  readonly id: string
  readonly name: string
  readonly kind: ProducerKind
  readonly address: string | null
  readonly provinceCode: string | null
  readonly communeCode: string | null
  readonly commune: string | null
  readonly phone: string | null
  readonly website: string | null
  readonly demo: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

/** Registers a producer. Throws `producer-exists` when one of that name (`nameKey`) is there. */
export async function createProducer(
  store: Store,
  facts: ProducerFacts,
  by: string,
  now: Date,
): Promise<Producer> {
  const values = producerValues(facts)
  return store.write(async (tx) => {
    if (await findProducer(tx, values.name)) throw fail('producer-exists', values.name)
    const row = { ...newProducerRow(values, now), ...recordValues(facts) }
    await tx.insertInto('producer').values(row).execute()
    await bumpRegistry(tx)
    await auditProducer(tx, 'producer-created', row.id, by, now, {
      changed: changedFacts({}, values),
    })
    return producerOf(row)
  })
}

export type ProducerChanges = Partial<ProducerFacts>

/**
 * Changes a producer; every product of it gets a new version when a pack's page shows the difference.
 * @param wanted what to change, or what makes it of the state found in the same transaction
 */
export async function updateProducer(
  store: Store,
  id: string,
  wanted: ProducerChanges | ((before: Producer & ProducerRecord) => ProducerChanges),
  by: string,
  now: Date,
): Promise<Producer> {
  return store.write(async (tx) => {
    const before = await getProducerRecord(tx, id)
    const changes = typeof wanted === 'function' ? wanted(before) : wanted
    const values = producerValues({
      name: before.name,
      kind: before.kind,
      address: before.address,
      province: before.provinceCode,
      communeCode: before.communeCode,
      commune: before.commune,
      phone: before.phone,
      website: before.website,
      demo: before.demo,
      ...changes,
    })
    const other = await findProducer(tx, values.name)
    if (other && other.id !== id) throw fail('producer-exists', values.name)
    const row = await tx
      .selectFrom('producer')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const after = { ...values, ...recordValues(changes) }
    await tx
      .updateTable('producer')
      .set({ ...after, updated_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    await saveVersionsOfProducer(tx, id, now)
    await bumpRegistry(tx)
    await auditProducer(tx, 'producer-updated', id, by, now, { changed: changedFacts(row, after) })
    return getProducer(tx, id)
  })
}

export async function getProducer(read: ReadDb, id: string): Promise<Producer> {
  const row = await read.selectFrom('producer').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw fail('producer-not-found', id)
  return producerOf(row)
}

/** A producer with what only the office sees. */
export async function getProducerRecord(
  read: ReadDb,
  id: string,
): Promise<Producer & ProducerRecord> {
  const row = await read.selectFrom('producer').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw fail('producer-not-found', id)
  return { ...producerOf(row), ...recordOf(row) }
}

/** The producer of that name, however its tone marks are placed. */
export async function findProducer(read: ReadDb, name: string): Promise<Producer | undefined> {
  const row = await read
    .selectFrom('producer')
    .selectAll()
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst()
  return row && producerOf(row)
}

/** Producers by name; `search` need not have marks; `after` is the last id of the page before. */
export async function listProducers(
  read: ReadDb,
  options: { search?: string; limit?: number; after?: string } = {},
): Promise<(Producer & ProducerRecord)[]> {
  const rows = await read.selectFrom('producer').selectAll().orderBy('name_key').execute()
  const wanted = searchKey(options.search ?? '')
  const found = wanted === '' ? rows : rows.filter((row) => searchKey(row.name).includes(wanted))
  const start = options.after ? found.findIndex((row) => row.id === options.after) + 1 : 0
  return found
    .slice(start, start + (options.limit ?? 100))
    .map((row) => ({ ...producerOf(row), ...recordOf(row) }))
}

/** Checked columns of a producer. */
export function producerValues(facts: ProducerFacts) {
  const name = field.requiredName('producer', facts.name)
  return {
    name,
    name_key: nameKey(name),
    search_key: searchKey(name),
    kind: facts.kind ?? kindOfName(name),
    address: field.text('address', facts.address, 500),
    province_code: provinceCode(facts.province),
    commune_code: field.communeCode(facts.communeCode),
    commune: field.text('commune', facts.commune, 200),
    phone: field.phone(facts.phone),
    website: field.website(facts.website),
    demo: facts.demo ? 1 : 0,
  }
}

/** A row for a new producer. */
export const newProducerRow = (values: ReturnType<typeof producerValues>, now: Date) => ({
  id: newId(),
  ...values,
  ...noRecord,
  created_at: now.toISOString(),
  updated_at: now.toISOString(),
})

/** The code of a province given by code or name; throws `province-unknown` with the nearest names. */
export function provinceCode(text: string | null | undefined): string | null {
  const given = field.text('province', text, 200)
  if (given === null) return null
  const found = findProvince(given)
  if (!found) throw fail('province-unknown', given, nearestProvinces(given))
  return found.code
}

/** What a name says of its kind: HTX, Công ty, Hộ kinh doanh, Tổ hợp tác. */
export function kindOfName(name: string): ProducerKind {
  const key = ` ${searchKey(name)} `
  if (/ (to hop tac|tht) /.test(key)) return 'cooperative-group'
  if (/ (hop tac xa|htx|lien hiep htx) /.test(key)) return 'cooperative'
  if (/ (cong ty|cty|ctcp|doanh nghiep|dntn|tnhh|tap doan|company|co ltd|jsc) /.test(key))
    return 'enterprise'
  if (/^ (ho|co so|hkd|gia dinh) /.test(key)) return 'household'
  return 'other'
}

type ProducerRow = ReturnType<typeof newProducerRow>

function producerOf(row: ProducerRow): Producer {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    address: row.address,
    provinceCode: row.province_code,
    communeCode: row.commune_code,
    commune: row.commune,
    phone: row.phone,
    website: row.website,
    demo: row.demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
