/** Printers by the name people give them, each with how far its labels come out of place. */
import { type Actor, mayTouch, touchable } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { nameKey, tidy } from '../registry/name-key.js'
import { newId } from '../store/ids.js'
import type { ReadDb, Store } from '../store/store.js'
import { fail } from './jobs-errors.js'
import type { Shift } from './shift.js'

export interface Printer {
  readonly id: string
  readonly producerId: string
  readonly name: string
  readonly shift: Shift
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
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    producerId: row.producer_id,
    name: row.name,
    shift: { x: row.shift_x, y: row.shift_y },
  }))
}

/** Remembers a printer of a producer, or its new offsets (mm). @throws printer-name-missing */
export async function rememberPrinter(
  store: Store,
  wanted: { readonly producerId: string; readonly name: string; readonly shift: Shift },
  by: Actor,
  now: Date,
): Promise<void> {
  const name = tidy(wanted.name)
  if (name === '' || name.length > longestName || !mayTouch(by, wanted.producerId)) {
    throw fail('printer-name-missing')
  }
  const { x, y } = wanted.shift
  await store.write(async (tx) => {
    const known = await tx
      .selectFrom('printer')
      .selectAll()
      .where('producer_id', '=', wanted.producerId)
      .where('name_key', '=', nameKey(name))
      .executeTakeFirst()
    if (known?.shift_x === x && known.shift_y === y) return
    const id = known?.id ?? newId()
    const facts = { shift_x: x, shift_y: y, updated_at: now.toISOString() }
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
      detail: { before: known ? { x: known.shift_x, y: known.shift_y } : null, after: { x, y } },
    })
  })
}
