/** Checked rows of one transaction: new products are written together, known ones one by one. */
import type { Selectable } from 'kysely'
import { recordAudit } from '../../accounts/audit.js'
import { NguonError } from '../../errors.js'
import type { Schema } from '../../store/schema.js'
import type { ReadDb, Tx } from '../../store/store.js'
import { newCertificateRow } from '../certificates.js'
import { fail } from '../errors.js'
import { gapsOf, readGaps, type Gap } from '../gaps.js'
import { bumpRegistry } from '../generation.js'
import { newId } from '../../store/ids.js'
import { isOfPrefix } from '../producer-record.js'
import { newProducerRow } from '../producers.js'
import { detailColumns } from '../product-details.js'
import { saveVersion, saveVersionsOfProducer, snapshotOf } from '../product-versions.js'
import { hasCodes, newProductRow, refreshGaps } from '../products.js'
import { provinceName } from '../provinces.js'
import type { Known, ProducerRow, ProductRow } from './known.js'
import { notes } from './notes.js'
import type { Note, ParsedRow } from './row.js'
import type { ImportRun, KeptRow, SavedRow } from './saved.js'

export class Chunk {
  readonly touched = new Set<string>()
  readonly #read: ReadDb
  readonly #known: Known
  readonly #run: ImportRun
  readonly producers: ProducerRow[] = []
  readonly products: ProductRow[] = []
  readonly #certificates: Selectable<Schema['certificate']>[] = []
  readonly #updates: ((tx: Tx) => Promise<void>)[] = []
  readonly #changed: { created: string[]; updated: string[] } = { created: [], updated: [] }

  constructor(read: ReadDb, known: Known, run: ImportRun) {
    this.#read = read
    this.#known = known
    this.#run = run
  }

  async save(row: ParsedRow): Promise<SavedRow> {
    try {
      const said: Note[] = [...row.notes]
      const product = this.#find(row)
      this.#checkScope(row, product)
      await this.#checkGtin(row, product)
      const producer = this.#producer(row, said)
      const kept = product
        ? this.#update(row, product, producer, said)
        : this.#create(row, producer, said)
      this.touched.add(kept.product.id)
      return kept
    } catch (error) {
      if (!(error instanceof NguonError)) throw error
      return { row: row.row, field: 'gtin', message: error.words }
    }
  }

  /** Writes new rows together, then the changes of known ones. */
  async finish(tx: Tx): Promise<void> {
    const { now, by, filename } = this.#run
    if (this.producers.length > 0) await tx.insertInto('producer').values(this.producers).execute()
    if (this.products.length > 0) {
      await tx.insertInto('product').values(this.products).execute()
      const versions = this.products.map((product) => ({
        product_id: product.id,
        version: 1,
        at: now.toISOString(),
        snapshot: JSON.stringify(snapshotOf(product, this.#producerOf(product))),
      }))
      await tx.insertInto('product_version').values(versions).execute()
    }
    if (this.#certificates.length > 0)
      await tx.insertInto('certificate').values(this.#certificates).execute()
    for (const update of this.#updates) await update(tx)
    if (this.#changed.created.length + this.#changed.updated.length === 0) return
    await bumpRegistry(tx)
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'products-imported',
      subject: 'import',
      subjectId: newId(),
      detail: { file: filename, ...this.#changed },
    })
  }

  readonly #producerOf = (product: ProductRow): ProducerRow | undefined =>
    product.producer_id === null ? undefined : this.#known.producersById.get(product.producer_id)

  /**
   * The product a row means: same name and producer. A row that names its producer also completes a
   * product of that name and province that had none; a row without one also means the only product of
   * that name and province. Never a product that another row of this file was kept in.
   */
  #find(row: ParsedRow): ProductRow | undefined {
    const named = this.#known.productsByName.get(row.product.name_key) ?? []
    const { ownProducerId: own } = this.#run
    if (own !== undefined) return named.find((p) => p.producer_id === own)
    const producerId = row.producer && this.#known.producers.get(row.producer.name_key)?.id
    const exact = named.find((p) =>
      row.producer ? p.producer_id === producerId : p.producer_id === null,
    )
    if (exact) return exact
    const near = named.filter(
      (p) =>
        p.province_code === row.product.province_code &&
        !this.touched.has(p.id) &&
        !this.#run.touched.has(p.id) &&
        (!row.producer || p.producer_id === null),
    )
    return near.length === 1 ? near[0] : undefined
  }

  /** Another's products and producers are not touched. */
  #checkScope(row: ParsedRow, product: ProductRow | undefined): void {
    const { within, ownProducerId } = this.#run
    if (!within || ownProducerId !== undefined) return
    const producer = row.producer && this.#known.producers.get(row.producer.name_key)
    const ids = [producer?.id, product?.producer_id].filter((id) => id !== undefined && id !== null)
    if (ids.some((id) => !within.producers.has(id) && !this.#isNew(id)))
      throw fail('import-not-yours')
    if (ids.length > 0) return
    const province = row.producer ? row.producer.province_code : row.product.province_code
    if (within.provinceCode === null || within.provinceCode !== province)
      throw fail('import-not-yours')
  }

  /** Taken in by this very import. */
  readonly #isNew = (id: string): boolean => this.#run.newProducers.has(id)

  async #checkGtin(row: ParsedRow, product: ProductRow | undefined): Promise<void> {
    const { gtin } = row.product
    if (gtin === null || gtin === product?.gtin) return
    const prefix = this.#producerNamed(row, product)?.gs1_prefix ?? null
    if (prefix !== null && !isOfPrefix(gtin, prefix)) throw fail('gtin-not-of-prefix', gtin, prefix)
    const holder = this.#known.gtins.get(gtin.padStart(14, '0'))
    if (holder && holder.id !== product?.id) throw fail('gtin-taken', gtin, holder.name)
    if (product && product.gtin !== null && (await hasCodes(this.#read, product.id)))
      throw fail('gtin-in-use', product.gtin)
  }

  /** The producer a row is of, where there is one already. */
  #producerNamed(row: ParsedRow, product: ProductRow | undefined): ProducerRow | undefined {
    if (row.producer) return this.#known.producers.get(row.producer.name_key)
    const id = product?.producer_id ?? this.#run.ownProducerId
    return id === undefined ? undefined : this.#known.producersById.get(id)
  }

  /** The row's producer: known (blanks are filled), or new. */
  #producer(row: ParsedRow, said: Note[]): ProducerRow | undefined {
    const { ownProducerId: own } = this.#run
    if (own !== undefined) return this.#known.producersById.get(own)
    const values = row.producer
    if (!values) return undefined
    const known = this.#known.producers.get(values.name_key)
    if (!known) {
      // A number in a list is for the office; its producer may say that it is to be shown.
      const { phone } = values
      const row = newProducerRow({ ...values, phone: null }, this.#run.now)
      const producer: ProducerRow = { ...row, contact_phone: phone }
      this.producers.push(producer)
      this.#run.newProducers.add(producer.id)
      this.#known.addProducer(producer)
      return producer
    }
    const there = known.province_code
    if (there !== null && values.province_code !== null && there !== values.province_code) {
      const message = notes['producer-elsewhere'](known.name, provinceName(there) ?? there)
      said.push({ row: row.row, field: 'producer', message })
    }
    this.#fillProducer(known, values)
    return known
  }

  #fillProducer(known: ProducerRow, values: NonNullable<ParsedRow['producer']>): void {
    const filled: Partial<Pick<ProducerRow, 'address' | 'contact_phone' | 'website'>> = {}
    for (const key of ['address', 'website'] as const)
      if (known[key] === null && values[key] !== null) filled[key] = values[key]
    if (known.phone === null && known.contact_phone === null && values.phone !== null)
      filled.contact_phone = values.phone
    if (Object.keys(filled).length === 0) return
    Object.assign(known, filled)
    const { now } = this.#run
    const set = { ...filled, updated_at: now.toISOString() }
    this.#updates.push(async (tx) => {
      await tx.updateTable('producer').set(set).where('id', '=', known.id).execute()
      await saveVersionsOfProducer(tx, known.id, now)
    })
  }

  #create(row: ParsedRow, producer: ProducerRow | undefined, said: Note[]): KeptRow {
    const values = { ...row.product, producer_id: producer?.id ?? null }
    const certificates = row.certificate ? [row.certificate] : []
    const gaps = gapsOf(values, certificates, row.kept)
    const product: ProductRow = newProductRow(values, gaps, this.#run.now)
    this.products.push(product)
    this.#known.addProduct(product)
    if (row.certificate)
      this.#certificates.push(newCertificateRow(product.id, row.certificate, this.#run.now))
    this.#changed.created.push(product.id)
    return { row: row.row, outcome: 'created', product, gaps, notes: said }
  }

  #update(
    row: ParsedRow,
    product: ProductRow,
    producer: ProducerRow | undefined,
    said: Note[],
  ): KeptRow {
    const changes = changesOf(product, row)
    if (producer && product.producer_id === null) {
      changes.producer_id = producer.id
      const message = notes['producer-added'](product.name, producer.name)
      said.push({ row: row.row, field: 'producer', message })
    }
    const dated = this.#certificate(row, product, said)
    const gaps = this.#gapsAfter({ ...product, ...changes })
    const same =
      Object.keys(changes).length === 0 && !dated && JSON.stringify(gaps) === product.gaps
    const outcome = same ? 'unchanged' : 'updated'
    if (!same) this.#write(product, changes, gaps)
    return {
      row: row.row,
      outcome,
      product: { id: product.id, name: product.name },
      gaps,
      notes: said,
    }
  }

  #gapsAfter(product: ProductRow): Gap[] {
    // A name once confirmed stays so, whatever the list still remarks.
    const kept = readGaps(product.gaps)
    const certificates = this.#known.certificates.get(product.id) ?? []
    return gapsOf(product, certificates, kept)
  }

  #write(product: ProductRow, changes: Partial<ProductRow>, gaps: readonly Gap[]): void {
    const { now } = this.#run
    const kept = readGaps(product.gaps)
    Object.assign(product, changes, { gaps: JSON.stringify(gaps) })
    this.#changed.updated.push(product.id)
    this.#updates.push(async (tx) => {
      await tx
        .updateTable('product')
        .set({ ...changes, updated_at: now.toISOString() })
        .where('id', '=', product.id)
        .execute()
      await refreshGaps(tx, product.id, kept)
      await saveVersion(tx, product.id, now)
    })
  }

  /** Adds the row's certificate, or its date to one known without; true when something changed. */
  #certificate(row: ParsedRow, product: ProductRow, said: Note[]): boolean {
    const values = row.certificate
    if (!values) return false
    const all = this.#known.certificates.get(product.id) ?? []
    const known = all.find((c) => c.number === values.number)
    if (!known) {
      const certificate = newCertificateRow(product.id, values, this.#run.now)
      this.#updates.push(async (tx) => {
        await tx.insertInto('certificate').values(certificate).execute()
      })
      this.#known.certificates.set(product.id, [...all, certificate])
      return true
    }
    if (known.issued_on === null && values.issued_on !== null) {
      Object.assign(known, values)
      // A list says nothing of points and round: what is there stays.
      const dated = { ...values, score: undefined, round: undefined }
      this.#updates.push(async (tx) => {
        await tx.updateTable('certificate').set(dated).where('id', '=', known.id).execute()
      })
      return true
    }
    const differs =
      known.stars !== values.stars ||
      (values.issued_on !== null && known.issued_on !== values.issued_on)
    if (differs) {
      const message = notes['certificate-differs'](values.number)
      said.push({ row: row.row, field: 'certificate_number', message })
    }
    return false
  }
}

const listColumns = [
  'ocop_group', 'gtin', 'province_code', 'commune_code', 'commune', 'old_commune', 'old_district', 'old_province',
  'net_content', 'shelf_life_days', 'ingredients', 'story', 'claimed_stars', 'claimed_year', 'claimed_note', 'source', ...detailColumns,
] as const // prettier-ignore

/** What a row says differently; blank cells say nothing. */
function changesOf(product: ProductRow, row: ParsedRow): Partial<ProductRow> {
  const differing = listColumns.filter(
    (column) => row.product[column] !== null && row.product[column] !== product[column],
  )
  return Object.fromEntries(differing.map((column) => [column, row.product[column]]))
}
