/** The words for lots of a product that are recalled or revoked. Pure. */
import type { Language } from '../language/language.js'
import type { PublicRecall } from './recalls.js'

/** Lots that are named; of more it is said how many. */
const mostNamed = 3

const words = {
  recall: {
    vi: (lots: string) => `Đang thu hồi lô ${lots}`,
    en: (lots: string) => `Being recalled: lot ${lots}`,
  },
  revocation: {
    vi: (lots: string) => `Mã của lô ${lots} đã bị vô hiệu hoá`,
    en: (lots: string) => `Codes revoked: lot ${lots}`,
  },
  more: { vi: (n: number) => `và ${n} lô khác`, en: (n: number) => `and ${n} more` },
} as const

/** The lines that are said, one for recalls and one for revocations; none = nothing to say. */
export function lotRecallLines(recalls: readonly PublicRecall[], language: Language): string[] {
  return (['recall', 'revocation'] as const).flatMap((kind) => {
    const lots = new Set(recalls.flatMap((r) => (r.kind === kind && r.lot !== null ? r.lot : [])))
    if (lots.size === 0) return []
    const named = [...lots].slice(0, mostNamed).join(', ')
    const left = lots.size - mostNamed
    const all = left > 0 ? `${named} ${words.more[language](left)}` : named
    return words[kind][language](all)
  })
}
