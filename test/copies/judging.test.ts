import { startJudging } from '../../src/copies/judging.js'
import { createWorld } from '../lookup/world.js'
import { onEachEngine } from '../stores.js'
import { alerts, visit } from './visits.js'

await onEachEngine(
  'a thread of its own judges what was scanned, and ends when asked',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const run = await w.issue({ productId: w.tea.id, quantity: 10, activate: true })
    await visit(w, `/T/${w.code(run, 1)}`, 12)
    await w.scans.flush()
    const judging = startJudging({
      ctx: w.ctx,
      location,
      now: () => w.clock.now,
      onError: (error) => t.fail(String(error)),
      everyMs: 20,
    })
    while ((await alerts(w)).length === 0) await new Promise(setImmediate)
    t.match(await alerts(w), [{ kind: 'often' }])
    await judging.stop()
  },
)
