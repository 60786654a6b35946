/** Parts of pages: tables that become cards on a phone, dialogs without a script, empty pages. */
import type { ComponentChildren } from 'preact'
import type { Words } from '../errors.js'
import type { Guest } from './visit.js'

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  /** Right-aligned figures. */
  readonly number?: boolean
}

/** The first column names its row; below 40rem every row is a card with the heads inside. */
export function Table<Row>(props: {
  readonly caption: string
  /** The heading above says the same: the caption is for screen readers alone. */
  readonly isHeaded?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}) {
  const { caption, isHeaded, columns, rows, keyOf } = props
  const [first, ...others] = columns
  if (!first) return null
  return (
    <table role="table">
      <caption class={isHeaded ? 'unseen' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, number }) => (
            <th key={head} role="columnheader" scope="col" class={number ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            <th role="rowheader" scope="row">
              {first.cell(row)}
            </th>
            {others.map(({ head, cell, number }) => (
              <td key={head} role="cell" data-head={head} class={number ? 'number' : undefined}>
                <span>{cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What an empty page says to do first. */
export function Empty(props: {
  readonly visit: Guest
  readonly text: Words
  readonly act?: { readonly href: string; readonly label: Words }
}) {
  const { visit, text, act } = props
  return (
    <div class="card">
      <p>{visit.say(text)}</p>
      {act && (
        <p>
          <a class="button primary" href={act.href}>
            {visit.say(act.label)}
          </a>
        </p>
      )}
    </div>
  )
}
