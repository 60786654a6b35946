/** What came, or would come, of a list: figures, refused rows, what is missing, notes. */
import { formatNumber } from '../../language/format.js'
import { describeGaps } from '../../registry/gaps.js'
import type { ImportResult } from '../../registry/import/import-products.js'
import { Table } from '../parts.js'
import type { Guest } from '../visit.js'
import { fieldWords, words } from './import-words.js'

const linesShown = 50

export function ImportOutcome(props: {
  readonly visit: Guest
  readonly list: { readonly id: string }
  readonly result: ImportResult
}) {
  const { visit, list, result } = props
  const number = (n: number) => formatNumber(n, visit.language)
  const { rejected, incomplete, notes } = result
  return (
    <>
      <dl class="figures">
        {(['created', 'updated', 'unchanged'] as const).map((key) => (
          <div key={key}>
            <dt>{visit.say(words[key])}</dt>
            <dd>{number(result[key])}</dd>
          </div>
        ))}
        <div>
          <dt>{visit.say(words.incomplete)}</dt>
          <dd class={incomplete.length > 0 ? 'warn' : undefined}>{number(incomplete.length)}</dd>
        </div>
        <div>
          <dt>{visit.say(words.rejected)}</dt>
          <dd class={rejected.length > 0 ? 'bad' : undefined}>{number(rejected.length)}</dd>
        </div>
      </dl>
      {rejected.length > 0 && (
        <section>
          <p>{visit.say(words.othersKept)}</p>
          <p class="acts">
            <a class="button" href={`/office/import/${list.id}/rejected.xlsx`}>
              {visit.say(words.download)} (.xlsx)
            </a>
            <a class="button" href={`/office/import/${list.id}/rejected.csv`}>
              {visit.say(words.download)} (.csv)
            </a>
          </p>
          <Lines
            visit={visit}
            caption={visit.say(words.rejectedRows)}
            lines={rejected.map(({ row, field, message }) => ({
              row,
              field: field === null ? '–' : visit.say(fieldWords[field]),
              said: visit.say(message),
            }))}
          />
        </section>
      )}
      {incomplete.length > 0 && (
        <Lines
          visit={visit}
          caption={visit.say(words.incomplete)}
          lines={incomplete.map(({ row, product, gaps }) => ({
            row,
            field: product.name,
            said: visit.say(describeGaps(gaps)),
          }))}
        />
      )}
      {notes.length > 0 && (
        <Lines
          visit={visit}
          caption={visit.say(words.noteRows)}
          lines={notes.map(({ row, field, message }) => ({
            row,
            field: field === null ? '–' : visit.say(fieldWords[field]),
            said: visit.say(message),
          }))}
        />
      )}
    </>
  )
}

interface Line {
  readonly row: number | null
  readonly field: string
  readonly said: string
}

function Lines(props: {
  readonly visit: Guest
  readonly caption: string
  readonly lines: readonly Line[]
}) {
  const { visit, caption, lines } = props
  const number = (n: number) => formatNumber(n, visit.language)
  const shown = lines.slice(0, linesShown).map((line, i) => ({ ...line, key: String(i) }))
  const isCut = lines.length > linesShown
  const more = visit.say(words.firstOf(number(linesShown), number(lines.length)))
  return (
    <Table
      caption={isCut ? `${caption} (${more})` : caption}
      rows={shown}
      keyOf={({ key }) => key}
      columns={[
        {
          head: visit.say(words.row),
          cell: ({ row }) => (row === null ? '–' : `${visit.say(words.row)} ${number(row)}`),
        },
        { head: visit.say(words.column), cell: ({ field }) => field },
        { head: visit.say(words.reason), cell: ({ said }) => said },
      ]}
    />
  )
}
