import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import t from 'tap'
import { build } from '../../scripts/build.js'
import { commands } from '../../src/cli/commands.js'
import { findCommand, parseCall } from '../../src/cli/parse.js'
import { freshDirectory } from '../stores.js'
import { nguon, nguonJson, sampleList, settings } from './nguon.js'

const call = (...args: string[]) => {
  const found = findCommand(commands, args)
  if (!found) throw new Error('no command')
  return { name: found.command.name, ...parseCall(found.command, found.rest) }
}

t.test('a command line is read against the table of commands', async (t) => {
  t.equal(call('products').name, 'products')
  t.equal(call('products', 'complete', '--product', 'x').name, 'products complete')
  t.equal(call('--json', '--lang', 'en', 'lots', 'add').name, 'lots add')
  t.equal(call('print', '--quantity', '-5').flags.text('quantity'), '-5')
  t.strictSame(call('revoke', '--code', 'A', '--code', 'B').flags.all('code'), ['A', 'B'])
  t.equal(call('lots', 'add', '--made', '5/1/2026').flags.day('made'), '2026-01-05')
  const wrong: [string[], string][] = [
    [['print', '--nope'], 'flag-unknown'],
    [['print', '-x'], 'flag-unknown'],
    [['print', '--out', '--json'], 'flag-value-missing'],
    [['print', '--out'], 'flag-value-missing'],
    [['print', '--activate=yes'], 'flag-value-unexpected'],
    [['print', '--lot', 'a', '--lot', 'b'], 'flag-twice'],
    [['verify'], 'argument-missing'],
    [['verify', 'a', 'b'], 'argument-unexpected'],
  ]
  for (const [args, code] of wrong) t.throws(() => call(...args), { code }, args.join(' '))
  t.throws(() => call('lots', 'add', '--made', '31/02/2026').flags.day('made'), {
    code: 'flag-value-wrong',
  })
  t.throws(() => call('print', '--dpi', 'many').flags.number('dpi', 1), {
    code: 'flag-value-wrong',
  })
  t.throws(() => call('print').flags.required('quantity'), { code: 'flag-missing' })
})

t.test('the reference names every command and option, and no other', async (t) => {
  const text = await readFile(new URL('../../docs/reference/commands.md', import.meta.url), 'utf8')
  const sections = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part]),
  )
  t.strictSame(
    [...sections.keys()],
    commands.map(({ name }) => name),
  )
  for (const { name, flags } of commands) {
    const listed = [...(sections.get(name) ?? '').matchAll(/^- `--([\w-]+)/gm)].map(
      ([, flag]) => flag,
    )
    t.strictSame(listed, Object.keys(flags), name)
  }
})

t.test('every command can be loaded', async (t) => {
  for (const { name, load } of commands) t.type((await load()).run, 'function', name)
})

t.test('the process keeps its promises to scripts', async (t) => {
  await build()
  const data = await freshDirectory(t)
  const options = { cwd: data, env: settings(data) }
  await writeFile(join(data, 'list.csv'), sampleList)

  await t.test('exit status and language', async (t) => {
    const unknown = await nguon(['nope'], options)
    t.match(unknown, { status: 2, stdout: '', stderr: /no command "nope"/ })
    const vi = await nguon(['verify', '--lang', 'vi', '--json'], options)
    t.equal(vi.status, 2)
    t.match(JSON.parse(vi.stdout), { error: { code: 'argument-missing', message: /cần CODE/ } })
    const badSetting = await nguon(['products'], { ...options, env: settings(data, { PORT: 'x' }) })
    t.match(badSetting, { status: 2, stderr: /PORT/ })
    t.match(await nguon(['--help'], options), { status: 0, stdout: /print/ })
    t.match(await nguon(['print', '--help'], options), { status: 0, stdout: /--quantity/ })
  })

  await t.test('import, print, verify, revoke, undo', async (t) => {
    const imported = await nguonJson(['import', 'products', 'list.csv'], options)
    t.match(imported, { created: 2, updated: 0, rejected: [] })
    const printed = await nguonJson(
      ['print', '--product', 'Miến mẫu', '--quantity', '40', '--activate', '--out', 'a.csv'],
      options,
    )
    t.match(printed, {
      quantity: 40,
      numbers: { first: /^A1-000001-.$/, last: /^A1-000040-.$/ },
      files: [{ path: join(data, 'a.csv'), labels: 40 }],
      warnings: [],
    })
    const rows = (await readFile(join(data, 'a.csv'), 'utf8')).trim().split('\r\n').slice(1)
    t.match(rows[0], /https:\/\/NGUON\.EXAMPLE\/01\/09521234543213\/21\/\w{12},/)
    t.equal(printed.codes.first, rows[0]?.split(',')[1])
    const valid = await nguonJson(['verify', rows[0]?.split(',')[3] ?? ''], options)
    t.match(valid, { verdict: 'valid', product: { name: 'Miến mẫu' }, ocop: { stars: 3 } })
    t.match(await nguonJson(['verify', '0123456789AM'], options), { verdict: 'unknown' })
    const numbers = ['--from', printed.numbers.first, '--to', printed.numbers.first]
    const revoked = await nguonJson(['revoke', ...numbers, '--reason', 'torn'], options)
    t.equal(revoked.codes, 1)
    t.match(await nguonJson(['verify', printed.codes.first], options), { verdict: 'revoked' })
    await nguonJson(['unrevoke', revoked.revocation], options)
    t.match(await nguonJson(['verify', printed.codes.first], options), { verdict: 'valid' })
    const twice = await nguon(['unrevoke', revoked.revocation], options)
    t.equal(twice.status, 2)
    const active = await nguon(['activate', '--job', printed.job], options)
    t.equal(active.status, 2)
    const codes = await nguonJson<string[]>(['codes', '--job', printed.job], options)
    t.equal(codes.length, 40)
  })

  await t.test(
    'a disk that is full fails cleanly, and the job goes on when there is room',
    async (t) => {
      const args = [
        'print',
        '--product',
        'Chè mẫu',
        '--quantity',
        '60000',
        '--format',
        'csv',
        '--out',
        'full',
      ]
      // 1 MiB for any file, in blocks of 512 bytes (POSIX); the file needs four times as much.
      const full = await nguon([...args, '--json'], {
        ...options,
        shell: 'trap \'\' XFSZ; ulimit -f 2048; exec "$@"',
      })
      t.equal(full.status, 1)
      t.match(JSON.parse(full.stdout), { error: { code: 'print-disk-full' } })
      const [job] = await nguonJson<{ id: string; status: string }[]>(['jobs'], options)
      t.equal(job?.status, 'failed')
      const resumed = await nguonJson(['print', '--job', job?.id ?? ''], options)
      t.match(resumed, { quantity: 60_000, files: [{ labels: 60_000 }] })
    },
  )

  await t.test('a command waits for another writer and loses nothing', async (t) => {
    const writer = new Database(join(data, 'nguon.sqlite'))
    writer.exec('begin immediate')
    const adding = nguonJson(['lots', 'add', '--product', 'Chè mẫu', '--number', 'WAIT'], options)
    // Released by an event: the command has opened the store and so waits for the lock by now or later.
    await nguon(['products'], options)
    writer.exec('rollback')
    writer.close()
    t.match(await adding, { number: 'WAIT' })
  })

  await t.test('keys are exported, read back, and a strange paper is refused', async (t) => {
    const { papers } = await nguonJson<{ papers: string[] }>(
      ['keys', 'export', '--shares'],
      options,
    )
    t.equal(papers.length, 3)
    const two = papers.slice(1).join('\n')
    t.match(await nguonJson(['keys', 'check'], { ...options, input: two }), { matches: true })
    t.match(await nguon(['keys', 'check', '--json'], { ...options, input: papers[0] ?? '' }), {
      status: 2,
    })
    const { checks } = await nguonJson<{ checks: { check: string; ok: boolean }[] }>(
      ['doctor'],
      options,
    )
    t.ok(checks.find(({ check }) => check === 'paper-key')?.ok)
  })

  await t.test('backup and restore', async (t) => {
    await nguonJson(['backup', 'b.gz'], options)
    t.match(await nguon(['restore', 'b.gz'], options), { status: 2, stderr: /--replace/ })
    const restored = await nguonJson(['restore', 'b.gz', '--replace'], options)
    t.match(restored, { decisionsReplayed: 0, lostCodes: [], problem: null })
    t.equal((await nguonJson<unknown[]>(['products'], options)).length, 2)
    t.match(await nguon(['backup', 'nowhere/b.gz'], options), { status: 2 })
  })
})
