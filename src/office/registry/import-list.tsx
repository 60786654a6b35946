/** The lists somebody confirmed lately, and how it stands with each. */
import { formatDate, formatTime } from '../../language/format.js'
import type { ImportJob, ImportStatus } from '../../registry/import/jobs.js'
import { Table } from '../parts.js'
import type { Guest } from '../visit.js'
import { importStatusWords, rowsOf, words } from './import-words.js'

const tones: Readonly<Record<ImportStatus, string>> = {
  queued: 'none',
  running: 'none',
  done: 'good',
  failed: 'bad',
  cancelled: 'warn',
}

export const StatusOfImport = (props: { readonly visit: Guest; readonly status: ImportStatus }) => (
  <span class={`badge ${tones[props.status]}`}>
    {props.visit.say(importStatusWords[props.status])}
  </span>
)

export function ImportList(props: { readonly visit: Guest; readonly lists: readonly ImportJob[] }) {
  const { visit, lists } = props
  if (lists.length === 0) return null
  return (
    <section>
      <h2>{visit.say(words.lately)}</h2>
      <Table
        caption={visit.say(words.lately)}
        rows={lists}
        keyOf={({ id }) => id}
        columns={[
          {
            head: visit.say(words.file),
            cell: ({ id, filename }) => <a href={`/office/import/${id}`}>{filename}</a>,
          },
          {
            head: visit.say(words.state),
            cell: ({ status }) => <StatusOfImport visit={visit} status={status} />,
          },
          {
            head: visit.say(words.progress),
            cell: ({ rowsDone, rows }) => visit.say(rowsOf(rowsDone, rows)),
          },
          {
            head: visit.say(words.when),
            cell: ({ createdAt }) => `${formatTime(createdAt)} ${formatDate(createdAt)}`,
          },
        ]}
      />
    </section>
  )
}
