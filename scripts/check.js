// Everything that is checked without running the product. All steps run, also after a failure.
import { spawnSync } from 'node:child_process'

const steps = [
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ['lint', 'eslint', '.'],
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['boundaries', 'depcruise', '--config', '.dependency-cruiser.js', 'src', 'bench', 'test'],
  ['unused code', 'knip'],
]

let failed = 0
for (const [name, command, ...args] of steps) {
  const started = performance.now()
  const done = spawnSync(`node_modules/.bin/${command}`, args, { encoding: 'utf8' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const ok = done.status === 0
  if (!ok) failed++
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (!ok) console.log(`${done.stdout}${done.stderr}`.trimEnd().replace(/^/gm, '       '))
}
console.log(`check: ${steps.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
