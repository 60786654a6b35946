/** How the office's forms keep drafts, offer them again, and drop them. */
import { draftMoment, type DraftState, draftWords } from './draft-box.js'
import { dropDraft, findDraft, formOf, saveDraft } from './drafts.js'
import type { Outcome, Sent } from './office.js'
import type { Visit } from './visit.js'
import type { Store } from '../store/store.js'

export interface OpenedDraft {
  readonly state: DraftState
  /** What stands in the form instead of what is stored: they go on with the draft. */
  readonly values: URLSearchParams | undefined
}

/** A form that is opened: whether there is a draft of it, and whether they want it. */
export async function openDraft(store: Store, visit: Visit): Promise<OpenedDraft> {
  const { member, path, at, query } = visit
  const draft = await findDraft(store.read, member.personId, formOf(path), at)
  const isUsed = draft !== undefined && query.get('draft') === 'use'
  return {
    state: { savedAt: draft?.savedAt, isUsed, now: at },
    values: isUsed
      ? new URLSearchParams(draft.fields.map(([name, text]) => [name, text]))
      : undefined,
  }
}

/** Keeps or drops a draft where that is what was sent; undefined: the form itself was. */
export async function takeDraft(
  store: Store,
  visit: Visit,
  sent: Sent,
  title: string,
): Promise<Outcome | undefined> {
  const { member, path, at, reply, request } = visit
  const form = formOf(path)
  switch (sent.raw('draft')) {
    case 'keep': {
      await saveDraft(store, member.personId, { form, title, values: sent.values }, at)
      const said = draftWords.kept(draftMoment(at, at))
      if (!request.headers.accept?.includes('application/json'))
        return { to: `${form}?draft=use`, say: said }
      await reply.header('cache-control', 'no-store').send({ said: visit.say(said) })
      return { answered: true }
    }
    case 'drop':
      await dropDraft(store, member.personId, form)
      return { to: form, say: draftWords.dropped }
    default:
      return undefined
  }
}
