// npm run bench [-- NAME...] [-- --json]: runs the named benchmarks, or all of them, one after the
// other. A table for people, or with --json one JSON object a line and nothing else on stdout.
import { asJsonLine, asTable, type Row } from './report.js'

interface Bench {
  run(): Promise<Row[]>
}

const benches: Record<string, () => Promise<Bench>> = {
  codes: () => import('./codes.js'),
  symbols: () => import('./symbols.js'),
  labels: () => import('./labels.js'),
  lookup: () => import('./lookup.js'),
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
    const load = benches[name]
    if (load === undefined) continue
    if (!json) console.error(`${name} ...`)
    const rows = await (await load()).run()
    console.log(json ? rows.map(asJsonLine).join('\n') : `${asTable(rows)}\n`)
  }
}

await main(process.argv.slice(2))
