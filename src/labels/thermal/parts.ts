/**
 * A volume says in its first line how it is divided, so that it can be sent from any page on:
 * `nguon head 12345 page 1402 cells 1 labels 20000 tail 40`, lengths in bytes. A roll says besides how
 * much of the head prints its header: `header 5210`.
 */
import type { PageWriter } from './pages.js'

export interface Index {
  /** Bytes before the first label: settings and stored graphic, the first line and the header included. */
  readonly head: number
  /** The last bytes of the head, which print the header of the roll; 0 where there is none. */
  readonly header: number
  /** Bytes of a full page. */
  readonly page: number
  /** Labels of a full page. */
  readonly cells: number
  readonly labels: number
  readonly tail: number
}

export interface Parts {
  readonly index: Index
  readonly head: Uint8Array
  readonly tail: Uint8Array
}

const names = ['head', 'page', 'cells', 'labels', 'tail'] as const
const digits = 10

function sentence(index: Index): string {
  const said = index.header > 0 ? ([...names, 'header'] as const) : names
  return `nguon ${said.map((name) => `${name} ${String(index[name]).padStart(digits, '0')}`).join(' ')}`
}

/** Head and tail of a volume of so many labels, the index in front. */
export function withIndex(writer: PageWriter, cells: number, labels: number): Parts {
  const { dialect, head, header, tail, pageBytes } = writer
  const lengths = { header: header.length, page: pageBytes, tail: tail.length }
  const draft: Index = { head: 0, cells, labels, ...lengths }
  const before = dialect.comment(sentence(draft)).length
  const index = { ...draft, head: before + head.length + header.length }
  return { index, head: Buffer.concat([dialect.comment(sentence(index)), head, header]), tail }
}

/** The bytes that are enough to find the index in. */
export const indexBytes = 200

/** The index of a volume from its first bytes; undefined when it has none. */
export function readIndex(start: Uint8Array): Index | undefined {
  const text = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, indexBytes))
  const said = (name: string) => `${name} (\\d{${digits}})`
  const pattern = new RegExp(`nguon ${names.map(said).join(' ')}(?: ${said('header')})?`)
  const found = pattern.exec(text.toString('latin1'))
  if (!found) return undefined
  const [head = 0, page = 0, cells = 0, labels = 0, tail = 0] = found.slice(1).map(Number)
  return { head, header: Number(found[names.length + 1] ?? 0), page, cells, labels, tail }
}

/** Where a page (from 0) lies in a file of so many bytes. */
export function pageRange(index: Index, page: number, fileBytes: number): [number, number] {
  const from = index.head + page * index.page
  return [from, Math.min(from + index.page, fileBytes - index.tail)]
}
