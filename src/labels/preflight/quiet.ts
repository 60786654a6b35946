/** Whether the white around a square symbol stays white: the drawing has noted what lies in it. */
import type { LayoutNote } from '../canvas.js'
import type { Drawing } from '../drawing.js'
import type { LabelSnapshot } from '../snapshot.js'
import { elementLabel } from './elements.js'
import { mm } from './figures.js'
import type { Finding } from './finding.js'

/** One finding for each square symbol whose quiet zone is free; of the others the notes tell. */
export function quietFindings(
  { template }: LabelSnapshot,
  { symbols }: Drawing,
  notes: readonly LayoutNote[],
): Finding[] {
  return symbols
    .filter(({ path }) => !notes.some((note) => note.problem === 'quiet' && note.path === path))
    .map(({ path, quiet, module, kind }) => {
      const zone = mm(quiet * module, 1)
      const name = kind === 'qr' ? 'QR' : 'DataMatrix'
      const label = elementLabel(template, path)
      return {
        key: 'quiet-zone',
        state: 'fine',
        path,
        ...(label && { elementLabel: label }),
        what: {
          vi: `Quanh mã ${name} có ${zone.vi} giấy trắng, đủ ${quiet} ô.`,
          en: `There are ${zone.en} of white around the ${name} code, the ${quiet} modules it needs.`,
        },
      }
    })
}
