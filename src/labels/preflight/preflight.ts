/** Looks at a run's labels before they are printed: one list of all that was looked at. Pure. */
import { NguonError } from '../../errors.js'
import { checkPlacement } from '../placement.js'
import { type FontFiles, openFonts } from '../font.js'
import { layOut, type Side } from '../layout.js'
import { checkPicture } from '../picture-head.js'
import type { LabelSnapshot } from '../snapshot.js'
import { parseStock } from '../stock.js'
import { parseTemplate } from '../template.js'
import { checkLines } from './lines.js'
import type { Finding } from './finding.js'
import { addressFindings, placeFindings, stopOf } from './place.js'
import { quietFindings } from './quiet.js'
import { symbolFindings } from './symbols.js'
import { textFindings } from './texts.js'

/** How the labels will come out; throws what printing would throw. */
export function drawnFindings(snapshot: LabelSnapshot, files: FontFiles): Finding[] {
  parseTemplate(snapshot.template)
  parseStock(snapshot.stock)
  checkPlacement(snapshot)
  const fonts = openFonts(files)
  const sides: readonly Side[] = snapshot.template.back ? ['front', 'back'] : ['front']
  return sides.flatMap((side) => {
    const { drawing, notes } = layOut(snapshot, fonts, side)
    checkLines(drawing)
    for (const mark of drawing.marks) {
      if (mark.kind === 'image') checkPicture(mark.image, mark.path)
    }
    return [
      ...symbolFindings(snapshot, drawing, side),
      ...quietFindings(snapshot, drawing, notes),
      ...textFindings(snapshot, notes, fonts),
    ]
  })
}

/** All findings that need no registry; what cannot be printed is a `stop`. */
export function labelFindings(snapshot: LabelSnapshot, files: FontFiles): Finding[] {
  return [
    ...caught(() => [...drawnFindings(snapshot, files), ...placeFindings(snapshot)]),
    ...addressFindings(snapshot),
  ]
}

/** What `find` finds, or the catalogued error it throws as a `stop`. */
export function caught(find: () => Finding[]): Finding[] {
  try {
    return find()
  } catch (error) {
    if (error instanceof NguonError) return [stopOf(error)]
    throw error
  }
}

/** Those that stop first, then those to mind, then what is fine. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  (['stop', 'mind', 'fine'] as const).flatMap((state) =>
    findings.filter((finding) => finding.state === state),
  )
