/** What the menu offers, in groups and in order; a page adds a line here. Everybody sees only what they may do. */
import type { Verb } from '../accounts/permissions.js'
import type { Words } from '../errors.js'
import { words as audit } from './audit/words.js'
import { words as tokens } from './connections/token-words.js'
import { words as webhooks } from './connections/webhook-words.js'
import { words as desk } from './desk/words.js'
import { words as labels } from './labels/words.js'
import { words as units } from './logistic-units/words.js'
import { words as people } from './people-words.js'
import { words as certificates } from './registry/certificate-words.js'
import { words as producers } from './registry/producer-words.js'
import { words as products } from './registry/product-words.js'
import { words as print } from './print/words.js'
import { words as printers } from './print/printer-words.js'
import { words as stamps } from './stamps/words.js'
import { words as watch } from './watch/words.js'
import { words } from './words.js'

export interface MenuEntry {
  readonly path: string
  readonly label: Words
  /** Left out: for everybody who is signed in. */
  readonly may?: Verb
}

export interface MenuGroup {
  /** What stands above it; the first one needs none. */
  readonly label?: Words
  readonly entries: readonly MenuEntry[]
}

export const menu: readonly MenuGroup[] = [
  { entries: [{ path: '/office', label: words.home }] },
  {
    label: words.labelsAndCodes,
    entries: [
      { path: '/office/print', label: print.print, may: 'print' },
      { path: '/office/labels', label: labels.menu, may: 'print.read' },
      { path: '/office/print/printers', label: printers.printers, may: 'print' },
      { path: '/office/print/stock', label: printers.ownStock, may: 'print' },
      { path: '/office/stamps', label: stamps.menu, may: 'print.read' },
      { path: '/office/logistic-units', label: units.menu, may: 'print' },
      { path: '/office/desk', label: desk.menu },
    ],
  },
  {
    label: words.registry,
    entries: [
      { path: '/office/producers', label: producers.producers, may: 'registry.read' },
      { path: '/office/products', label: products.products, may: 'registry.read' },
      { path: '/office/certificates', label: certificates.certificates, may: 'registry.read' },
    ],
  },
  {
    label: words.watching,
    entries: [
      { path: '/office/alerts', label: watch.menuAlerts, may: 'alert.read' },
      { path: '/office/reports', label: watch.menuReports, may: 'report.read' },
      { path: '/office/charts', label: watch.menuCharts, may: 'scans.read' },
      { path: '/office/month', label: watch.menuMonth, may: 'scans.read' },
    ],
  },
  {
    label: words.administration,
    entries: [
      { path: '/office/people', label: people.people, may: 'member.read' },
      { path: '/office/tokens', label: tokens.tokens, may: 'token.manage' },
      { path: '/office/webhooks', label: webhooks.webhooks, may: 'webhook.manage' },
      { path: '/office/audit', label: audit.menu, may: 'audit.read' },
    ],
  },
]

/** The entry a page belongs to: its own, else the one it lies under. */
export function entryAt(path: string): MenuEntry | undefined {
  const [first, ...rest] = menu.flatMap(({ entries }) => entries)
  if (path === first?.path) return first
  const above = rest.filter(({ path: at }) => path === at || path.startsWith(`${at}/`))
  // The nearest: printers lie under printing, and have an entry of their own.
  return above.sort((a, b) => b.path.length - a.path.length)[0]
}
