/** Which cells of the first sheet take labels: chosen by taps on its picture, each of which is a link. */
import { formatNumber } from '../../language/format.js'
import type { LabelSnapshot } from '../../labels/snapshot.js'
import type { Visit } from '../visit.js'
import { words } from './words.js'

/** What a tap means, and what was chosen so far. */
export function CellChoice({ visit, snapshot }: { visit: Visit; snapshot: LabelSnapshot }) {
  const { startCell, skip = [] } = snapshot
  const { say, language } = visit
  const isDamage = tapMeans(visit) === 'skip'
  const number = (n: number) => formatNumber(n, language)
  return (
    <>
      <p>
        {say(words.tapMeans)}{' '}
        <a
          class="button"
          href={pageWith(visit, { tap: '' })}
          aria-current={isDamage ? undefined : 'true'}
        >
          {say(words.tapFirst)}
        </a>{' '}
        ·{' '}
        <a
          class="button"
          href={pageWith(visit, { tap: 'skip' })}
          aria-current={isDamage ? 'true' : undefined}
        >
          {say(words.tapDamaged)}
        </a>
      </p>
      {startCell > 1 && (
        <p>
          {say(words.fromCell)} {number(startCell)}.{' '}
          <a href={pageWith(visit, { start: '' })} class="touch">
            {say(words.wholeSheet)}
          </a>
        </p>
      )}
      {skip.length > 0 && (
        <p>
          {say(words.damaged)}: {skip.map(number).join(', ')}.{' '}
          <a href={pageWith(visit, { skip: '' })} class="touch">
            {say(words.noDamaged)}
          </a>
        </p>
      )}
    </>
  )
}

const tapMeans = ({ query }: Visit): 'start' | 'skip' =>
  query.get('tap') === 'skip' ? 'skip' : 'start'

/** The page after a tap on a cell (from 1): a damaged one tapped again is whole. */
export function tapped(visit: Visit, { skip = [] }: LabelSnapshot, cell: number): string {
  if (tapMeans(visit) === 'start') return pageWith(visit, { start: String(cell) })
  const changed = skip.includes(cell) ? skip.filter((other) => other !== cell) : [...skip, cell]
  return pageWith(visit, { skip: changed.sort((a, b) => a - b).join(',') })
}

function pageWith(visit: Visit, change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(visit.query)
  for (const [name, value] of Object.entries(change)) query.set(name, value)
  for (const name of Object.keys(change)) if (change[name] === '') query.delete(name)
  query.delete('lang')
  return `/office/print/look?${query.toString()}`
}
