/** What the law asks of the label of the sample that is chosen, by the rules that hold before printing. */
import { type Content, type ContentRule, contentsOf } from '../../../../labels/contents.js'
import { dayOf } from '../../../../language/format.js'
import { NguonError } from '../../../../errors.js'
import rules from '../../../../../data/label-contents.json' with { type: 'json' }
import type { Editor } from './editor.js'
import { settingOf } from './setting.js'

export interface Law {
  readonly source: string
  readonly contents: readonly Content[]
}

/** Undefined while the label cannot be drawn as a whole. */
export function lawOf(editor: Editor): Law | undefined {
  const { fonts, template, props, sample } = editor
  if (typeof fonts === 'string' || template.elements.length === 0) return undefined
  const today = dayOf(new Date())
  const { versions, items } = rules
  const version = versions.findLast(({ effectiveFrom }) => effectiveFrom <= today) ?? versions[0]
  const snapshot = { ...settingOf(props, sample, editor.dpi, editor.labelLanguage), template }
  try {
    const group = props.samples[sample]?.group
    const contents = contentsOf(items as readonly ContentRule[], snapshot, group, fonts.files)
    return { source: version?.source ?? '', contents }
  } catch (error) {
    // One part that cannot be drawn is told above; a whole label is needed here.
    if (error instanceof NguonError || error instanceof TypeError) return undefined
    throw error
  }
}
