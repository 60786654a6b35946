/** The sheet as it will be printed, in the last step: looked at, and its cells chosen. */
import type { LabelSnapshot } from '../../labels/snapshot.js'
import { cellAt, cellsOf } from '../../labels/stock-grid.js'
import type { Visit } from '../visit.js'
import { CellChoice, SheetChoice, type ShownSheets, tapped } from './cell-choice.js'
import { sheetShown, sheetsToShow } from './shown-sheet.js'
import { words } from './words.js'

/** @param isWhole no cell can be chosen: rolls begin where the printer stands, booklets on a new sheet */
export function SheetFigure(props: {
  visit: Visit
  snapshot: LabelSnapshot
  labels: number
  isWhole: boolean
}) {
  const { visit, snapshot, labels, isWhole } = props
  const { say } = visit
  const sheet = sheetShown(visit, snapshot, labels)
  const shown = { visit, snapshot, sheet, sheets: sheetsToShow(snapshot, labels) }
  const perSheet = cellsOf(snapshot.stock)
  const cells = isWhole ? 1 : perSheet
  return (
    <figure class="sheet">
      <figcaption>
        <b>{say(words.sheet)}</b>
        <br />
        <span class="soft">
          {say(words.preview)} {cells > 1 && say(words.usedSheet)}
        </span>
        {shown.sheets > 1 && perSheet > 1 && <SheetChoice {...shown} />}
        {cells > 1 && <CellChoice {...shown} />}
      </figcaption>
      <Sheet {...shown} cells={cells} />
      {snapshot.template.back && (
        <>
          <h3>{say(words.backSide)}</h3>
          <p class="soft">{say(words.backTip)}</p>
          <img src={pictureOf(visit, { side: 'back' })} alt={say(words.backSide)} />
        </>
      )}
    </figure>
  )
}

/** The address of the picture of what this page is about. */
function pictureOf(visit: Visit, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...Object.fromEntries(visit.query), ...more })
  for (const name of ['lang', 'tap']) query.delete(name)
  return `/office/print/sheet.svg?${query.toString()}`
}

/** The picture, with a link over every cell: by a tap it becomes the first free one, or a damaged one. */
function Sheet(props: ShownSheets & { cells: number }) {
  const { visit, snapshot, sheet, cells } = props
  const { stock, startCell, skip = [] } = snapshot
  const { width, height } = stock.page
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={visit.say(words.sheet)}>
      <image href={pictureOf(visit)} width={width} height={height} />
      {cells > 1 &&
        Array.from({ length: cells }, (_, cell) => {
          const { x, y } = cellAt(stock, cell)
          const isStart = sheet === 0 && cell === startCell - 1
          const isDamaged = skip.includes(sheet * cellsOf(stock) + cell + 1)
          const said = isDamaged ? `, ${visit.say(words.tapDamaged)}` : ''
          return (
            <a
              key={cell}
              href={tapped(props, cell + 1)}
              aria-label={`${visit.say(words.cell)} ${cell + 1}${said}`}
              aria-current={isStart ? 'true' : undefined}
            >
              <rect
                x={x}
                y={y}
                width={stock.cell.width + stock.gap.x}
                height={stock.cell.height + stock.gap.y}
                fill="transparent"
              />
            </a>
          )
        })}
    </svg>
  )
}
