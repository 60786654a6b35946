/** Codes under suspicion over time: a chart drawn here, and the same as a table. */
import type { SuspicionWeek } from '../../copies/over-time.js'
import { formatDay, formatNumber } from '../../language/format.js'
import { Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { DayChart } from './charts.js'
import { words } from './words.js'

export const suspicionWeeks = 26

export function Suspicions(props: {
  readonly visit: Visit
  readonly weeks: readonly SuspicionWeek[]
}) {
  const { visit, weeks } = props
  const { say, language } = visit
  // Where nothing ever was there is nothing to look at.
  if (weeks.every(({ open, confirmed }) => open + confirmed === 0)) return null
  const n = (value: number) => formatNumber(value, language)
  const items = weeks.map(({ day, open, confirmed }) => ({
    ...{ key: day, name: null, returning: null },
    ...{ scans: open + confirmed, first: confirmed, repeat: open },
  }))
  return (
    <section class="card" aria-label={say(words.suspicions)}>
      <h2>{say(words.suspicions)}</h2>
      <p class="soft">{say(words.suspicionsSaid)}</p>
      <ul class="legend">
        <li>
          <i class="first" />
          {say(words.confirmedCodes)}
        </li>
        <li>
          <i class="repeat" />
          {say(words.suspected)}
        </li>
      </ul>
      <DayChart items={items} language={language} label={say(words.suspicions)} />
      <details>
        <summary class="touch">{say(words.asTable)}</summary>
        <Table
          caption={say(words.suspicions)}
          rows={[...weeks].reverse()}
          keyOf={({ day }) => day}
          columns={[
            { head: say(words.week_), cell: ({ day }) => formatDay(day) },
            { head: say(words.suspected), number: true, cell: ({ open }) => n(open) },
            { head: say(words.confirmedCodes), number: true, cell: (week) => n(week.confirmed) },
          ]}
        />
      </details>
    </section>
  )
}
