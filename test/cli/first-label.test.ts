import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { build } from '../../scripts/build.js'
import { freshDirectory } from '../stores.js'
import { nguon, nguonJson, settings } from './nguon.js'

const guide = await readFile(new URL('../../docs/guides/first-label.md', import.meta.url), 'utf8')
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(
    ([, text]) => text ?? '',
  )

/** Words of a shell line; the guide quotes with double quotes only. */
const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

t.test('the commands of the guide do what it says', async (t) => {
  await build()
  const data = await freshDirectory(t)
  const options = { cwd: data, env: settings(data) }
  await writeFile(join(data, 'products.csv'), blocks('csv').join(''))
  const lines = blocks('sh').join('').trim().split('\n')
  t.ok(lines.length >= 7)
  for (const line of lines) {
    const [npx, name, ...args] = wordsOf(line)
    t.same([npx, name], ['npx', 'nguon'], line)
    const outcome = await nguon(args, options)
    t.equal(outcome.status, 0, `${line}: ${outcome.stderr}`)
  }
  const [job] = await nguonJson<{ id: string }[]>(['jobs'], options)
  const codes = (await nguon(['codes', '--job', job?.id ?? ''], options)).stdout.trim().split('\n')
  t.equal(codes.length, 70)
  const verdicts = await Promise.all(
    [11, 12, 20, 21].map((n) => nguonJson(['verify', codes[n - 1] ?? ''], options)),
  )
  t.strictSame(
    verdicts.map(({ verdict }) => verdict),
    ['valid', 'revoked', 'revoked', 'valid'],
  )
  t.match(verdicts[0], {
    product: { name: 'Chè mẫu' },
    ocop: { stars: 4 },
    lot: { number: 'L2611' },
  })
})
