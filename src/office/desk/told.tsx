/** Decisions as lines of a page. */
import type { Words } from '../../errors.js'
import type { ToldDecision } from '../../issuing/decision-queries.js'
import { formatDate, formatNumber, formatTime } from '../../language/format.js'
import { Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { kindWords, words } from './words.js'

/** What a decision is about. */
export function subjectOf({ say }: Visit, decision: ToldDecision): string {
  const { scope, lot, product, stretch, stretches } = decision
  if (scope === 'product') return `${say(words.product)} ${product?.name ?? ''}`
  if (scope === 'lot') return `${say(words.lot)} ${lot?.number ?? ''} · ${product?.name ?? ''}`
  return stretches > 1 ? `${stretch ?? ''} (+${stretches - 1})` : (stretch ?? '')
}

export const moment = (iso: string): string => {
  const at = new Date(iso)
  return `${formatDate(at)} ${formatTime(at)}`
}

export function Decisions(props: {
  visit: Visit
  decisions: readonly ToldDecision[]
  nameOf: (actor: string) => Words
}) {
  const { visit, decisions, nameOf } = props
  const { say, language } = visit
  return (
    <Table
      caption={say(words.decisions)}
      rows={decisions}
      keyOf={({ id }) => id}
      columns={[
        {
          head: say(words.what),
          cell: (decision) => (
            <>
              {say(kindWords[decision.kind])}: {subjectOf(visit, decision)}
            </>
          ),
        },
        {
          head: say(words.codes),
          number: true,
          cell: ({ codes }) => formatNumber(codes, language),
        },
        { head: say(words.reason), cell: ({ reason }) => reason ?? '' },
        { head: say(words.by), cell: ({ by }) => say(nameOf(by)) },
        { head: say(words.when), cell: ({ at }) => moment(at) },
        {
          head: say(words.undo),
          cell: ({ id }) =>
            visit.may('undo') ? (
              <a class="button" href={`/office/desk/decisions/${id}/undo`}>
                {say(words.undo)}
              </a>
            ) : null,
        },
      ]}
    />
  )
}
