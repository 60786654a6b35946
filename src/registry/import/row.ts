/** One row of a list to checked values: everything that can be told without the store. */
import { NguonError, type Words } from '../../errors.js'
import { dayOf, formatDay } from '../../language/format.js'
import { certificateValues, type CertificateValues } from '../certificates.js'
import { fromSpreadsheetNumber } from '../civil-date.js'
import { fail } from '../errors.js'
import { coordinates, parseCoordinates } from '../coordinates.js'
import { civilDate, longestText } from '../fields.js'
import type { Gap } from '../gaps.js'
import { findGroup } from '../groups.js'
import { tidy } from '../name-key.js'
import { producerValues } from '../producers.js'
import { productValues, type ProductFacts, type ProductValues } from '../products.js'
import { lastYear, surelyLapsed } from '../standing.js'
import type { Cells, Columns, Field } from './columns.js'
import { detectLegacyCell } from './legacy-vietnamese.js'
import { notes, rejections } from './notes.js'
import { placeOf, type Place } from './place.js'

export interface Note {
  /** The row of the file; null = the whole file. */
  readonly row: number | null
  readonly field: Field | null
  readonly message: Words
}

export interface Rejected {
  readonly row: number
  readonly field: Field | null
  readonly message: Words
}

export interface ParsedRow {
  readonly row: number
  readonly product: ProductValues
  readonly producer: ReturnType<typeof producerValues> | null
  readonly certificate: CertificateValues | null
  /** Gaps that only a person closes. */
  readonly kept: readonly Gap[]
  readonly notes: readonly Note[]
}

/** A row's problem, told by field. */
class Refusal extends Error {
  readonly field: Field
  readonly words: Words
  constructor(field: Field, words: Words) {
    super(words.en)
    this.field = field
    this.words = words
  }
}

/** Reads a row: its values with notes, or the first reason to reject it. */
export function parseRow(
  row: number,
  texts: readonly string[],
  columns: Columns,
  now: Date,
): ParsedRow | Rejected {
  try {
    return new RowReader(row, readCells(texts, columns), now).read()
  } catch (error) {
    if (error instanceof Refusal) return { row, field: error.field, message: error.words }
    throw error
  }
}

const blank = /^(?:[-–—_.]+|n\/a|null|none|không có|chưa có|chưa rõ|không rõ|chưa xác định)$/iu

/** The cells that say something, tidy. */
function readCells(texts: readonly string[], columns: Columns): Cells {
  const cells: Partial<Record<Field, string>> = {}
  for (const [field, column] of columns) {
    // Our own lists put an apostrophe before what a spreadsheet would take for a formula.
    const cell = tidy(texts[column] ?? '').replace(/^'(?=[=+\-@])/, '')
    if (cell === '' || blank.test(cell)) continue
    const limit = field === 'story' || field === 'story_en' ? 20_000 : longestText
    if (cell.length > limit)
      throw new Refusal(field, fail('field-too-long', field, cell.length, limit).words)
    if (cell.includes('\ufffd'))
      throw new Refusal(field, rejections['broken-text'](cell.slice(0, 60)))
    const legacy = detectLegacyCell(cell)
    if (legacy)
      throw new Refusal(
        field,
        rejections['legacy-text'](legacy.sample, legacy.encoding, legacy.meant),
      )
    cells[field] = cell
  }
  return cells
}

class RowReader {
  readonly #row: number
  readonly #cells: Cells
  readonly #now: Date
  readonly #notes: Note[] = []
  readonly #kept = new Set<Gap>()

  constructor(row: number, cells: Cells, now: Date) {
    this.#row = row
    this.#cells = cells
    this.#now = now
  }

  read(): ParsedRow {
    const cells = this.#cells
    const name = this.#name('product')
    const producerName = cells.producer === undefined ? undefined : this.#name('producer')
    const place = this.#at('new_province', () =>
      placeOf(cells, (field, words) => this.#note(field, words)),
    )
    const stars = this.#at('stars', () => readStars(cells.stars))
    const year = this.#at('year', () => this.#year())
    const certificate = this.#certificate(stars, year)
    this.#group()
    const product = this.#product({ name, place, stars, year, certificate })
    const producer = producerName === undefined ? null : this.#producer(producerName, place)
    return {
      row: this.#row,
      product,
      producer,
      certificate,
      kept: [...this.#kept],
      notes: this.#notes,
    }
  }

  #note(field: Field | null, message: Words): void {
    this.#notes.push({ row: this.#row, field, message })
  }

  /** Runs a check; its catalogued error becomes the refusal of this row. */
  #at<T>(field: Field, check: () => T): T {
    try {
      return check()
    } catch (error) {
      if (error instanceof NguonError) throw new Refusal(blamed(error, field), error.words)
      throw error
    }
  }

  /** A name without the list keeper's remark about it. */
  #name(field: 'product' | 'producer'): string {
    const text = this.#cells[field]
    if (text === undefined) throw new Refusal(field, fail('field-missing', field).words)
    const [, name = text, remark] =
      /^(.+?)\s*(\([^)]*(?:suy từ|suy ra|suy đoán|chưa rõ|chưa chắc|inferred|unsure|\?)[^)]*\))$/iu.exec(
        text,
      ) ?? []
    if (remark !== undefined) {
      this.#kept.add('name-unconfirmed')
      this.#note(field, notes['remark-in-name'](remark, name))
    }
    return name
  }

  #year(): string | null {
    const text = this.#cells.year
    if (text === undefined) return null
    const year = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.slice(0, 4) : text
    if (!/(?:19|20)\d{2}/.test(year) || year.length > 40)
      throw new Refusal('year', rejections.year(text.slice(0, 40)))
    return year
  }

  #group(): void {
    const { group, note = '' } = this.#cells
    if (group !== undefined && !findGroup(group)) this.#note('group', notes['group-unclear'](group))
    if (/nhóm suy|group inferred/iu.test(note)) this.#note('group', notes['group-inferred']())
    if (/tên.*(suy|dịch)|name.*inferred/iu.test(note)) {
      this.#kept.add('name-unconfirmed')
      this.#note('product', notes['name-inferred']())
    }
  }

  #certificate(stars: number | null, year: string | null): CertificateValues | null {
    const cells = this.#cells
    const number = cells.certificate_number
    const issuedOn = this.#date('certificate_date')
    const expiresOn = this.#date('certificate_expires')
    if (number === undefined) {
      if (issuedOn !== null) this.#note('certificate_date', notes['certificate-date-alone']())
      return null
    }
    if (stars === null) {
      this.#note('stars', notes['certificate-without-stars'](number))
      return null
    }
    const issuedBy = cells.certificate_body ?? null
    const values = this.#at('certificate_number', () =>
      certificateValues({ number, stars, issuedBy, issuedOn, expiresOn }, this.#now),
    )
    this.#judge(values, year)
    return values
  }

  /** Notes on a certificate that shows no stars, or contradicts the year column. */
  #judge(values: CertificateValues, year: string | null): void {
    const today = dayOf(this.#now)
    const { number, issued_on: issued, expires_on: expires } = values
    if (issued === null) {
      const lapsed = year !== null && surelyLapsed(year, today)
      const note = lapsed
        ? notes['certificate-undated-lapsed'](number, year)
        : notes['certificate-undated'](number)
      this.#note('certificate_date', note)
      return
    }
    if (expires !== null && expires < today)
      this.#note('certificate_date', notes['certificate-expired'](number, formatDay(expires)))
    if (year !== null && !yearNames(year, Number(issued.slice(0, 4))))
      this.#note('year', notes['year-contradiction'](year, formatDay(issued)))
  }

  #date(field: Field): string | null {
    const text = this.#cells[field]
    if (text === undefined) return null
    // A bare number in a date column is a spreadsheet's day count.
    const day = /^\d{5}(?:\.\d+)?$/.test(text) ? fromSpreadsheetNumber(Number(text)) : text
    if (day === undefined) throw new Refusal(field, fail('date-invalid', text).words)
    return this.#at(field, () => civilDate(day))
  }

  #product(read: {
    name: string
    place: Place
    stars: number | null
    year: string | null
    certificate: CertificateValues | null
  }): ProductValues {
    const cells = this.#cells
    const dated = read.certificate !== null && read.certificate.issued_on !== null
    const facts: ProductFacts = {
      name: read.name,
      group: cells.group ?? null,
      gtin: cells.gtin ?? null,
      ...read.place,
      netContent: cells.net_content ?? null,
      shelfLifeDays: this.#at('shelf_life_days', () => readDays(cells.shelf_life_days)),
      ingredients: cells.ingredients ?? null,
      story: cells.story ?? null,
      nameEn: cells.name_en ?? null,
      storyEn: cells.story_en ?? null,
      brand: cells.brand ?? null,
      standards: cells.standards ?? null,
      warnings: cells.warnings ?? null,
      usage: cells.usage ?? null,
      storage: cells.storage ?? null,
      coordinates: this.#at('coordinates', () => readPlace(cells.coordinates)),
      claimedStars: dated ? null : read.stars,
      claimedYear: dated ? null : read.year,
      claimedNote: cells.note ?? null,
      source: cells.source ?? null,
    }
    return this.#at('product', () => productValues(facts))
  }

  #producer(name: string, place: Place): ReturnType<typeof producerValues> {
    const { address, phone, website } = this.#cells
    const { province = null, communeCode = null, commune = null } = place
    return this.#at('producer', () =>
      producerValues({
        name,
        address: address ?? null,
        phone: phone ?? null,
        website: website ?? null,
        province,
        communeCode,
        commune,
      }),
    )
  }
}

/** The column an error is about, where its code says so. */
function blamed(error: NguonError, otherwise: Field): Field {
  if (error.code.startsWith('gtin-')) return 'gtin'
  if (error.code.startsWith('commune-code')) return 'new_ward_code'
  if (error.code.startsWith('website')) return 'website'
  if (error.code.startsWith('phone')) return 'phone'
  if (error.code === 'certificate-in-future') return 'certificate_date'
  if (error.code === 'certificate-dates') return 'certificate_expires'
  const detail = error.detail as { field?: Field } | undefined
  return detail?.field ?? otherwise
}

function readStars(text: string | undefined): number | null {
  if (text === undefined) return null
  const drawn = /^[★⭐*]{1,5}$/u.exec(text)
  const [, number] =
    /^(?:hạng |đạt )?([1-5])(?:[.,]0+)?\s*(?:sao|stars?|★|⭐|\*)?$/iu.exec(text) ?? []
  if (drawn) return [...text].length
  if (number === undefined) throw fail('stars-invalid', text.slice(0, 40))
  return Number(number)
}

function readDays(text: string | undefined): number | null {
  if (text === undefined) return null
  const [, days] = /^(\d{1,5})(?:\.0+)?\s*(?:ngày|days?)?$/iu.exec(text) ?? []
  if (days === undefined) throw fail('shelf-life-invalid', text.slice(0, 40))
  return Number(days)
}

function readPlace(text: string | undefined) {
  if (text === undefined) return null
  const place = parseCoordinates(text)
  if (!place) throw fail('coordinates-invalid', text.slice(0, 60))
  return coordinates(place)
}

/** Whether a text of a year, or years, names this one. */
function yearNames(text: string, year: number): boolean {
  const last = lastYear(text)
  const first = Number(/(?:19|20)\d{2}/.exec(text)?.[0])
  if (/[<≤]|trước|before/iu.test(text)) return last === undefined || year <= last
  if (last === undefined) return year >= first
  return year >= first && year <= last
}
