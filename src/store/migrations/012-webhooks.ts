/** Webhooks, the messages for them, their deliveries with every try, and warnings of certificates. */
import { type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()
const key = (c: ColumnDefinitionBuilder) => c.primaryKey().notNull()

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('webhook')
    .addColumn('id', 'text', key)
    .addColumn('producer_id', 'text', (c) => c.references('producer.id'))
    .addColumn('url', 'text', required)
    .addColumn('events', 'text', required)
    .addColumn('salt', 'text', required)
    .addColumn('former_salt', 'text')
    .addColumn('former_until', 'text')
    .addColumn('state', 'text', required)
    .addColumn('failing_since', 'text')
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema
    .createTable('webhook_message')
    .addColumn('id', 'text', key)
    .addColumn('event', 'text', required)
    .addColumn('producer_id', 'text')
    .addColumn('body', 'text', required)
    .addColumn('at', 'text', required)
    .execute()
  await db.schema
    .createTable('webhook_delivery')
    .addColumn('id', 'text', key)
    .addColumn('webhook_id', 'text', (c) => c.notNull().references('webhook.id'))
    .addColumn('message_id', 'text', (c) => c.notNull().references('webhook_message.id'))
    .addColumn('state', 'text', required)
    .addColumn('tries', 'integer', required)
    .addColumn('next_at', 'text', required)
    .addColumn('claimed_until', 'text')
    .addColumn('finished_at', 'text')
    .execute()
  await db.schema
    .createTable('webhook_try')
    .addColumn('delivery_id', 'text', (c) =>
      c.notNull().references('webhook_delivery.id').onDelete('cascade'),
    )
    .addColumn('n', 'integer', required)
    .addColumn('at', 'text', required)
    .addColumn('status', 'integer')
    .addColumn('problem', 'text')
    .addColumn('duration_ms', 'integer', required)
    .addPrimaryKeyConstraint('webhook_try_key', ['delivery_id', 'n'])
    .execute()
  await db.schema
    .createIndex('webhook_delivery_due')
    .on('webhook_delivery')
    .columns(['state', 'next_at'])
    .execute()
  await db.schema
    .createIndex('webhook_delivery_of')
    .on('webhook_delivery')
    .columns(['webhook_id', 'message_id'])
    .execute()
  await db.schema
    .createIndex('webhook_delivery_message')
    .on('webhook_delivery')
    .column('message_id')
    .execute()
  await db.schema.createIndex('webhook_message_at').on('webhook_message').column('at').execute()
  await db.schema
    .createTable('certificate_warning')
    .addColumn('certificate_id', 'text', (c) => c.notNull().references('certificate.id'))
    .addColumn('expires_on', 'text', required)
    .addColumn('days', 'integer', required)
    .addColumn('at', 'text', required)
    .addPrimaryKeyConstraint('certificate_warning_key', ['certificate_id', 'expires_on', 'days'])
    .execute()
}
