/** Print jobs as lines of a table. */
import type { Words } from '../../errors.js'
import { runName } from '../../codes/running-number.js'
import { formatDate, formatNumber, formatTime } from '../../language/format.js'
import type { PrintJob } from '../../printing/jobs.js'
import type { ReadDb } from '../../store/store.js'
import { Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { paperNames } from './papers.js'
import { statusWords, words } from './words.js'

export interface PrintLine {
  readonly job: PrintJob
  readonly run: { readonly seq: number; readonly name: string }
  readonly product: string | null
  readonly lot: string | null
  /** The label it was printed on. */
  readonly paper: Words
}

/** What each job printed. */
export async function printLines(read: ReadDb, jobs: readonly PrintJob[]): Promise<PrintLine[]> {
  if (jobs.length === 0) return []
  const rows = await read
    .selectFrom('run')
    .leftJoin('product', 'product.id', 'run.product_id')
    .leftJoin('lot', 'lot.id', 'run.lot_id')
    .select(['run.id', 'run.seq', 'product.name as product', 'lot.number as lot'])
    .where(
      'run.id',
      'in',
      jobs.map(({ runId }) => runId),
    )
    .execute()
  const nameOf = await paperNames(read, jobs)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return jobs.map((job) => {
    const row = byId.get(job.runId)
    const seq = row?.seq ?? 1
    return {
      job,
      run: { seq, name: runName(seq) },
      product: row?.product ?? null,
      lot: row?.lot ?? null,
      paper: nameOf(job),
    }
  })
}

export function PrintList({ visit, lines }: { visit: Visit; lines: readonly PrintLine[] }) {
  const { say, language } = visit
  return (
    <Table
      caption={say(words.history)}
      isHeaded
      rows={lines}
      keyOf={({ job }) => job.id}
      columns={[
        {
          head: say(words.product),
          cell: ({ job, product, lot }) => (
            <a class="touch" href={`/office/print/jobs/${job.id}`}>
              {product ?? say(words.unbound)}
              {lot !== null && ` · ${lot}`}
            </a>
          ),
        },
        {
          head: say(words.labels),
          number: true,
          cell: ({ job }) => formatNumber(job.quantity, language),
        },
        { head: say(words.paper), cell: ({ paper }) => say(paper) },
        { head: say(words.run), cell: ({ run }) => run.name },
        { head: say(words.status), cell: ({ job }) => say(statusWords[job.status]) },
        {
          head: say(words.when),
          cell: ({ job }) => {
            const at = new Date(job.createdAt)
            return `${formatDate(at)} ${formatTime(at)}`
          },
        },
      ]}
    />
  )
}
