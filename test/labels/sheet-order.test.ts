import fc from 'fast-check'
import t from 'tap'
import { sheetOrder } from '../../src/labels/sheet-order.js'

const cases = fc
  .record({
    labels: fc.integer({ min: 1, max: 300 }),
    cells: fc.integer({ min: 1, max: 40 }),
    order: fc.constantFrom('sheet' as const, 'cut-and-stack' as const),
    used: fc.nat(),
  })
  .map(({ used, ...rest }) => ({ ...rest, skipped: used % rest.cells }))

t.test('every label stands in one cell, and no used cell has one', async () => {
  fc.assert(
    fc.property(cases, ({ labels, cells, skipped, order }) => {
      const { pages, labelAt } = sheetOrder(labels, cells, skipped, order)
      const placed: number[] = []
      for (let page = 0; page < pages; page++) {
        for (let cell = 0; cell < cells; cell++) {
          const label = labelAt(page, cell)
          if (label < 0) continue
          if (page === 0 && cell < skipped) return false
          placed.push(label)
        }
      }
      placed.sort((a, b) => a - b)
      return placed.length === labels && placed.every((label, i) => label === i)
    }),
  )
})

t.test('cut piles laid on one another are in running order', async () => {
  fc.assert(
    fc.property(cases, ({ labels, cells, skipped }) => {
      const { pages, labelAt } = sheetOrder(labels, cells, skipped, 'cut-and-stack')
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

t.test('sheets run row by row from the first free cell', async (t) => {
  const { pages, labelAt } = sheetOrder(40, 35, 3, 'sheet')
  t.equal(pages, 2)
  t.same(
    [labelAt(0, 2), labelAt(0, 3), labelAt(0, 34), labelAt(1, 0), labelAt(1, 8)],
    [-1, 0, 31, 32, -1],
  )
})
