/**
 * What a token may do, how many codes it may issue, who made it and when it ended. Tokens that are
 * there keep what they could do until now.
 */
import type { Kysely } from 'kysely'

interface Tokens {
  token: { role: string; scopes: string }
}

const producers = [
  ...['registry.read', 'producer.edit', 'product.edit', 'lot.edit', 'print.read', 'print'],
  ...['print.active-again', 'activate', 'revoke', 'recall', 'scans.read', 'alert.read'],
  ...['alert.decide', 'report.read', 'report.answer'],
]
const programmes = [...producers, 'producer.create', 'certificate.edit', 'codes.read', 'undo']

export async function up(db: Kysely<unknown>): Promise<void> {
  const add = async (name: string, type: 'text' | 'bigint') =>
    db.schema.alterTable('token').addColumn(name, type).execute()
  await db.schema
    .alterTable('token')
    .addColumn('scopes', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .alterTable('token')
    .addColumn('issued', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute()
  await add('quota', 'bigint')
  await add('created_by', 'text')
  await add('ended_at', 'text')
  for (const [role, scopes] of [
    ['producer', producers],
    ['administrator', programmes],
  ] as const) {
    await (db as Kysely<Tokens>)
      .updateTable('token')
      .set({ scopes: JSON.stringify(scopes) })
      .where('role', '=', role)
      .execute()
  }
}
