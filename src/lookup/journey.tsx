/**
 * Where a pack or a lot has been, as far as it is recorded: its dates and what was decided of it. Events
 * of the supply chain will be further steps of the same list.
 */
import { formatDay } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { LiveDecision } from '../issuing/state.js'
import type { Words } from '../errors.js'
import type { Lot } from '../trace/lots.js'

export interface JourneyFacts {
  readonly lot: Lot | undefined
  /** Civil day on which the pack's code was activated. */
  readonly activatedOn: string | undefined
  /** What was decided of it, by civil day. */
  readonly decided: readonly { readonly kind: LiveDecision['kind']; readonly on: string }[]
  /** Where the product is made, in words; empty when not known. */
  readonly place: string
  /** One pack with a code of its own, or the product as such. */
  readonly pack: boolean
}

interface Step {
  /** Civil day. */
  readonly on: string
  readonly what: Words
  readonly where?: string
}

const words = {
  title: { vi: 'Hành trình', en: 'Journey' },
  made: { vi: 'Sản xuất', en: 'Made' },
  activated: {
    vi: 'Nhà sản xuất đưa ra thị trường (kích hoạt mã)',
    en: 'Released by the producer (code activated)',
  },
  expires: { vi: 'Hạn sử dụng', en: 'Use by' },
  lot: { vi: 'Lô', en: 'Lot' },
  noMore: {
    vi: 'Các bước khác (thu hoạch, chế biến, vận chuyển) chưa được ghi.',
    en: 'No other steps (harvest, processing, transport) are recorded.',
  },
  nothing: {
    vi: 'Nhà sản xuất chưa ghi gì về hành trình của gói này.',
    en: 'The producer has recorded nothing of where this pack has been.',
  },
  nothingOfLot: {
    vi: 'Nhà sản xuất chưa ghi gì về hành trình của lô này.',
    en: 'The producer has recorded nothing of where this lot has been.',
  },
  byLot: {
    vi: 'Hành trình được ghi theo từng lô và từng gói: hãy quét mã riêng trên gói để xem.',
    en: 'What is recorded belongs to a lot or a pack: scan the code of a pack to see it.',
  },
  decided: {
    recall: { vi: 'Có quyết định thu hồi lô', en: 'The lot was recalled' },
    revocation: { vi: 'Mã bị vô hiệu hoá', en: 'The code was revoked' },
    suspicion: { vi: 'Xác nhận mã bị sao chép', en: 'Copying of the code was confirmed' },
  },
} as const

/** What is known, oldest first. */
function stepsOf({ lot, activatedOn, decided, place }: JourneyFacts): Step[] {
  const steps: Step[] = []
  if (lot?.madeOn) steps.push({ on: lot.madeOn, what: words.made, where: place })
  if (activatedOn !== undefined) steps.push({ on: activatedOn, what: words.activated })
  for (const { kind, on } of decided) steps.push({ on, what: words.decided[kind] })
  if (lot?.expiresOn) steps.push({ on: lot.expiresOn, what: words.expires })
  return steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

export function Journey(props: JourneyFacts & { readonly language: Language }) {
  const { lot, pack, language } = props
  const steps = stepsOf(props)
  const empty = pack ? words.nothing : lot ? words.nothingOfLot : words.byLot
  return (
    <section id="journey">
      <h2>
        {words.title[language]}
        {lot && ` – ${words.lot[language].toLowerCase()} ${lot.number}`}
      </h2>
      <div class="card">
        {steps.length > 0 && (
          <ol class="rounds">
            {steps.map(({ on, what, where }) => (
              <li>
                <b>{formatDay(on)}</b>
                {what[language]}
                {where && <span class="soft"> · {where}</span>}
              </li>
            ))}
          </ol>
        )}
        <p class="soft">{(steps.length > 0 ? words.noMore : empty)[language]}</p>
      </div>
    </section>
  )
}
