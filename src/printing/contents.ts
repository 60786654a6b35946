/** The rules of a goods label's contents that are in force, applied to what is about to be printed. */
import { readFileSync } from 'node:fs'
import {
  type Content,
  type ContentGroup,
  type ContentRule,
  contentsOf,
} from '../labels/contents.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { loadFonts } from './fonts.js'

interface Version {
  readonly effectiveFrom: string
  readonly source: string
}

const { versions, items } = JSON.parse(
  readFileSync(new URL('../../data/label-contents.json', import.meta.url), 'utf8'),
) as { readonly versions: readonly Version[]; readonly items: readonly ContentRule[] }

export interface LabelContents {
  /** The law in force, as it is cited. */
  readonly source: string
  readonly contents: readonly Content[]
}

/** @param day `YYYY-MM-DD`, on which the goods are labelled */
export function labelContents(
  snapshot: LabelSnapshot,
  group: ContentGroup,
  day: string,
): LabelContents {
  const version = versions.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1) ?? versions[0]
  if (!version) throw new TypeError('no rules of label contents')
  return {
    source: version.source,
    contents: contentsOf(items, snapshot, group, loadFonts()),
  }
}
