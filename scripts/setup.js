// Makes a fresh clone ready: installs dependencies when they are missing or stale, then builds.
// Run before start, test, check and bench, so that no set-up is done by hand.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.nguon-lock'
const wanted =
  createHash('sha256').update(readFileSync('package-lock.json')).digest('hex') +
  process.versions.modules

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('installing dependencies …\n')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  writeFileSync(stamp, wanted)
}
const { build } = await import('./build.js')
await build()
