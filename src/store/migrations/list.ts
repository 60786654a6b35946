/** All migrations in order, named by number; a migration that has been released is never changed. */
import type { Migration } from 'kysely'
import * as base from './001-base.js'
import * as passport from './002-passport.js'
import * as scans from './001-scans.js'

export const migrations: Record<string, Migration> = { '001-base': base, '002-passport': passport }
export const scanMigrations: Record<string, Migration> = { '001-scans': scans }
