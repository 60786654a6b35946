/**
 * The pages of a PDF file. Ordinary ones are written past pdfkit: a page and its content are one buffer,
 * for on rolls, where a label is a page, pdfkit's objects took longer than the labels.
 */
import type { Internals, Ref } from './pdf-internals.js'
import type { PressParts } from './pdf-press.js'
import type { PageRecord } from './pdf-records.js'

/** Pages hang in a tree of such nodes, so that viewers find one of 100,000 quickly. */
const pagesPerNode = 128

/** Shorter content is not deflated (bytes): that takes longer than all else, and saves a kilobyte at most. */
const leastDeflated = 2048

export interface PageTree {
  add(content: Uint8Array, record?: PageRecord): void
  /** To be called before anything else is written to the file. */
  flush(): void
  end(): void
}

export interface PressPages {
  readonly parts: PressParts
  /** What every page inherits, told to each. */
  readonly shared: Ref
}

export function pageTree(
  inner: Internals,
  root: Ref,
  deflate: (bytes: Uint8Array) => Uint8Array,
  press?: PressPages,
): PageTree {
  const kids: Ref[] = []
  const plain = plainPages(inner, deflate)
  let node: Ref | undefined
  let inNode: number[] = []
  let count = 0
  function close(): void {
    if (!node) return
    plain.flush()
    node.data['Kids'] = listOf(inNode, node)
    node.data['Count'] = inNode.length
    node.end()
    node = undefined
    inNode = []
  }
  return {
    add(content, record = { first: '', last: '', labels: 0 }) {
      if (!node) {
        node = inner.ref({ Type: 'Pages', Parent: root })
        kids.push(node)
      }
      inNode.push(
        press
          ? pressPage(inner, node, deflate(content), record, press).id
          : plain.add(node, content),
      )
      count++
      if (inNode.length === pagesPerNode) close()
    },
    flush: () => plain.flush(),
    end() {
      close()
      press?.parts.end()
      root.data['Kids'] = kids
      root.data['Count'] = count
    },
  }
}

function pressPage(
  inner: Internals,
  node: Ref,
  deflated: Uint8Array,
  record: PageRecord,
  { parts, shared }: PressPages,
): Ref {
  const contents = inner.ref({ Filter: 'FlateDecode' })
  contents.end(deflated)
  const more = parts.page(record)
  const about = { Type: 'Page', Parent: node, Contents: contents, Resources: shared }
  const page = inner.ref({ ...about, ...more.entries })
  page.end()
  more.written(page)
  return page
}

/** Pages wait until there are so many bytes of them: a stream takes as long for one as for a hundred. */
const mostWaiting = 1 << 17

/**
 * Makes content and page two objects of the file, and tells pdfkit where they are. Before pdfkit itself
 * writes, what waits must be flushed.
 */
function plainPages(inner: Internals, deflate: (bytes: Uint8Array) => Uint8Array) {
  let waiting = Buffer.allocUnsafe(mostWaiting)
  let filled = 0
  function flush(): void {
    if (filled === 0) return
    inner._write(waiting.subarray(0, filled))
    // The stream has it until it is on disk.
    waiting = Buffer.allocUnsafe(mostWaiting)
    filled = 0
  }
  function add(node: Ref, content: Uint8Array): number {
    const isShort = content.length < leastDeflated
    const bytes = isShort ? content : deflate(content)
    const contents = inner._offsets.length + 1
    const page = contents + 1
    const filter = isShort ? '' : '/Filter /FlateDecode '
    const head = `${contents} 0 obj\n<< ${filter}/Length ${bytes.length} >>\nstream\n`
    const middle = '\nendstream\nendobj\n'
    const tail = `${page} 0 obj\n<< /Type /Page /Parent ${node.id} 0 R /Contents ${contents} 0 R >>\nendobj\n`
    const before = head.length + bytes.length + middle.length
    const length = before + tail.length
    if (filled + length > waiting.length) flush()
    if (length > waiting.length) waiting = Buffer.allocUnsafe(length)
    inner._offsets.push(inner._offset + filled, inner._offset + filled + before)
    waiting.write(head, filled, 'latin1')
    waiting.set(bytes, filled + head.length)
    waiting.write(middle + tail, filled + head.length + bytes.length, 'latin1')
    filled += length
    return page
  }
  return { add, flush }
}

/** References to objects, as pdfkit would write them one by one: it writes a reference as the text that it is. */
const listOf = (ids: readonly number[], like: Ref): object =>
  Object.assign(Object.create(Object.getPrototypeOf(like) as object) as object, {
    toString: () => `[${ids.map((id) => `${id} 0 R`).join(' ')}]`,
  })
