/** Whether a label shows the code of its pack; those of pallets and shelves need not. */
import type { LabelTemplate } from './template.js'

export const carriesCode = ({ elements, back = [] }: LabelTemplate): boolean =>
  [...elements, ...back].some(
    (element) =>
      element.kind === 'qr' ||
      element.kind === 'datamatrix' ||
      /\{code(\.grouped)?\}/.test(JSON.stringify(element)),
  )
