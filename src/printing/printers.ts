/** Printers by the name people give them, each with what undoes its errors. */
import { type Actor, mayTouch, touchable } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { type Correction, noCorrection } from '../labels/correction.js'
import { nameKey, tidy } from '../registry/name-key.js'
import { newId } from '../store/ids.js'
import type { PrinterTable } from '../store/schema-printing.js'
import type { ReadDb, Store } from '../store/store.js'
import { fail } from './jobs-errors.js'
import { assertLikely } from './shift.js'

export interface Printer {
  readonly id: string
  readonly producerId: string
  readonly name: string
  readonly correction: Correction
}

const longestName = 60

/** Those of the producers an actor may see, by name. */
export async function listPrinters(
  read: ReadDb,
  by: Actor,
  producerId?: string,
): Promise<Printer[]> {
  let query = read.selectFrom('printer').selectAll().orderBy('name_key').limit(200)
  const theirs = touchable(by)
  if (theirs) query = query.where('producer_id', 'in', theirs)
  if (producerId !== undefined) query = query.where('producer_id', '=', producerId)
  return (await query.execute()).map(printerOf)
}

/** @throws printer-not-found also for what is another's */
export async function getPrinter(read: ReadDb, id: string, by: Actor): Promise<Printer> {
  const row = await read.selectFrom('printer').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || !mayTouch(by, row.producer_id)) throw fail('printer-not-found', id)
  return printerOf(row)
}

/** A printer of a producer by its id or the name people gave it. @throws printer-not-found */
export async function findPrinter(
  read: ReadDb,
  text: string,
  by: Actor,
  producerId?: string,
): Promise<Printer> {
  const known = await listPrinters(read, by, producerId)
  const byId = known.find(({ id }) => id === text)
  const named = known.filter(({ name }) => nameKey(name) === nameKey(text))
  const found = byId ?? (named.length === 1 ? named[0] : undefined)
  if (!found) throw fail('printer-not-found', text)
  return found
}

/**
 * Remembers a printer of a producer, or what is said of it anew; answers its id.
 * @throws printer-name-missing, printer-correction-unlikely
 */
export async function rememberPrinter(
  store: Store,
  wanted: {
    readonly producerId: string
    readonly name: string
    readonly correction?: Correction
  },
  by: Actor,
  now: Date,
): Promise<string> {
  const name = tidy(wanted.name)
  if (name === '' || name.length > longestName || !mayTouch(by, wanted.producerId)) {
    throw fail('printer-name-missing')
  }
  const { correction } = wanted
  if (correction) assertLikely(correction)
  return store.write(async (tx) => {
    const known = await tx
      .selectFrom('printer')
      .selectAll()
      .where('producer_id', '=', wanted.producerId)
      .where('name_key', '=', nameKey(name))
      .executeTakeFirst()
    const before = known && printerOf(known).correction
    const after = correction ?? before ?? noCorrection
    if (known && before && JSON.stringify(before) === JSON.stringify(after)) return known.id
    const id = known?.id ?? newId()
    const facts = { ...columnsOf(after), updated_at: now.toISOString() }
    if (known) await tx.updateTable('printer').set(facts).where('id', '=', id).execute()
    else {
      const row = { id, producer_id: wanted.producerId, name, name_key: nameKey(name), ...facts }
      await tx.insertInto('printer').values(row).execute()
    }
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'printer-adjusted',
      subject: 'printer',
      subjectId: id,
      detail: { before: before ? detailOf(before) : null, after: detailOf(after) },
    })
    return id
  })
}

const printerOf = (row: PrinterTable): Printer => ({
  id: row.id,
  producerId: row.producer_id,
  name: row.name,
  correction: {
    shift: { x: row.shift_x, y: row.shift_y },
    scale: { x: row.scale_x, y: row.scale_y },
    turn: row.turn,
  },
})

const columnsOf = ({ shift, scale, turn }: Correction) => ({
  ...{ shift_x: shift.x, shift_y: shift.y },
  ...{ scale_x: scale.x, scale_y: scale.y, turn },
})

const detailOf = ({ shift, scale, turn }: Correction) => ({
  ...shift,
  ...{ scaleX: scale.x, scaleY: scale.y, turn },
})
