import t from 'tap'
import { build } from '../../scripts/build.js'
import { startServer } from '../serving.js'
import { freshDirectory } from '../stores.js'
import { nguon, nguonJson, settings } from './nguon.js'

t.test('people at the command line', async (t) => {
  await build()
  const data = await freshDirectory(t)
  const options = { cwd: data, env: settings(data) }

  await t.test('somebody is invited by a link, and a wrong role or address is told', async (t) => {
    t.same(await nguonJson(['user', 'list'], options), [])
    const { link } = await nguonJson(
      ['user', 'add', '--role', 'administrator', '--address', '0912 345 678'],
      options,
    )
    t.match(link, /\/office\/invitation\/[\w-]{32}$/)
    for (const [wrong, says] of [
      [['--role', 'chief'], /--role/],
      [['--role', 'administrator', '--address', 'nobody'], /--address/],
      [['--role', 'administrator', '--province', 'Atlantis'], /--province/],
      [['--role', 'owner'], /producer/],
      [['--role', 'owner', '--producer', 'none'], /producer/],
    ] as const) {
      t.match(await nguon(['user', 'add', ...wrong, '--lang', 'en'], options), {
        status: 2,
        stderr: says,
      })
    }
    t.match(await nguon(['user', 'reset', 'x@y.vn'], options), { status: 2 })
    t.match(await nguon(['user', 'end', 'x@y.vn'], options), { status: 2 })
  })
})

t.test(
  'a first start prints a link for the first administrator, and stops when there is one',
  async (t) => {
    await build()
    const data = await freshDirectory(t)
    const { base, said } = await startServer(t, data, { NGUON_DATA: data, LOG_LEVEL: 'error' })
    const link = /http\S+\/office\/invitation\/\S+/.exec(said())?.[0] ?? ''
    const page = await fetch(link)
    t.equal(page.status, 200)
    const html = await page.text()
    const answer = await fetch(link, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: base,
        cookie: page.headers
          .getSetCookie()
          .map((line) => line.split(';')[0])
          .join('; '),
      },
      body: new URLSearchParams({
        mark: /name="mark" value="([\w-]+)"/.exec(html)?.[1] ?? '',
        name: 'Trần Thị Lan',
        address: 'lan@example.vn',
        password: 'mot cau de nho 2026',
      }),
    })
    t.match(answer, { status: 303 })
    t.match(await nguonJson(['user', 'list'], { cwd: data, env: settings(data) }), [
      { name: 'Trần Thị Lan', address: 'lan@example.vn', role: 'administrator', endedAt: null },
    ])
    const { link: reset } = await nguonJson(['user', 'reset', 'lan@example.vn'], {
      cwd: data,
      env: settings(data),
    })
    t.match(reset, /\/office\/reset\//)
    const ended = await nguon(['user', 'end', 'LAN@example.vn', '--json'], {
      cwd: data,
      env: settings(data),
    })
    t.not(ended.status, 0, 'nobody ends the last administrator')
    t.match(ended.stdout, /last-administrator/)
    t.equal((await fetch(link)).status, 410, 'the link was used')
  },
)
