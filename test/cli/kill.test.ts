import t from 'tap'
import { build } from '../../scripts/build.js'
import { freshDirectory } from '../stores.js'
import { crashPlan, survivesCrashes } from './crash.js'

t.test(
  'ten kills while issuing, printing and revoking lose nothing and issue nothing twice',
  async (t) => {
    // A child that had to build first would be killed while it builds.
    await build()
    await survivesCrashes(t, await freshDirectory(t), crashPlan(13), 10)
  },
)
