import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { build } from '../../scripts/build.js'
import { fileReport } from '../../src/reports/file-report.js'
import { openStore } from '../../src/store/store.js'
import { freshDirectory } from '../stores.js'
import { nguon, nguonJson, settings } from './nguon.js'

t.test('reports and gateways at the command line', async (t) => {
  await build()
  const data = await freshDirectory(t)
  const options = { cwd: data, env: settings(data) }
  const store = await openStore({ engine: 'sqlite', directory: data })
  const picture = { create: { width: 9, height: 9, channels: 3, background: '#0a0' } } as const
  const id = await fileReport(
    { store, dataDirectory: data },
    {
      form: 'form-1',
      followUp: 'link-1',
      kind: 'quality',
      text: 'Chè có mùi lạ',
      contact: 'a@b.vn',
      language: 'vi',
      about: null,
      photo: await sharp(picture).png().toBuffer(),
    },
    new Date('2026-11-24T03:00:00Z'),
  )
  await store.close()

  await t.test('a report is listed, shown with its photo, answered and closed', async (t) => {
    t.match(await nguonJson(['reports'], options), [{ id, state: 'open', kind: 'quality' }])
    t.match(await nguonJson(['reports', 'list', '--state', 'closed'], options), [])
    t.match(await nguon(['reports', '--state', 'x'], options), { status: 2, stderr: /--state/ })
    const shown = await nguon(['reports', 'show', id, '--photo', 'p.jpg', '--lang', 'vi'], options)
    t.match(shown, { status: 0, stdout: /Đã nhận, chờ trả lời[^]*Chè có mùi lạ/ })
    t.match(await sharp(await readFile(join(data, 'p.jpg'))).metadata(), {
      format: 'jpeg',
      width: 9,
    })
    const answered = await nguonJson(['reports', 'answer', id, '--text', 'Cảm ơn'], options)
    t.match(answered, { state: 'answered', answer: 'Cảm ơn', answeredBy: /^cli:/ })
    t.match(await nguonJson(['reports', 'close', id], options), { state: 'closed' })
    const again = await nguon(['reports', 'close', id, '--json'], options)
    t.equal(again.status, 2)
    t.match(JSON.parse(again.stdout), { error: { code: 'report-closed' } })
  })

  await t.test('a gateway is added with a secret, listed without it, and removed', async (t) => {
    const { secret } = await nguonJson(['gateway', 'add', 'viettel'], options)
    t.match(secret, /^nguon_gw_/)
    const listed = await nguonJson(['gateway', 'list'], options)
    t.match(listed, [{ name: 'viettel', lastUsedAt: null }])
    t.notOk(JSON.stringify(listed).includes(secret))
    t.match(await nguonJson(['gateway', 'remove', 'viettel'], options), { name: 'viettel' })
    t.match(await nguon(['gateway', 'remove', 'viettel'], options), { status: 2 })
  })
})
