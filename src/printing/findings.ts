/** Findings before a print, as lines for people and as data for programs. */
import type { Words } from '../errors.js'
import type { Finding, FindingState } from '../labels/preflight/finding.js'
import type { Language } from '../language/language.js'

export const stateWords: Readonly<Record<FindingState, Words>> = {
  stop: { vi: 'Chưa in được', en: 'Cannot be printed' },
  mind: { vi: 'Nên xem lại', en: 'Look at this' },
  fine: { vi: 'Tốt', en: 'Fine' },
}

/** `Nên xem lại: mỗi ô 0,25 mm … Chọn máy in 300 dpi hoặc phóng mã lên 22 mm.` */
export function lineOf({ state, what, remedy }: Finding): Words {
  const line = (language: Language) =>
    [`${stateWords[state][language]}:`, what[language], remedy?.[language]]
      .filter(Boolean)
      .join(' ')
  return { vi: line('vi'), en: line('en') }
}

export const shown = (finding: Finding, language: Language) => ({
  key: finding.key,
  state: finding.state,
  what: finding.what[language],
  remedy: finding.remedy?.[language] ?? null,
  path: finding.path ?? null,
  element: finding.elementLabel?.[language] ?? null,
  code: finding.code ?? null,
})
