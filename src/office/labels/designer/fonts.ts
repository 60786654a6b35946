/** Where browsers find the faces that labels are printed in: files of the build, kept for ever. */
import { weights } from '../../../labels/font.js'
import type { Assets } from '../../../web/assets.js'

export const labelFontUrls = (assets: Pick<Assets, 'urlOf'>): Record<string, string> =>
  Object.fromEntries(weights.map((weight) => [weight, assets.urlOf(`label-${weight}`)]))
