import t from 'tap'
import { bombard } from '../fuzz/bombard.js'

t.setTimeout(3_600_000)

for (const engine of ['sqlite', 'postgres'] as const) {
  await t.test(`a hundred thousand garbled requests fail nothing (${engine})`, (t) =>
    bombard(t, engine, 100_000),
  )
}
