/**
 * Reads a PDF file as ISO 32000-1, 7.5 has it, without the mercy of viewers, which look for objects where
 * the cross-reference table is wrong and so hide it.
 */

export interface StrictPdf {
  /** Objects that are in use. */
  readonly count: number
  /** Pages that hang in the tree. */
  readonly pages: number
}

const eof = /startxref\n(\d+)\n%%EOF\n$/

/** Throws where an offset, a length, a reference or a count is not the one that is written. */
export function readStrictly(bytes: Buffer): StrictPdf {
  const text = bytes.toString('latin1')
  if (!/^%PDF-1\.\d\n/.test(text)) throw new Error('there is no header')
  const at = Number(eof.exec(text)?.[1])
  const offsets = tableAt(text, at)
  const ends = [...offsets.values(), at].sort((a, b) => a - b)
  const objects = new Map<number, string>()
  for (const [id, offset] of offsets) {
    const end = ends[ends.indexOf(offset) + 1]
    if (end === undefined) throw new Error(`object ${id} lies behind the table`)
    objects.set(id, bodyOf(text.slice(offset, end), id))
  }
  const trailer = text.slice(text.indexOf('trailer\n', at), text.indexOf('startxref\n', at))
  if (Number(/\/Size (\d+)/.exec(trailer)?.[1]) !== offsets.size + 1)
    throw new Error('/Size is wrong')
  for (const [id, body] of [...objects, [0, trailer] as const]) {
    for (const [, to] of body.matchAll(/(?<![\d.])(\d+) 0 R\b/g)) {
      if (!objects.has(Number(to)))
        throw new Error(`object ${id} refers to ${to}, which is not there`)
    }
  }
  return { count: objects.size, pages: pagesBelow(objects, pagesRoot(objects, trailer), 0) }
}

/** One section from object 0, every entry twenty bytes, all but the first in use. */
function tableAt(text: string, at: number): Map<number, number> {
  const [head, count = ''] = /^xref\n0 (\d+)\n/.exec(text.slice(at, at + 40)) ?? []
  if (head === undefined) throw new Error('there is no table where startxref says')
  const offsets = new Map<number, number>()
  for (let id = 0, from = at + head.length; id < Number(count); id++, from += 20) {
    const entry = /^(\d{10}) (\d{5}) ([nf]) \n$/.exec(text.slice(from, from + 20))
    if (!entry) throw new Error(`entry ${id} is no entry`)
    if ((entry[3] === 'f') !== (id === 0)) throw new Error(`entry ${id} is free`)
    if (id > 0) offsets.set(id, Number(entry[1]))
  }
  return offsets
}

/** What stands between `1 0 obj` and `endobj`, without its stream, whose length must be the one it says. */
function bodyOf(text: string, id: number): string {
  const head = `${id} 0 obj\n`
  if (!text.startsWith(head)) throw new Error(`object ${id} is not where it should be`)
  if (!text.endsWith('\nendobj\n')) throw new Error(`object ${id} has no end`)
  const body = text.slice(head.length, -'\nendobj\n'.length)
  const stream = body.indexOf('\nstream\n')
  if (stream < 0) return body
  const dictionary = body.slice(0, stream)
  const length = Number(/\/Length (\d+)\b(?! 0 R)/.exec(dictionary)?.[1])
  if (body.slice(stream + '\nstream\n'.length + length) !== '\nendstream') {
    throw new Error(`the stream of object ${id} is not ${length} bytes long`)
  }
  return dictionary
}

const pagesRoot = (objects: Map<number, string>, trailer: string): number =>
  referred(objects.get(referred(trailer, 'Root')) ?? '', 'Pages')

/** Pages below a node: each knows its parent, and each node how many pages are below it. */
function pagesBelow(objects: Map<number, string>, id: number, parent: number): number {
  const node = objects.get(id) ?? ''
  if (parent > 0 && referred(node, 'Parent') !== parent) throw new Error(`${id} has another parent`)
  if (!/\/Type \/Pages\b/.test(node)) {
    if (!/\/Type \/Page\b/.test(node)) throw new Error(`object ${id} is no page`)
    if (!objects.has(referred(node, 'Contents'))) throw new Error(`page ${id} is empty`)
    return 1
  }
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
  const pages = kids.reduce((sum, [, kid]) => sum + pagesBelow(objects, Number(kid), id), 0)
  if (Number(/\/Count (\d+)/.exec(node)?.[1]) !== pages) throw new Error(`/Count of ${id} is wrong`)
  return pages
}

function referred(dictionary: string, name: string): number {
  const id = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1]
  if (id === undefined) throw new Error(`no ${name} in ${dictionary.slice(0, 200)}`)
  return Number(id)
}
