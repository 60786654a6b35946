// Runs the tests with one PostgreSQL (from npm) for the whole run: every test makes its own
// database in it. `--torture` runs the long fault tests instead. Other arguments go to tap.
import { spawn } from 'node:child_process'
import { startPostgres } from '../test/postgres.js'

const args = process.argv.slice(2)
const torture = args.includes('--torture')
const postgres = await startPostgres()
const files = args.filter((arg) => arg !== '--torture')
const tap = spawn(
  process.execPath,
  ['node_modules/tap/dist/esm/run.mjs', ...(torture && files.length === 0 ? ['test/torture/*.ts'] : files)],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NGUON_TEST_POSTGRES: postgres.url,
      ...(torture ? { NGUON_TORTURE: '1' } : {}),
    },
  },
)
const code = await new Promise((resolve) => tap.on('exit', (status) => resolve(status ?? 1)))
await postgres.stop()
process.exit(code)
