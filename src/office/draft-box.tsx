/** What a form says of its draft: one of an earlier day is offered, and one can be kept without a script. */
import { dayOf, formatDate, formatTime } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { Words } from '../errors.js'

/** How it stands with a form's draft. */
export interface DraftState {
  /** When the one there is was kept. */
  readonly savedAt: Date | undefined
  /** Its fields stand in the form. */
  readonly isUsed: boolean
  readonly now: Date
}

export const draftWords = {
  keep: { vi: 'Lưu nháp', en: 'Save draft' },
  kept: (at: string): Words => ({ vi: `Đã lưu nháp lúc ${at}`, en: `Draft saved at ${at}` }),
  offered: (at: string): Words => ({ vi: `Bản nháp lúc ${at}`, en: `Draft of ${at}` }),
  used: (at: string): Words => ({
    vi: `Bạn đang viết tiếp bản nháp lúc ${at}. Chưa có gì được lưu vào sổ.`,
    en: `You are going on with the draft of ${at}. Nothing is in the registry yet.`,
  }),
  use: { vi: 'Dùng tiếp', en: 'Go on with it' },
  drop: { vi: 'Bỏ bản nháp', en: 'Drop it' },
  dropped: { vi: 'Đã bỏ bản nháp.', en: 'The draft was dropped.' },
  undecided: {
    vi: 'Hãy chọn dùng tiếp hay bỏ bản nháp cũ; những gì đang gõ chưa được lưu nháp.',
    en: 'Go on with the old draft or drop it; what you are typing is not kept as a draft yet.',
  },
  notKept: {
    vi: 'Chưa lưu nháp được, sẽ thử lại.',
    en: 'The draft could not be kept; trying again.',
  },
  mine: { vi: 'Bản nháp của bạn', en: 'Your drafts' },
}

/** 14:32 of today, 14:32 19/03/2026 of another day. */
export const draftMoment = (at: Date, now: Date): string =>
  dayOf(at) === dayOf(now) ? formatTime(at) : `${formatTime(at)} ${formatDate(at)}`

interface Props {
  readonly language: Language
  readonly action: string
  readonly mark: string
  readonly draft: DraftState
}

/** The draft that is there, above the form: a form of its own, because dropping it changes something. */
export function DraftOffer({ language, action, mark, draft }: Props) {
  const { savedAt, isUsed, now } = draft
  if (!savedAt) return null
  const at = draftMoment(savedAt, now)
  return (
    <form class="draft card" method="post" action={action}>
      <input type="hidden" name="mark" value={mark} />
      <p>{(isUsed ? draftWords.used(at) : draftWords.offered(at))[language]}</p>
      <div class="acts">
        {!isUsed && (
          <a class="button primary" href={`${action}?draft=use`}>
            {draftWords.use[language]}
          </a>
        )}
        <button name="draft" value="drop">
          {draftWords.drop[language]}
        </button>
      </div>
    </form>
  )
}

/** Beside the form's own button. */
export const KeepDraft = ({ language }: { readonly language: Language }) => (
  <button name="draft" value="keep">
    {draftWords.keep[language]}
  </button>
)

/** Where the script says what it has kept; what it needs to know stands on it. */
export function DraftSaid({ language, draft }: Pick<Props, 'language' | 'draft'>) {
  const isUndecided = draft.savedAt !== undefined && !draft.isUsed
  return (
    <p
      id="draft-said"
      class="soft"
      role="status"
      data-failed={draftWords.notKept[language]}
      {...(isUndecided && { 'data-undecided': draftWords.undecided[language] })}
    />
  )
}
