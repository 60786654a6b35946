/** What was searched for as a file, of any length: sent as it is read. */
import { Readable } from 'node:stream'
import { auditScopes, type AuditLine, everyEntry } from '../../accounts/audit-log.js'
import { recordAudit } from '../../accounts/audit.js'
import { dayOf, formatDate, formatTime } from '../../language/format.js'
import { csvStream, type RowParts, xlsxStream } from '../../registry/table-streams.js'
import { actorNames } from '../names.js'
import type { Office } from '../office.js'
import type { Visit } from '../visit.js'
import { actionOf, subjectOf } from './action-words.js'
import { namesIn } from './names.js'
import { askedOf } from './search.js'
import { factsOf, sentenceOf } from './told.js'
import { words } from './words.js'

export function auditExports(office: Office): void {
  const { store } = office.settings
  for (const kind of ['csv', 'xlsx'] as const) {
    office.get(`/audit/export.${kind}`, { may: 'audit.read' }, async (visit, reply) => {
      const { search } = askedOf(visit.query)
      await store.write((tx) =>
        recordAudit(tx, {
          at: visit.at,
          actor: visit.actor.name,
          action: 'audit-exported',
          subject: 'audit',
          subjectId: kind,
          detail: {
            from: search.from?.slice(0, 10),
            to: search.before?.slice(0, 10),
            producer: search.producerId,
          },
        }),
      )
      const rows = rowsOf(office, visit)
      await reply
        .type(
          kind === 'csv'
            ? 'text/csv; charset=utf-8'
            : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        )
        .headers({
          'content-disposition': `attachment; filename="nguon-audit-${dayOf(visit.at)}.${kind}"`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        })
        .send(Readable.from(kind === 'csv' ? csvStream(rows) : xlsxStream(rows)))
    })
  }
}

async function* rowsOf(office: Office, visit: Visit): RowParts {
  const { read } = office.settings.store
  const { say } = visit
  yield [
    [
      say(words.entry),
      say(words.when),
      say(words.by),
      say(words.whence),
      say(words.what),
      say(words.kind),
      'id',
      say(words.name),
      say(words.producer),
      say(words.changes),
    ],
  ]
  const { search } = askedOf(visit.query)
  for await (const lines of everyEntry(read, search, auditScopes(visit.member))) {
    const names = await namesIn(read, lines)
    const whoOf = await actorNames(
      read,
      lines.map(({ actor }) => actor),
    )
    yield lines.map((line) => rowOf(visit, line, names, say(whoOf(line.actor))))
  }
}

function rowOf(
  { say, language }: Visit,
  line: AuditLine,
  names: Awaited<ReturnType<typeof namesIn>>,
  who: string,
): string[] {
  const at = new Date(line.at)
  return [
    String(line.seq),
    `${formatDate(at)} ${formatTime(at)}`,
    who,
    line.origin ?? '',
    say(actionOf(line.action)),
    say(subjectOf(line.subject)),
    line.subjectId,
    line.label ?? '',
    names.get(line.scope) ?? '',
    sentenceOf(factsOf(line, names, language), language),
  ]
}
