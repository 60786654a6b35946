/** Links as they are kept, read. */
import type { Insertable, Selectable } from 'kysely'
import { runName, runningNumber } from '../codes/running-number.js'
import type { Schema } from '../store/schema.js'
import type { ReadDb } from '../store/store.js'
import type { Level, Link } from './choose.js'
import type { LinkType } from './link-types.js'

export type LinkRow = Insertable<Schema['link']> & Selectable<Schema['link']>

/** A link that somebody added. */
export interface RegisteredLink {
  readonly id: string
  readonly product: string
  readonly level: Level
  readonly variant: string | null
  readonly lot: string | null
  /** The run and its numbers, as printed. */
  readonly stretch: { readonly run: string; readonly first: string; readonly last: string } | null
  /** `gs1:pip`. */
  readonly type: string
  readonly title: string
  readonly href: string
  readonly languages: readonly string[]
  readonly mediaType: string | null
  readonly context: readonly string[]
  readonly isDefault: boolean
  readonly createdAt: string
}

export const findLink = (read: ReadDb, id: string): Promise<LinkRow | undefined> =>
  read.selectFrom('link').selectAll().where('id', '=', id).executeTakeFirst()

/** All links of a product, its variants, lots and packs, oldest first. */
export async function listLinks(read: ReadDb, productId: string): Promise<RegisteredLink[]> {
  return (await linkRows(read, productId)).map(linkOf)
}

const linkRows = (read: ReadDb, productId: string): Promise<LinkRow[]> =>
  read
    .selectFrom('link')
    .selectAll()
    .where('product_id', '=', productId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** What an address names besides its product. */
export interface Named {
  readonly variant: string | undefined
  readonly lotId: string | undefined
  readonly pack: { readonly runSeq: number; readonly number: number } | undefined
}

/** The links that hold for what an address names: of the pack, its lot, the variant and the product. */
export async function linksHolding(
  read: ReadDb,
  productId: string,
  named: Named,
): Promise<(Link & { readonly isDefault: boolean })[]> {
  const rows = await linkRows(read, productId)
  return rows
    .filter((row) => holds(row, named))
    .map((row) => ({
      type: row.type as LinkType,
      href: row.href,
      title: row.title,
      languages: texts(row.languages),
      mediaType: row.media_type,
      context: texts(row.context),
      level: levelOf(row),
      isDefault: row.is_default === 1,
    }))
}

function holds(row: LinkRow, { variant, lotId, pack }: Named): boolean {
  switch (levelOf(row)) {
    case 'product':
      return true
    case 'variant':
      return row.variant === variant
    case 'lot':
      return row.lot_id === lotId
    case 'serial':
      return (
        pack !== undefined &&
        row.run_seq === pack.runSeq &&
        (row.first_number ?? 0) <= pack.number &&
        (row.last_number ?? 0) >= pack.number
      )
  }
}

function levelOf(row: LinkRow): Level {
  if (row.run_seq !== null) return 'serial'
  if (row.lot_id !== null) return 'lot'
  return row.variant === null ? 'product' : 'variant'
}

export function linkOf(row: LinkRow): RegisteredLink {
  const { run_seq: seq, first_number: first, last_number: last } = row
  return {
    id: row.id,
    product: row.product_id,
    level: levelOf(row),
    variant: row.variant,
    lot: row.lot_id,
    stretch:
      seq === null || first === null || last === null
        ? null
        : {
            run: runName(seq),
            first: runningNumber(seq, first),
            last: runningNumber(seq, last),
          },
    type: `gs1:${row.type}`,
    title: row.title,
    href: row.href,
    languages: texts(row.languages),
    mediaType: row.media_type,
    context: texts(row.context),
    isDefault: row.is_default === 1,
    createdAt: row.created_at,
  }
}

const texts = (json: string): string[] => JSON.parse(json) as string[]
