/**
 * Which labels stand on which page, told to three kinds of readers: a print house's software finds a
 * document part for each page (DPart, ISO 32000-2 14.12, as PDF/VT has it), viewers show running numbers
 * in place of page numbers (PageLabels) and an outline. All three are trees that are written as the
 * pages are, so that a file of 20,000 pages needs no more memory than a short one and opens as fast.
 */
import { type Internals, pdfText, type Ref } from './pdf-internals.js'

/** A page: running numbers as printed, never codes. A page of no labels is a header of its roll. */
export interface PageRecord {
  readonly first: string
  readonly last: string
  readonly labels: number
}

export interface RecordSettings {
  /** What the whole file is: facts by name. */
  readonly volume: Readonly<Record<string, string | number>>
  /** How many pages there will be. */
  readonly pages: number
  /** The word for pages in outlines: 'Trang'. */
  readonly pageWord: string
}

const perNode = 128
/** Shorter files have an outline entry a page. */
const mostEntries = 200

export interface RecordTree {
  page(record: PageRecord): { leaf: Ref; written: (page: Ref) => void }
  end: () => void
}

export function recordTree(inner: Internals, settings: RecordSettings): RecordTree {
  const parts = documentParts(inner, settings)
  const labels = pageLabels(inner)
  const outline = outlineOf(inner, settings)
  let n = 0
  return {
    page(record) {
      const leaf = parts.leaf(record, n)
      return {
        leaf,
        written(page) {
          leaf.data['Start'] = page
          leaf.end()
          labels.add(n, record)
          outline.add(n, record, page)
          n++
        },
      }
    },
    end() {
      parts.end()
      labels.end()
      outline.end()
    },
  }
}

/** Volume, block of 128 pages, page: the last is the level of records. */
function documentParts(inner: Internals, { volume }: RecordSettings) {
  const top = inner.ref({
    Type: 'DPartRoot',
    RecordLevel: 2,
    NodeNameList: ['Volume', 'Block', 'Record'],
  })
  const root = inner.ref({ Type: 'DPart', Parent: top, DPM: { Nguon: dictionary(volume) } })
  top.data['DPartRootNode'] = root
  inner._root.data['DPartRoot'] = top
  const blocks: Ref[] = []
  let block: Ref | undefined
  let leaves: Ref[] = []
  function close(): void {
    block?.end()
    block = undefined
  }
  return {
    leaf({ first, last, labels }: PageRecord, n: number): Ref {
      if (leaves.length === perNode) close()
      if (!block) {
        leaves = []
        block = inner.ref({ Type: 'DPart', Parent: root, DParts: [leaves] })
        blocks.push(block)
      }
      const facts =
        labels === 0
          ? { Page: n + 1, Kind: 'RollHeader', First: first, Last: last }
          : { Page: n + 1, Kind: 'Labels', Labels: labels, First: first, Last: last }
      const leaf = inner.ref({ Type: 'DPart', Parent: block, DPM: { Nguon: dictionary(facts) } })
      leaves.push(leaf)
      return leaf
    },
    end() {
      close()
      root.data['DParts'] = [blocks]
      root.end()
      top.end()
    },
  }
}

const dictionary = (facts: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'number' ? fact : pdfText(fact),
    ]),
  )

const rangeOf = ({ first, last }: PageRecord): string =>
  first === last ? first : `${first} – ${last}`

/** A number tree (ISO 32000-1, 7.9.7) of labels that are nothing but a prefix (12.4.2). */
function pageLabels(inner: Internals) {
  const kids: Ref[] = []
  let nums: unknown[] = []
  let from = 0
  function close(): void {
    if (nums.length === 0) return
    const to = from + nums.length / 2 - 1
    const node = inner.ref({ Limits: [from, to], Nums: nums })
    node.end()
    kids.push(node)
    nums = []
  }
  return {
    add(n: number, record: PageRecord): void {
      if (nums.length === 0) from = n
      const text = record.labels === 0 ? `≡ ${rangeOf(record)}` : rangeOf(record)
      nums.push(n, { P: pdfText(text) })
      if (nums.length === 2 * perNode) close()
    },
    end(): void {
      close()
      const tree = inner.ref({ Kids: kids })
      tree.end()
      inner._root.data['PageLabels'] = tree
    },
  }
}

/** One entry a page, or for as many pages that there are no more than two hundred entries. */
function outlineOf(inner: Internals, { pages, pageWord }: RecordSettings) {
  const each = Math.ceil(pages / mostEntries)
  const top = inner.ref({ Type: 'Outlines' })
  let open: { ref: Ref; first: PageRecord; from: number } | undefined
  let count = 0
  let last: PageRecord | undefined
  function close(before: number, next?: Ref): void {
    if (!open || !last) return
    const { ref, first, from } = open
    const numbers = from === before ? `${from}` : `${from}–${before}`
    ref.data['Title'] = pdfText(`${pageWord} ${numbers}: ${first.first} – ${last.last}`)
    if (next) ref.data['Next'] = next
    else top.data['Last'] = ref
    ref.end()
  }
  return {
    add(n: number, record: PageRecord, page: Ref): void {
      if (n % each === 0) {
        const ref = inner.ref({ Parent: top, Dest: [page, 'Fit'] })
        if (open) ref.data['Prev'] = open.ref
        else top.data['First'] = ref
        close(n, ref)
        open = { ref, first: record, from: n + 1 }
        count++
      }
      last = record
    },
    end(): void {
      close(pages)
      if (count > 0) {
        top.data['Count'] = count
        inner._root.data['Outlines'] = top
        inner._root.data['PageMode'] = 'UseOutlines'
      }
      top.end()
    },
  }
}
