/** All migrations in order, named by number; a migration that has been released is never changed. */
import type { Migration } from 'kysely'
import * as base from './001-base.js'
import * as scans from './001-scans.js'
import * as passport from './002-passport.js'
import * as scanFacts from './002-scan-facts.js'
import * as scanInbox from './003-scan-inbox.js'
import * as scanMonths from './004-scan-months.js'
import * as links from './004-links.js'
import * as copies from './006-copies.js'
import * as reports from './007-reports.js'
import * as accounts from './008-accounts.js'
import * as registryOffice from './009-registry-office.js'
import * as desk from './010-desk.js'
import * as auditChain from './011-audit-chain.js'
import * as tokens from './012-tokens.js'
import * as webhooks from './012-webhooks.js'
import * as peopleAudit from './013-people-audit.js'
import * as draftsImports from './014-drafts-imports.js'
import * as printDelivery from './015-print-delivery.js'
import * as templatesBrand from './016-templates-brand.js'
import * as logisticUnits from './018-logistic-units.js'
import * as stockPrinters from './017-stock-printers.js'
import * as brandFont from './019-brand-font.js'

export const migrations: Record<string, Migration> = {
  '001-base': base,
  '002-passport': passport,
  '004-links': links,
  '006-copies': copies,
  '007-reports': reports,
  '008-accounts': accounts,
  '009-registry-office': registryOffice,
  '010-desk': desk,
  '011-audit-chain': auditChain,
  '012-tokens': tokens,
  '012-webhooks': webhooks,
  '013-people-audit': peopleAudit,
  '014-drafts-imports': draftsImports,
  '015-print-delivery': printDelivery,
  '016-templates-brand': templatesBrand,
  '018-logistic-units': logisticUnits,
  '017-stock-printers': stockPrinters,
  '019-brand-font': brandFont,
}
export const scanMigrations: Record<string, Migration> = {
  '001-scans': scans,
  '002-scan-facts': scanFacts,
  '003-scan-inbox': scanInbox,
  '004-scan-months': scanMonths,
}
