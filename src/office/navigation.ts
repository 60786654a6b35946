/** What the menu offers, in order; a page adds a line here. Everybody sees only what they may do. */
import type { Verb } from '../accounts/permissions.js'
import type { Words } from '../errors.js'
import { words as people } from './people-words.js'
import { words } from './words.js'

export interface MenuEntry {
  readonly path: string
  readonly label: Words
  /** Left out: for everybody who is signed in. */
  readonly may?: Verb
}

export const menu: readonly MenuEntry[] = [
  { path: '/office', label: words.home },
  { path: '/office/people', label: people.people, may: 'member.read' },
]
