import fc from 'fast-check'
import t from 'tap'
import { countedCells, namedCell } from '../../src/labels/damaged-cells.js'
import { bookletOrder, coverOf, type SheetOrder, sheetOrder } from '../../src/labels/sheet-order.js'

const cases = fc
  .record({
    labels: fc.integer({ min: 1, max: 300 }),
    cells: fc.integer({ min: 1, max: 40 }),
    order: fc.constantFrom('sheet' as const, 'cut-and-stack' as const),
    used: fc.array(fc.nat()),
  })
  .map(({ used, cells, ...rest }) => {
    // On the first four sheets, of each of which at least one cell is left.
    const some = [...new Set(used.map((n) => n % (4 * cells)))].sort((a, b) => a - b)
    return { ...rest, cells, used: some.filter((cell) => cell % cells < cells - 1) }
  })

/** Everything on the sheets, page by page and cell by cell. */
function placed({ pages, labelAt }: SheetOrder, cells: number) {
  return Array.from({ length: pages * cells }, (_, i) => {
    const [page, cell] = [Math.floor(i / cells), i % cells]
    return { page, cell, label: labelAt(page, cell) }
  })
}

const isWhole = (labels: readonly number[], count: number) => {
  const sorted = [...labels].sort((a, b) => a - b)
  return sorted.length === count && sorted.every((label, i) => label === i)
}

t.test('every label stands in one cell, and no used or damaged cell has one', async () => {
  fc.assert(
    fc.property(cases, ({ labels, cells, used, order }) => {
      const sheets = sheetOrder(labels, cells, used, order)
      const taken = placed(sheets, cells).filter(({ label }) => label >= 0)
      const onUsed = taken.filter(({ page, cell }) => used.includes(page * cells + cell))
      const numbers = taken.map(({ label }) => label)
      const last = taken.some(({ page }) => page === sheets.pages - 1)
      return onUsed.length === 0 && isWhole(numbers, labels) && last
    }),
  )
})

t.test('cut piles laid on one another are in running order', async () => {
  fc.assert(
    fc.property(cases, ({ labels, cells, used }) => {
      const { pages, labelAt } = sheetOrder(labels, cells, used, 'cut-and-stack')
      const stack: number[] = []
      for (let cell = 0; cell < cells; cell++) {
        for (let page = 0; page < pages; page++) {
          const label = labelAt(page, cell)
          if (label >= 0) stack.push(label)
        }
      }
      return stack.every((label, i) => label === i)
    }),
  )
})

t.test('sheets run row by row from the first free cell, around damaged ones', async (t) => {
  const first = sheetOrder(40, 35, [0, 1, 2], 'sheet')
  t.equal(first.pages, 2)
  t.same(
    [[0, 2] as const, [0, 3] as const, [0, 34] as const, [1, 0] as const, [1, 8] as const].map(
      ([page, cell]) => first.labelAt(page, cell),
    ),
    [-1, 0, 31, 32, -1],
  )
  const { pages, labelAt } = sheetOrder(5, 6, [0, 3], 'sheet')
  t.equal(pages, 2)
  t.same(
    [0, 1, 2, 3, 4, 5].map((cell) => labelAt(0, cell)),
    [-1, 0, 1, -1, 2, 3],
  )
  t.equal(labelAt(1, 0), 4)
})

const booklets = fc.record({
  labels: fc.integer({ min: 1, max: 300 }),
  columns: fc.integer({ min: 1, max: 8 }),
  rows: fc.integer({ min: 1, max: 20 }),
  perBooklet: fc.integer({ min: 2, max: 50 }),
})

t.test('booklets lose no label, and each lies in order behind its cover', async () => {
  fc.assert(
    fc.property(booklets, ({ labels, columns, rows, perBooklet }) => {
      const order = bookletOrder(labels, columns, rows, perBooklet)
      const all = placed(order, columns * rows)
      const numbers = all.map(({ label }) => label).filter((label) => label >= 0)
      if (!isWhole(numbers, labels) || numbers.some((label, i) => label !== i)) return false
      const covers = all.map(({ label }) => coverOf(label)).filter((cover) => cover >= 0)
      if (!isWhole(covers, Math.ceil(labels / perBooklet))) return false
      let open = -1
      return all.every(({ cell, label }) => {
        // A cover begins a row, so that one cut sets its booklet free.
        if (coverOf(label) >= 0) {
          open = coverOf(label)
          return cell % columns === 0
        }
        return label < 0 || Math.floor(label / perBooklet) === open
      })
    }),
  )
})

t.test('no row holds two booklets, and no booklet two sheets unless it is longer', async (t) => {
  const { pages, labelAt } = bookletOrder(25, 5, 7, 10)
  t.equal(pages, 2, 'two booklets of three rows a sheet')
  t.same(
    [0, 1, 10, 11, 15, 16].map((cell) => labelAt(0, cell)),
    [-2, 0, 9, -1, -3, 10],
  )
  t.same(
    [0, 1, 5, 6].map((cell) => labelAt(1, cell)),
    [-4, 20, 24, -1],
  )
  const roll = bookletOrder(20, 1, 1, 10)
  t.equal(roll.pages, 22)
  t.same(
    [0, 1, 10, 11, 12].map((page) => roll.labelAt(page, 0)),
    [-2, 0, 9, -3, 10],
  )
})

t.test('damaged cells of later sheets are left out where they are', async (t) => {
  const { pages, labelAt } = sheetOrder(6, 3, [0, 4], 'sheet')
  t.equal(pages, 3)
  const sheets = [0, 1, 2].map((page) => [0, 1, 2].map((cell) => labelAt(page, cell)))
  t.same(sheets, [
    [-1, 0, 1],
    [2, -1, 3],
    [4, 5, -1],
  ])
  t.equal(sheetOrder(3, 3, [4], 'sheet').pages, 1, 'a sheet that is not reached costs nothing')
})

t.test('cells are named by sheet and number, and counted over all sheets', async (t) => {
  t.same(countedCells([4, '2:5', '1:4', '3:1'], 35), [4, 40, 71])
  t.same(
    [4, 40, 71, 35, 36].map((cell) => namedCell(cell, 35)),
    [4, '2:5', '3:1', 35, '2:1'],
  )
  for (const wrong of [0, 36, 1.5, '2:36', '0:1', '2', '2:', ':2', '501:1', '2:1:1', 'x'])
    t.throws(() => countedCells([wrong], 35), { code: 'label-skip-cell' }, String(wrong))
})
