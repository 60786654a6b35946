/**
 * Every table, as Kysely types. Times are UTC ISO text (`2026-11-24T03:04:05.678Z`), civil dates
 * `YYYY-MM-DD`, flags 0 or 1, ids text (`ids.ts`), JSON as text. Indexes of codes are integers below
 * 2^50, exact in a double.
 */
import type { LogisticUnitSchema } from './schema-logistic-units.js'
import type { PrintDeliveryTable, PrinterTable, StockTable } from './schema-printing.js'
import type { Generated } from 'kysely'
import type { AccountSchema } from './schema-accounts.js'
import type { AuditSchema } from './schema-audit.js'
import type { LabelSchema } from './schema-labels.js'
import type { OfficeSchema } from './schema-office.js'
import type { WebhookSchema } from './schema-webhooks.js'

export interface Schema
  extends AccountSchema, AuditSchema, LabelSchema, LogisticUnitSchema, OfficeSchema, WebhookSchema {
  /** One row; its numbers grow with every change that a public page could show. */
  generation: {
    id: number
    issuing: number
    registry: number
    /** Codes were flagged, or are no longer. */
    copies: Generated<number>
    /** Scans up to this id of the scan log have been judged for signs of copying. */
    judged_scan: Generated<number>
  }

  producer: {
    id: string
    name: string
    /** Normalised name (`registry/name-key.ts`): the name by which it is found again. */
    name_key: string
    /** The name without marks, for searching (`searchKey`). */
    search_key: Generated<string>
    kind: 'cooperative' | 'enterprise' | 'household' | 'cooperative-group' | 'other'
    address: string | null
    province_code: string | null
    commune_code: string | null
    commune: string | null
    phone: string | null
    website: string | null
    /** The rest is for the office alone, never on a public page: the address as certificates write it … */
    old_address: string | null
    contact_name: string | null
    contact_phone: string | null
    /** … a tax number (a household's can be a personal one) … */
    tax_number: string | null
    /** … and the GS1 company prefix with the day its yearly fee falls due. */
    gs1_prefix: string | null
    gs1_renews_on: string | null
    demo: Generated<number>
    created_at: string
    updated_at: string
  }
  product: {
    id: string
    producer_id: string | null
    name: string
    name_key: string
    search_key: Generated<string>
    ocop_group: string | null
    gtin: string | null
    /** Today's place: official 2-digit and 5-digit codes, and the commune's name as text. */
    province_code: string | null
    commune_code: string | null
    commune: string | null
    /** As written on older certificates; kept as written. */
    old_commune: string | null
    old_district: string | null
    old_province: string | null
    net_content: string | null
    shelf_life_days: number | null
    ingredients: string | null
    story: string | null
    /** For English pages; the Vietnamese ones are the product's own. */
    name_en: string | null
    story_en: string | null
    brand: string | null
    /** Standards applied, as the producer declares them. */
    standards: string | null
    warnings: string | null
    usage: string | null
    storage: string | null
    /** Where it is made, degrees (WGS 84); both or neither. */
    latitude: number | null
    longitude: number | null
    /** A rating known from a public list only: stars and the year as written (`2023`, `2023-24`, `<=2021`). */
    claimed_stars: number | null
    claimed_year: string | null
    claimed_note: string | null
    /** JSON array of what is missing, each a key of `registry/gaps.ts`; `[]` = complete. */
    gaps: Generated<string>
    source: string | null
    version: Generated<number>
    demo: Generated<number>
    created_at: string
    updated_at: string
  }
  /** Each saved state of what a pack's page shows of a product; a pack shows the one of its activation. */
  product_version: { product_id: string; version: number; at: string; snapshot: string }
  certificate: {
    id: string
    product_id: string
    number: string
    issued_by: string | null
    /** Null = decision known, date not: shown in words, never as stars. */
    issued_on: string | null
    expires_on: string | null
    stars: number
    revoked_on: string | null
    revoked_reason: string | null
    /** Points out of 100, and the round of the cycle (`Đợt 1 năm 2025`), as the decision gives them. */
    score: number | null
    round: string | null
    /** A scan of the decision: its name among the public files. */
    file: string | null
    created_at: string
  }
  photo: {
    id: string
    product_id: string
    /** What the names of its files begin with (`registry/photos.ts`). */
    file: string
    /** SHA-256 of what was uploaded. */
    source_hash: string
    /** Of the largest file, in pixels. */
    width: number
    height: number
    caption: string | null
    /** The first one leads the page. */
    position: number
    created_at: string
  }
  lot: {
    id: string
    product_id: string
    number: string
    /** Upper case: lots in URLs are compared without case. */
    number_key: string
    made_on: string | null
    expires_on: string | null
    quantity: number | null
    created_at: string
  }
  channel: {
    id: string
    product_id: string
    kind: 'shop' | 'online' | 'phone' | 'market' | 'supermarket' | 'farm'
    title: string
    url: string | null
    phone: string | null
    address: string | null
    /** As people write them: `7:00–18:00, nghỉ thứ hai`. */
    hours: string | null
    created_at: string
  }

  epoch: {
    number: number
    key_id: string
    /** The epoch's key wrapped by the master key, base64. */
    wrapped_key: string
    first_index: number
    next_index: number
    /** open = issuing; closed = verifies only; compromised = key leaked: verifies, marked. */
    status: 'open' | 'closed' | 'compromised'
    /** Set when the database was found behind the mark: codes from `next_index` on are "issued, record lost". */
    lost: Generated<number>
    demo: Generated<number>
    opened_at: string
  }
  run: {
    seq: Generated<number>
    id: string
    epoch: number
    first_index: number
    quantity: number
    producer_id: string
    product_id: string | null
    lot_id: string | null
    note: string | null
    created_by: string
    created_at: string
  }
  /** Immutable. A change of mind is a further row of kind `undo`. */
  decision: {
    seq: Generated<number>
    id: string
    kind: 'binding' | 'activation' | 'revocation' | 'recall' | 'suspicion' | 'undo'
    /** ranges: rows of decision_range; lot, product: also codes of it issued later. */
    scope: 'ranges' | 'lot' | 'product' | 'decision'
    product_id: string | null
    lot_id: string | null
    undoes: string | null
    reason: string | null
    notice: string | null
    codes: number
    by: string
    at: string
  }
  decision_range: {
    decision_seq: number
    run_seq: number
    epoch: number
    first_index: number
    last_index: number
  }

  /** Codes that show "scanned unusually often"; few, so servers hold all of them in memory. */
  code_flag: {
    epoch: number
    code_index: number
    run_seq: number
    level: 'attention'
    score: number
    /** JSON: the reasons of `copies/score/score.ts`. */
    reasons: string
    since: string
    judged_at: string
  }
  /** What a producer is told of one code (by run and running number, never the code) or of a run. */
  alert: {
    id: string
    kind: 'often' | 'before-activation' | 'mismatch' | 'after-sold' | 'far-apart' | 'rise'
    producer_id: string
    product_id: string | null
    run_seq: number
    /** Running number; 0 = the whole run, or with `rise` the producer's runs. */
    number: number
    score: number
    /** JSON: the reasons. */
    reasons: string
    /** JSON: when and where it was scanned. */
    seen: string
    /** What was seen is no outsider's cheap work. */
    evidence: Generated<number>
    /** The scan log's id from which on scans are judged again when a rise is cleared. */
    from_scan: Generated<number>
    state: 'open' | 'cleared' | 'confirmed'
    opened_at: string
    changed_at: string
    closed_by: string | null
    note: string | null
    /** The suspicion that confirmed it. */
    decision_id: string | null
  }
  /** Packs that the producer or a retailer has marked as sold. */
  sold_range: {
    id: string
    run_seq: number
    epoch: number
    first_index: number
    last_index: number
    sold_at: string
    by: string
  }
  /** Thresholds of a product that differ from `data/copies.json`. */
  copy_threshold: { product_id: string; name: string; value: number }

  print_job: {
    id: string
    run_id: string
    status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
    format: 'pdf' | 'press' | 'svg' | 'csv' | 'zpl' | 'tspl'
    template: string
    stock: string
    /** Everything the drawing depends on, as JSON: template, stock, data, base URL, options. */
    snapshot: string
    engine: string
    first_number: number
    quantity: number
    labels_done: Generated<number>
    out: string | null
    error: string | null
    /** The process that renders it, and its last sign of life. */
    claimed_by: string | null
    claimed_at: string | null
    created_by: string
    created_at: string
    finished_at: string | null
  }
  print_file: {
    job_id: string
    n: number
    path: string
    first_number: number
    labels: number
    pages: number
    bytes: number
    sha256: string
    proof_pages: number
    proof_codes: number
    proof_seconds: number
    seconds: number
    finished_at: string
  }

  printer: PrinterTable
  stock: StockTable
  print_delivery: PrintDeliveryTable

  /** A link to a page of the producer; what it is about: a stretch of a run, a lot, a variant, or the product. */
  link: {
    id: string
    product_id: string
    variant: string | null
    lot_id: string | null
    run_seq: number | null
    first_number: number | null
    last_number: number | null
    /** A GS1 link type without its prefix: `pip`. */
    type: string
    /** JSON arrays of text. */
    languages: string
    media_type: string | null
    context: string
    title: string
    href: string
    /** 1 = where an address of the product leads; at most one of a product. */
    is_default: Generated<number>
    created_at: string
  }
  token: {
    id: string
    hash: string
    role: 'administrator' | 'producer'
    producer_id: string | null
    label: string
    /** JSON array: what it may do (`accounts/scopes.ts`). */
    scopes: string
    /** Codes it may issue altogether; null = no limit. */
    quota: number | null
    issued: number
    /** Null: made before this was kept. */
    created_by: string | null
    created_at: string
    expires_at: string | null
    last_used_at: string | null
    ended_at: string | null
  }
  idempotency: {
    key: string
    token_id: string
    request: string
    status: number
    body: string
    created_at: string
  }

  /** A problem somebody reported. The code itself is never kept: epoch and index lead to its story. */
  report: {
    id: string
    /** The form it was sent with: the same form sent twice is one report. */
    form: string
    /** SHA-256 of the token in the reporter's private link. */
    follow_up: string
    kind: string
    text: string
    /** Dropped after a set time (`data/rules.json`). */
    contact: string | null
    language: 'vi' | 'en'
    /** What a look-up of the code answered then; null = no code was given. */
    verdict: string | null
    epoch: number | null
    code_index: number | null
    run_seq: number | null
    /** Running number in its run. */
    number: number | null
    producer_id: string | null
    product_id: string | null
    lot_id: string | null
    /** Name of the cleaned picture in `reports/` of the data directory. */
    photo: string | null
    photo_bytes: number | null
    state: 'open' | 'answered' | 'closed'
    answer: string | null
    answered_by: string | null
    answered_at: string | null
    closed_by: string | null
    closed_at: string | null
    filed_at: string
  }
  /** An SMS or chat gateway. Its secret is derived from the master key and this salt, never stored. */
  gateway: {
    id: string
    name: string
    salt: string
    created_by: string
    created_at: string
    last_used_at: string | null
  }

  /** Official units of today, imported from a file: provinces (2 digits, their own province) and communes (5). */
  unit: {
    code: string
    province_code: string
    name: string
    name_en: string | null
    /** The name without its kind and marks: `phu luong`. */
    name_key: string
  }
}

/**
 * Scans live in a file (SQLite) or schema (PostgreSQL) of their own: they never move the decisions'
 * generation. Their times are milliseconds since 1970, UTC (see `migrations/001-scans.ts`).
 */
export interface ScanSchema {
  /** A row for each code that was really scanned. */
  scanned_code: {
    epoch: number
    code_index: number
    count: number
    first_at: number
    last_at: number
    /** The day in Viet Nam that `day_rows` counts, in days since 1970. */
    day: number
    /** Scans of that day; those beyond the limit of `scan-log.ts` have no row of their own. */
    day_rows: number
  }
  scan: {
    id: Generated<number>
    epoch: number
    code_index: number
    at: number
    /** HMAC of code, address prefix and user agent; dropped after a set time. */
    visitor: string | null
    product_id: string | null
    verdict: string
    language: string
    /** Which scan of the code it was for the person: 1 = first. Shown again on a reload. */
    nth: number
    /** Null = recorded before runs were. */
    run_seq: number | null
    /** Null = recorded before devices were. */
    device: 'phone' | 'tablet' | 'computer' | 'other' | null
    /** Official two-digit code of today's province; null = not known. */
    province_code: string | null
    /** Degrees, rounded to 0.01: about a kilometre. */
    lat: number | null
    lon: number | null
    /** 1 = the visitor had scanned this code before, as far as visitors are remembered. */
    returning: Generated<number>
    /** What it counts as a sign of copying: 1, or 0 when it weighs nothing. */
    weight: Generated<number>
  }
  /** Batches that are on disk but not yet where they are looked for. */
  scan_inbox: {
    id: Generated<number>
    /** See `store/scan-parcel.ts`. */
    batch: string
  }
  /**
   * Scans of a day by outcome and hour, of everything (product '', run 0), of a product (run 0) and
   * of a run of a product ('' = not bound). Summed over the slots; `store/scan-tally.ts` adds to it.
   */
  scan_day: ScanSums &
    HourSums & {
      product_id: string
      run_seq: number
      /** In Viet Nam, in days since 1970. */
      day: number
      outcome: string
      slot: number
    }
  /** The same by province, as far as places are known. */
  scan_day_province: ScanSums & {
    product_id: string
    run_seq: number
    day: number
    province_code: string
    slot: number
  }
  /** The same of a product by month: `day` is the month's first. */
  scan_month: ScanSums & { product_id: string; day: number; slot: number }
  /** Look-ups of a day that no code of ours answers: `unknown`, `mistyped`, `lost`. */
  scan_miss: { day: number; outcome: string; slot: number; misses: number }
}

export interface ScanSums {
  scans: number
  /** Those that were their pack's first. */
  firsts: number
  /** Those by somebody who had scanned the pack before. */
  returned: number
  /** The sum of their weights. */
  weighed: number
}

type Tens = '0' | '1'
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
/** An hour of the day in Viet Nam, `00` to `23`. */
export type Hour = `${Tens}${Digit}` | '20' | '21' | '22' | '23'
/** Scans (`h`) and first scans (`f`) of each hour. */
export type HourSums = Record<`${'h' | 'f'}${Hour}`, Generated<number>>
