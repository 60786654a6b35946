/** The objects of a PDF as they stand in the file, found by its cross-reference table. */
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

export interface PdfObjects {
  readonly header: string
  /** Trailer dictionary. */
  readonly trailer: string
  readonly count: number
  /** An object's text without its stream. */
  object(id: number): string
  /** An object's stream, unpacked. */
  stream(id: number): Buffer
  /** The object that an entry of a dictionary refers to. */
  ref(dictionary: string, name: string): number
}

export function openPdf(path: string): PdfObjects {
  const bytes = readFileSync(path)
  const text = bytes.toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const [, count = ''] = /^xref\s+0 (\d+)\s/.exec(text.slice(start)) ?? []
  const lines = text.slice(start).split('\n')
  const offsets = Array.from({ length: Number(count) }, (_, id) => parseInt(lines[2 + id]!, 10))
  const part = (id: number) => {
    const from = offsets[id]!
    const head = `${id} 0 obj\n`
    if (!text.startsWith(head, from)) throw new Error(`object ${id} is not where it should be`)
    const end = text.indexOf('\nendobj', from)
    const stream = text.indexOf('\nstream\n', from)
    return { from: from + head.length, end, stream: stream >= 0 && stream < end ? stream : -1 }
  }
  return {
    header: text.slice(0, 8),
    trailer: text.slice(text.lastIndexOf('trailer')),
    count: Number(count) - 1,
    object: (id) => {
      const { from, end, stream } = part(id)
      return text.slice(from, stream < 0 ? end : stream)
    },
    stream(id) {
      const { from, stream } = part(id)
      const dictionary = text.slice(from, stream)
      const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
      const data = bytes.subarray(stream + '\nstream\n'.length).subarray(0, length)
      return dictionary.includes('/FlateDecode') ? inflateSync(data) : data
    },
    ref(dictionary, name) {
      const id = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1]
      if (id === undefined) throw new Error(`no reference ${name} in ${dictionary.slice(0, 200)}`)
      return Number(id)
    },
  }
}

/** Operands and operators of a content stream; texts and pictures in it are left out. */
export function tokensOf(content: Buffer): string[] {
  return content
    .toString('latin1')
    .replace(/BI\/IM true\/W (\d+)\/H (\d+)\/BPC 1\/D\[1 0\]ID [^]*?\nEI/g, ' ')
    .replace(/\((?:\\[^]|[^\\)])*\)/g, ' ')
    .replace(/<[0-9a-f]*>/g, ' ')
    .split(/[\s[\]]+/)
    .filter((token) => token !== '')
}

/** The references in a list such as `Kids` or `DParts`. */
export const refsIn = (dictionary: string, name: string): number[] =>
  [
    ...(new RegExp(`/${name} \\[+([^\\]]*)\\]`).exec(dictionary)?.[1] ?? '').matchAll(/(\d+) 0 R/g),
  ].map(([, id]) => Number(id))
