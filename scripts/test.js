// Runs the tests with one PostgreSQL (from npm) for the whole run: every test makes its own
// database in it. `--torture` runs the long fault tests instead. Tests run as JavaScript made of them
// (build-tests.js). Other arguments go to tap.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { startPostgres } from '../test/postgres.js'
import { buildTests, builtTest } from './build-tests.js'

const tapBin = 'node_modules/tap/dist/esm/run.mjs'
buildTap()

const args = process.argv.slice(2)
const torture = args.includes('--torture')
const files = args
  .filter((arg) => arg !== '--torture')
  .map((arg) => (/^test\/.*\.tsx?$/.test(arg) ? builtTest(arg) : arg))
await buildTests()
const postgres = await startPostgres()
const tap = spawn(
  process.execPath,
  [tapBin, ...(torture && files.length === 0 ? ['dist.tests/test/torture/*.js'] : files)],
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

// tap is a class built of its plugins. As installed it holds the TypeScript plugin, which .taprc
// leaves out; tap would notice while it runs and build itself anew, but that run would still start
// every file with the old one.
function buildTap() {
  const built = 'node_modules/@tapjs/test/test-built/dist/esm/index.js'
  if (!readFileSync(built, 'utf8').includes('@tapjs/typescript')) return
  const done = spawnSync(process.execPath, [tapBin, 'build'], {
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
}
