/**
 * One figure of one benchmark. `baseline` is the same figure of the named alternative, measured in
 * the same run on the same machine; `ratio` says how many times better ours is (above 1 is better,
 * whether more or less of the unit is wanted).
 */
export interface Row {
  readonly bench: string
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly baseline?: number
  readonly ratio?: number
}

/** One JSON object with fixed keys; a figure without an alternative has null in its place. */
export function asJsonLine(row: Row): string {
  const { bench, metric, value, unit, baseline = null, ratio = null } = row
  return JSON.stringify({ bench, metric, value, unit, baseline, ratio })
}

/** A table for people: one line a figure, columns aligned. */
export function asTable(rows: readonly Row[]): string {
  const cells = [
    ['bench', 'metric', 'value', 'unit', 'baseline', 'ratio'],
    ...rows.map((row) => [
      row.bench,
      row.metric,
      readable(row.value),
      row.unit,
      readable(row.baseline),
      readable(row.ratio),
    ]),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => width(line[column]))))
  return cells
    .map((line) =>
      line
        .map((cell, column) => {
          const size = widths?.[column] ?? 0
          return isNumberColumn(column) ? cell.padStart(size) : cell.padEnd(size)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function isNumberColumn(column: number): boolean {
  return column === 2 || column >= 4
}

function width(cell: string | undefined): number {
  return cell?.length ?? 0
}

function readable(value: number | undefined): string {
  if (value === undefined) return '-'
  return value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 1000 ? 7 : 4 })
}
