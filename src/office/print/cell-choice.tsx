/** Which cells of the sheets take labels: chosen by taps on their pictures, each of which is a link. */
import { formatNumber } from '../../language/format.js'
import { namedCell } from '../../labels/damaged-cells.js'
import type { LabelSnapshot } from '../../labels/snapshot.js'
import { cellsOf } from '../../labels/stock-grid.js'
import type { Visit } from '../visit.js'
import { damagedName, words } from './words.js'

export interface ShownSheets {
  readonly visit: Visit
  readonly snapshot: LabelSnapshot
  /** The one that is shown, from 0, and how many there are to show. */
  readonly sheet: number
  readonly sheets: number
}

/** What a tap means, and what was chosen so far. */
export function CellChoice({ visit, snapshot, sheet }: ShownSheets) {
  const { startCell, skip = [] } = snapshot
  const { say, language } = visit
  const isDamage = tapMeans(visit, sheet) === 'skip'
  const cells = cellsOf(snapshot.stock)
  return (
    <>
      {sheet === 0 && (
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
      )}
      {sheet > 0 && <p>{say(words.tapIsDamage)}</p>}
      {startCell > 1 && (
        <p>
          {say(words.fromCell)} {formatNumber(startCell, language)}.{' '}
          <a href={pageWith(visit, { start: '' })} class="touch">
            {say(words.wholeSheet)}
          </a>
        </p>
      )}
      {skip.length > 0 && (
        <p>
          {say(words.damaged)}:{' '}
          {skip.map((cell) => damagedName(namedCell(cell, cells))[language]).join(', ')}.{' '}
          <a href={pageWith(visit, { skip: '' })} class="touch">
            {say(words.noDamaged)}
          </a>
        </p>
      )}
    </>
  )
}

/** From sheet to sheet. */
export function SheetChoice({ visit, sheet, sheets }: Omit<ShownSheets, 'snapshot'>) {
  const { say, language } = visit
  const link = (to: number, text: string) => (
    <a class="button" href={pageWith(visit, { sheet: to === 0 ? '' : String(to + 1) })}>
      {text}
    </a>
  )
  return (
    <p class="acts">
      {sheet > 0 && link(sheet - 1, say(words.sheetBefore))}
      <span>
        {say(words.sheetNumber)} {formatNumber(sheet + 1, language)} /{' '}
        {formatNumber(sheets, language)}
      </span>
      {sheet + 1 < sheets && link(sheet + 1, say(words.sheetAfter))}
    </p>
  )
}

/** A sheet behind the first has no first free cell: others are whole. */
const tapMeans = ({ query }: Visit, sheet: number): 'start' | 'skip' =>
  sheet > 0 || query.get('tap') === 'skip' ? 'skip' : 'start'

/** The page after a tap on a cell (from 1) of the sheet that is shown: a damaged one tapped again is whole. */
export function tapped({ visit, snapshot, sheet }: ShownSheets, cell: number): string {
  if (tapMeans(visit, sheet) === 'start') return pageWith(visit, { start: String(cell) })
  const { skip = [], stock } = snapshot
  const counted = sheet * cellsOf(stock) + cell
  const changed = skip.includes(counted)
    ? skip.filter((other) => other !== counted)
    : [...skip, counted].sort((a, b) => a - b)
  return pageWith(visit, { skip: changed.map((one) => namedCell(one, cellsOf(stock))).join(',') })
}

export function pageWith(visit: Visit, change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(visit.query)
  for (const [name, value] of Object.entries(change)) query.set(name, value)
  for (const name of Object.keys(change)) if (change[name] === '') query.delete(name)
  query.delete('lang')
  return `/office/print/look?${query.toString()}`
}
