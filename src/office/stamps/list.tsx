/** Labels that wait for activation, and what was activated lately. */
import { liveDecisions } from '../../issuing/decision-queries.js'
import { liveRanges } from '../../issuing/live.js'
import { countOf, subtract } from '../../issuing/ranges.js'
import { listRuns, type Run } from '../../issuing/runs.js'
import { undoActivationHours } from '../../issuing/undo-activation.js'
import { formatNumber } from '../../language/format.js'
import type { Actor } from '../../accounts/actor.js'
import type { ReadDb } from '../../store/store.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { moment, subjectOf } from '../desk/told.js'
import type { Office } from '../office.js'
import { Empty, Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { words } from './words.js'

/** The newest runs are looked at; older stock is found by its number. */
const mostRuns = 60

export interface StockLine {
  readonly run: Run
  readonly left: number
  readonly product: string | null
}

/** Runs with labels that are neither active nor void, newest first. */
export async function stockLines(
  read: ReadDb,
  by: Actor,
  most: number = mostRuns,
): Promise<StockLine[]> {
  const runs = await listRuns(read, by, { limit: most })
  const lines: StockLine[] = []
  for (const run of runs) {
    const live = await liveRanges(read, run.seq, ['activation', 'revocation'])
    const whole = [{ first: run.firstIndex, last: run.firstIndex + run.quantity - 1 }]
    const left = countOf(subtract(whole, live))
    if (left > 0) lines.push({ run, left, product: null })
  }
  const ids = [...new Set(lines.flatMap(({ run }) => run.productId ?? []))]
  if (ids.length === 0) return lines
  const rows = await read
    .selectFrom('product')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return lines.map((line) => ({ ...line, product: names.get(line.run.productId ?? '') ?? null }))
}

export function stampRoutes(office: Office, { issuing }: DeskSettings): void {
  const { read } = issuing.store
  office.page('/stamps', {
    may: 'print.read',
    style: deskStyle,
    title: words.stamps,
    async load(visit) {
      const since = new Date(visit.at.getTime() - undoActivationHours * 3_600_000).toISOString()
      const lines = await stockLines(read, visit.actor)
      const recent = await liveDecisions(read, ['activation'], visit.actor, { limit: 20, since })
      return { lines, recent }
    },
    body: (visit, { lines, recent }) => {
      const { say, language } = visit
      return (
        <>
          <p>{say(words.explain)}</p>
          <p class="acts">
            {visit.may('activate') && (
              <a class="button primary" href="/office/stamps/activate">
                {say(words.activate)}
              </a>
            )}
            {visit.may('stamps.hand-over') && (
              <a class="button" href="/office/stamps/new">
                {say(words.handOver)}
              </a>
            )}
          </p>
          {recent.length > 0 && (
            <Table
              caption={say(words.recent)}
              rows={recent}
              keyOf={({ id }) => id}
              columns={[
                { head: say(words.stretch), cell: (decision) => subjectOf(visit, decision) },
                {
                  head: say(words.codes),
                  number: true,
                  cell: ({ codes }) => formatNumber(codes, language),
                },
                { head: say(words.when), cell: ({ at }) => moment(at) },
                {
                  head: say(words.undo),
                  cell: ({ id }) =>
                    visit.may('activate') ? (
                      <a class="button" href={`/office/desk/decisions/${id}/undo`}>
                        {say(words.undo)}
                      </a>
                    ) : null,
                },
              ]}
            />
          )}
          <Stock visit={visit} lines={lines} />
        </>
      )
    },
  })
}

function Stock({ visit, lines }: { visit: Visit; lines: readonly StockLine[] }) {
  const { say, language } = visit
  if (lines.length === 0) return <Empty visit={visit} text={words.noStock} />
  return (
    <Table
      caption={say(words.stock)}
      rows={lines}
      keyOf={({ run }) => run.id}
      columns={[
        {
          head: say(words.run),
          cell: ({ run }) => (
            <a class="touch" href={`/office/desk/runs/${run.name}`}>
              {run.name}
            </a>
          ),
        },
        { head: say(words.product), cell: ({ product }) => product ?? say(words.notBound) },
        { head: say(words.left), number: true, cell: ({ left }) => formatNumber(left, language) },
        {
          head: say(words.of),
          number: true,
          cell: ({ run }) => formatNumber(run.quantity, language),
        },
        { head: say(words.when), cell: ({ run }) => moment(run.createdAt) },
      ]}
    />
  )
}
