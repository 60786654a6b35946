/** What the page of a product says of its lots: the code on a pack does not tell which lot it is of. */
import type { Language } from '../language/language.js'
import { ToneIcon } from './icons.js'
import { lotRecallLines } from './lot-recall-words.js'
import type { PublicRecall } from './recalls.js'

const words = {
  compare: {
    vi: 'Nếu bao bì in đúng số lô này thì không sử dụng.',
    en: 'If your pack shows this lot, do not use it.',
  },
  why: { vi: 'Xem lý do và cách xử lý', en: 'Why, and what to do' },
} as const

/** @param productId whose page of recalls is linked */
export function LotRecalls(props: {
  readonly recalls: readonly PublicRecall[] | undefined
  readonly productId: string
  readonly language: Language
}) {
  const { recalls = [], productId, language } = props
  const lines = lotRecallLines(recalls, language)
  if (lines.length === 0) return null
  return (
    <div class="verdict bad lots" role="note">
      <ToneIcon tone="bad" />
      <h2>{lines.join('. ')}</h2>
      <p>
        {words.compare[language]}{' '}
        <a href={`/P/${productId}/recall?lang=${language}`}>{words.why[language]}</a>
      </p>
    </div>
  )
}
