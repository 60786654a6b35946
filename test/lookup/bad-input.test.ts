import t from 'tap'
import { bombard } from '../fuzz/bombard.js'

t.setTimeout(120_000)

await t.test('garbled requests are refused, never failed', async (t) => {
  await t.test('sqlite', (t) => bombard(t, 'sqlite', 8_000))
  await t.test('postgres', (t) => bombard(t, 'postgres', 2_000))
})
