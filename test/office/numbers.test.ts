import t from 'tap'
import { runningNumber } from '../../src/codes/running-number.js'
import { countNumbers, readNumbers } from '../../src/office/numbers.js'

t.test('numbers are read as people list them', async (t) => {
  const [a, b] = [runningNumber(1, 12), runningNumber(1, 20)]
  t.same(readNumbers('15, 12; 20-22\n13', 1), [
    { from: 12, to: 13 },
    { from: 15, to: 15 },
    { from: 20, to: 22 },
  ])
  t.same(readNumbers(`${a} … ${b}`, 1), [{ from: 12, to: 20 }])
  t.same(readNumbers(`${b} đến ${a}`, 1), [{ from: 12, to: 20 }])
  t.same(readNumbers('', 1), [])
  for (const wrong of ['x', '12-', '0', '1 2', a.replace('A', 'B'), a.slice(0, -1) + '#'])
    t.equal(readNumbers(wrong, 1), undefined, wrong)
  t.equal(readNumbers(a, 2), undefined, 'of another roll')
  t.equal(countNumbers(readNumbers('1-5, 3-8', 1) ?? []), 8)
})
