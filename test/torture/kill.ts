import t from 'tap'
import { build } from '../../scripts/build.js'
import { crashPlan, survivesCrashes } from '../cli/crash.js'
import { freshDirectory } from '../stores.js'

t.setTimeout(3_600_000)

t.test('two hundred kills lose nothing and issue nothing twice', async (t) => {
  await build()
  await survivesCrashes(t, await freshDirectory(t), crashPlan(280), 200)
})
