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
  let node: Ref | undefined
  let inNode: Ref[] = []
  let count = 0
  function close(): void {
    if (!node) return
    node.data['Count'] = inNode.length
    node.end()
    node = undefined
    inNode = []
  }
  return {
    add(content, record = { first: '', last: '', labels: 0 }) {
      if (!node) {
        node = inner.ref({ Type: 'Pages', Parent: root, Kids: inNode })
        kids.push(node)
      }
      inNode.push(
        press
          ? pressPage(inner, node, deflate(content), record, press)
          : plainPage(inner, node, content, deflate),
      )
      count++
      if (inNode.length === pagesPerNode) close()
    },
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

/** Writes content and page as two objects of the file, and tells pdfkit where they are. */
function plainPage(
  inner: Internals,
  node: Ref,
  content: Uint8Array,
  deflate: (bytes: Uint8Array) => Uint8Array,
): Ref {
  const isShort = content.length < leastDeflated
  const bytes = isShort ? content : deflate(content)
  const contents = inner._offsets.length + 1
  const page = contents + 1
  const filter = isShort ? '' : '/Filter /FlateDecode '
  const head = `${contents} 0 obj\n<< ${filter}/Length ${bytes.length} >>\nstream\n`
  const middle = '\nendstream\nendobj\n'
  const tail = `${page} 0 obj\n<< /Type /Page /Parent ${node.id} 0 R /Contents ${contents} 0 R >>\nendobj\n`
  const before = head.length + bytes.length + middle.length
  const out = Buffer.allocUnsafe(before + tail.length)
  out.write(head, 0, 'latin1')
  out.set(bytes, head.length)
  out.write(middle + tail, head.length + bytes.length, 'latin1')
  inner._offsets.push(inner._offset, inner._offset + before)
  inner._write(out)
  // pdfkit writes what looks like a reference as one.
  return Object.assign(Object.create(Object.getPrototypeOf(node) as object), {
    id: page,
    gen: 0,
  }) as Ref
}
