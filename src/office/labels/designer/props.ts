/** What the page of the designer hands to its script, as JSON inside the page. */
import type { Language } from '../../../language/language.js'
import type { ContentGroup } from '../../../labels/contents.js'
import type { Setting } from '../../../designer/preview.js'
import type { LabelTemplate } from '../../../labels/template.js'
import type { LabelValues } from '../../../labels/values.js'

/** What the label is tried with. */
export interface Sample {
  readonly label: string
  readonly values: LabelValues
  /** Of Decision 148; what is not known asks for all contents of the law. */
  readonly group?: ContentGroup
}

export interface DesignerProps {
  readonly id: string
  /** The version that is open: saving it again is refused when somebody saved meanwhile. */
  readonly version: number
  readonly template: LabelTemplate
  /** Takes `{ mark, version, template }` as JSON. */
  readonly savePath: string
  /** The mark of forms (CSRF). */
  readonly mark: string
  readonly language: Language
  /** A real product, the longest name in the registry, one with everything missing. */
  readonly samples: readonly Sample[]
  /** Dots per inch of printers, the usual one first. */
  readonly printers: readonly number[]
  readonly basics: Basics
  /** Address of the file of each face of `labels/font.ts`. */
  readonly fonts: Readonly<Record<string, string>>
  /** Pictures of the producer and of the mark's holder, as data: URIs. */
  readonly images?: { readonly logo?: string; readonly mark?: string }
  readonly canEdit: boolean
}

/** What of the installation stands in the codes. */
export interface Basics extends Pick<Setting, 'baseUrl' | 'urlPrefix' | 'host'> {
  /** Before the code in a short address. */
  readonly shortPrefix: string
}
