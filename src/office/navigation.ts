/** What the menu offers, in order; a page adds a line here. Everybody sees only what they may do. */
import type { Verb } from '../accounts/permissions.js'
import type { Words } from '../errors.js'
import { words as desk } from './desk/words.js'
import { words as people } from './people-words.js'
import { words as certificates } from './registry/certificate-words.js'
import { words as find } from './registry/find-words.js'
import { words as producers } from './registry/producer-words.js'
import { words as products } from './registry/product-words.js'
import { words as print } from './print/words.js'
import { words as stamps } from './stamps/words.js'
import { words as watch } from './watch/words.js'
import { words } from './words.js'

export interface MenuEntry {
  readonly path: string
  readonly label: Words
  /** Left out: for everybody who is signed in. */
  readonly may?: Verb
}

export const menu: readonly MenuEntry[] = [
  { path: '/office', label: words.home },
  { path: '/office/producers', label: producers.producers, may: 'registry.read' },
  { path: '/office/products', label: products.products, may: 'registry.read' },
  { path: '/office/certificates', label: certificates.certificates, may: 'registry.read' },
  { path: '/office/search', label: find.search, may: 'registry.read' },
  { path: '/office/print', label: print.print, may: 'print' },
  { path: '/office/stamps', label: stamps.menu, may: 'print.read' },
  { path: '/office/desk', label: desk.menu },
  { path: '/office/alerts', label: watch.menuAlerts, may: 'alert.read' },
  { path: '/office/reports', label: watch.menuReports, may: 'report.read' },
  { path: '/office/charts', label: watch.menuCharts, may: 'scans.read' },
  { path: '/office/month', label: watch.menuMonth, may: 'scans.read' },
  { path: '/office/people', label: people.people, may: 'member.read' },
]
