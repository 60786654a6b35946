/**
 * People, how they sign in, what they may do, and the links handed out to them. The first six tables
 * are better-auth's (`accounts/auth.ts`), under names of ours; flags are 0 or 1 and times ISO text
 * on both engines.
 */
import { type ColumnDefinitionBuilder, type Kysely } from 'kysely'

const required = (c: ColumnDefinitionBuilder) => c.notNull()
const key = (c: ColumnDefinitionBuilder) => c.primaryKey().notNull()
const ofPerson = (c: ColumnDefinitionBuilder) =>
  c.notNull().references('person.id').onDelete('cascade')

export async function up(db: Kysely<unknown>): Promise<void> {
  await signingIn(db)
  await secondFactors(db)
  await db.schema
    .createTable('membership')
    .addColumn('person_id', 'text', (c) =>
      c.primaryKey().notNull().references('person.id').onDelete('cascade'),
    )
    .addColumn('role', 'text', required)
    .addColumn('province_code', 'text')
    .addColumn('producer_id', 'text', (c) => c.references('producer.id'))
    .addColumn('rights', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema
    .createIndex('membership_producer_id')
    .on('membership')
    .column('producer_id')
    .execute()
  await db.schema
    .createTable('membership_producer')
    .addColumn('person_id', 'text', ofPerson)
    .addColumn('producer_id', 'text', (c) => c.notNull().references('producer.id'))
    .addPrimaryKeyConstraint('membership_producer_key', ['person_id', 'producer_id'])
    .execute()
  await db.schema
    .createTable('access_link')
    .addColumn('id', 'text', key)
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', required)
    .addColumn('person_id', 'text', (c) => c.references('person.id').onDelete('cascade'))
    .addColumn('role', 'text')
    .addColumn('province_code', 'text')
    .addColumn('producer_id', 'text', (c) => c.references('producer.id'))
    .addColumn('producers', 'text', required)
    .addColumn('name', 'text')
    .addColumn('address', 'text')
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('used_at', 'text')
    .execute()
}

async function signingIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', required)
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('email_verified', 'integer', required)
    .addColumn('image', 'text')
    .addColumn('username', 'text', (c) => c.unique())
    .addColumn('display_username', 'text')
    .addColumn('two_factor_enabled', 'integer')
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute()
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', key)
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .addColumn('user_id', 'text', ofPerson)
    .addColumn('ip_address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('confirmed_at', 'text')
    .addColumn('expires_at', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute()
  await db.schema.createIndex('session_user_id').on('session').column('user_id').execute()
  await db.schema
    .createTable('credential')
    .addColumn('id', 'text', key)
    .addColumn('account_id', 'text', required)
    .addColumn('provider_id', 'text', required)
    .addColumn('user_id', 'text', ofPerson)
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', 'text')
    .addColumn('refresh_token_expires_at', 'text')
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute()
  await db.schema.createIndex('credential_user_id').on('credential').column('user_id').execute()
  await db.schema
    .createTable('verification')
    .addColumn('id', 'text', key)
    .addColumn('identifier', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute()
  await db.schema
    .createIndex('verification_identifier')
    .on('verification')
    .column('identifier')
    .execute()
}

async function secondFactors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('two_factor')
    .addColumn('id', 'text', key)
    .addColumn('secret', 'text', required)
    .addColumn('backup_codes', 'text', required)
    .addColumn('user_id', 'text', ofPerson)
    .addColumn('verified', 'integer')
    .addColumn('failed_verification_count', 'integer')
    .addColumn('locked_until', 'text')
    .execute()
  await db.schema.createIndex('two_factor_user_id').on('two_factor').column('user_id').execute()
  await db.schema
    .createTable('passkey')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text')
    .addColumn('public_key', 'text', required)
    .addColumn('user_id', 'text', ofPerson)
    .addColumn('credential_id', 'text', required)
    .addColumn('counter', 'bigint', required)
    .addColumn('device_type', 'text', required)
    .addColumn('backed_up', 'integer', required)
    .addColumn('transports', 'text')
    .addColumn('created_at', 'text')
    .addColumn('aaguid', 'text')
    .execute()
  await db.schema.createIndex('passkey_user_id').on('passkey').column('user_id').execute()
  await db.schema.createIndex('passkey_credential').on('passkey').column('credential_id').execute()
}
