import t from 'tap'
import { bombard } from '../fuzz/bombard.js'
import { askAnything } from '../fuzz/digital-links.js'
import { onEachEngine } from '../stores.js'

t.setTimeout(3_600_000)

for (const engine of ['sqlite', 'postgres'] as const) {
  await t.test(`a hundred thousand garbled requests fail nothing (${engine})`, (t) =>
    bombard(t, engine, 100_000),
  )
}

await onEachEngine('nor do fifty thousand odd Digital Links', (t, store, location) =>
  askAnything(t, store, location, 50_000),
)
