/** What a field says on the label of the sample that is chosen. */
import { bindText } from '../../../../labels/bindings.js'
import { sampleCode } from '../../../../labels/sample-code.js'
import { groupCode } from '../../../../codes/format.js'
import { runningNumber } from '../../../../codes/running-number.js'
import type { Editor } from './editor.js'
import { settingOf } from './setting.js'

/** Empty where the sample lacks it; pictures are told as such by their type. */
export function sampleText(editor: Editor, name: string): string {
  const setting = settingOf(editor.props, editor.sample, editor.dpi, editor.labelLanguage)
  const [line = []] = bindText(`{${name}}`, { ...setting, template: editor.template })
  const text = line
    .map((piece) => {
      if ('text' in piece) return piece.text
      if (piece.field === 'number') return runningNumber(1, 1)
      return piece.field === 'code' ? sampleCode : groupCode(sampleCode)
    })
    .join('')
  return text.startsWith('data:') ? text.slice(5, text.indexOf(';')) : text
}
