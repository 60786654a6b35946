/** What templates say is wrong, for somebody who sees the part and no JSON. */
import type { Words } from '../../../../errors.js'

/** Without the JSON pointer that files are mended by. */
export const withoutPointer = ({ vi, en }: Words): Words => ({ vi: plain(vi), en: plain(en) })

const plain = (text: string): string => text.replace(/ (?:tại|at) \/(?:\w+(?:\/\w+)*)?(?=:)/, '')
