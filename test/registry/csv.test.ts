import fc from 'fast-check'
import t from 'tap'
import { csvRecords } from '../../src/registry/import/csv.js'

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`

t.test('whatever cells hold, quoted they come back, with the line they began in', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ạ', ' ', ',', ';', '"', '\n', '1') })
  // The last cell without a line break: a further line with all separators would be a row.
  const row = fc.tuple(fc.constantFrom('x', 'y'), cell, fc.constantFrom('z', 'ộ'))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const text = rows.map((cells) => cells.map(quote).join(';')).join('\n')
      let line = 1
      const expected = rows.map((cells) => {
        const record = { line, cells: [...cells] }
        line += cells.join('').split('\n').length
        return record
      })
      const read = [...csvRecords(text, ';', Infinity)]
      return JSON.stringify(read) === JSON.stringify(expected)
    }),
    { numRuns: 300 },
  )
})

t.test('a stray quote costs its own row at most', async (t) => {
  const text = 'a,b,c\n1,"x,y\n2,x,y\n3,"x\nx",y\n4,5" x,y\n5,"x,y\n6,"x,y\n7,x,y'
  const read = [...csvRecords(text, ',', 3)].map((r) =>
    'broken' in r ? [r.line] : [r.line, ...r.cells],
  )
  t.same(read, [
    [1, 'a', 'b', 'c'],
    [2],
    [3, '2', 'x', 'y'],
    [4, '3', 'x\nx', 'y'],
    [6, '4', '5" x', 'y'],
    [7],
    [8],
    [9, '7', 'x', 'y'],
  ])
})

t.test('lines end in any of three ways and blank lines count', async (t) => {
  for (const end of ['\n', '\r\n', '\r'])
    t.same(
      [...csvRecords(['a,b', '', '1,2', ''].join(end), ',', 2)],
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: [''] },
        { line: 3, cells: ['1', '2'] },
      ],
    )
})
