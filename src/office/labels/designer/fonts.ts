/** Where browsers find the faces that labels are printed in: files of the build, kept for ever. */
import { faces } from '../../../labels/font.js'
import type { Assets } from '../../../web/assets.js'

export const labelFontUrls = (assets: Pick<Assets, 'urlOf'>): Record<string, string> =>
  Object.fromEntries(faces.map((face) => [face, assets.urlOf(`label-${face}`)]))
