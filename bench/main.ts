// npm run bench [-- NAME...] [-- --json]: runs the named benchmarks, or all of them, one after the
// other. A table for people, or with --json one JSON object a line and nothing else on stdout.
import { asJsonLine, asTable, type Row } from './report.js'

/** Each is loaded when it is its turn, so that none runs beside another's worker threads or tables. */
const benches: Record<string, () => Promise<Row[]>> = {
  codes: async () => (await import('./codes.js')).run(),
  symbols: async () => (await import('./symbols.js')).run(),
  labels: async () => (await import('./labels.js')).run(),
  thermal: async () => (await import('./thermal.js')).run(),
  press: async () => (await import('./press.js')).run(),
  lookup: async () => (await import('./lookup.js')).run(),
  scans: async () => (await import('./scans.js')).run(),
  copies: async () => (await import('./copies.js')).run(),
  'copies-tuning': async () => (await import('./copies-tuning.js')).run(),
  photocopy: async () => (await import('./photocopy.js')).run(),
  office: async () => (await import('./office.js')).run(),
  designer: async () => (await import('./designer.js')).run(),
}

async function main(args: readonly string[]): Promise<void> {
  const json = args.includes('--json')
  const named = args.filter((arg) => arg !== '--json')
  const unknown = named.find((name) => !Object.hasOwn(benches, name))
  if (unknown !== undefined) {
    console.error(
      `There is no benchmark "${unknown}". There are: ${Object.keys(benches).join(', ')}.`,
    )
    process.exitCode = 2
    return
  }
  for (const name of named.length > 0 ? named : Object.keys(benches)) {
    const run = benches[name]
    if (run === undefined) continue
    if (!json) console.error(`${name} ...`)
    const rows = await run()
    console.log(json ? rows.map(asJsonLine).join('\n') : `${asTable(rows)}\n`)
  }
}

await main(process.argv.slice(2))
