import { iphoneHeic } from '../files/heic.js'
import { onEachEngine } from '../stores.js'
import { markOf, report, startReporting } from './server.js'

await onEachEngine(
  'what is amiss is said, and nothing typed is lost',
  async (t, store, location) => {
    const r = await startReporting(t, store, location)
    const typed = {
      kind: 'label',
      text: 'Chữ "quá" <nhỏ> & mờ',
      code: '0123456789AN',
      contact: 'a@b.vn',
    }
    const wrong: [string, Record<string, string>, RegExp, { photo?: Buffer }?][] = [
      ['a code with a mistake', {}, /Mã gõ chưa đúng/],
      ['no kind', { kind: '', code: '' }, /Hãy chọn chuyện gì/],
      ['a kind there is not', { kind: 'constructor', code: '' }, /Hãy chọn chuyện gì/],
      ['no text', { text: ' ', code: '' }, /Hãy kể lại chuyện/],
      ['too much text', { text: 'x'.repeat(4001), code: '' }, /Lời kể quá dài/],
      ['too long a contact', { contact: 'x'.repeat(201), code: '' }, /email quá dài/],
      ['the field no person sees', { website: 'http://x', code: '' }, /ô ẩn đã bị điền/],
      ['no picture', { code: '' }, /Không đọc được ảnh/, { photo: Buffer.from('<svg/>') }],
      ['HEIC', { code: '' }, /Ảnh HEIC của iPhone .* chụp màn hình/, { photo: iphoneHeic }],
      ['a foreign form', { code: '', token: 'abc.def.ghi' }, /mở quá lâu/],
    ]
    for (const [name, fields, said, more] of wrong) {
      const answer = await report(r, { ...typed, ...fields }, more)
      t.equal(answer.status, 400, name)
      t.match(answer.body, said, name)
      t.match(answer.body, /role="alert"/)
      const shown = { ...typed, ...fields }
      if (shown.text === typed.text) t.match(answer.body, 'Chữ &quot;quá&quot; &lt;nhỏ> &amp; mờ')
      if (shown.kind === typed.kind) t.match(answer.body, /value="label" required checked/)
      if (shown.code) t.match(answer.body, `value="${shown.code}"`)
      if (shown.contact === typed.contact) t.match(answer.body, 'value="a@b.vn"')
      t.equal(/Ảnh phải chọn lại/.test(answer.body), more !== undefined)
    }
    t.same(await store.read.selectFrom('report').select('id').execute(), [])

    const quick = await r.send({ ...typed, code: '', token: await r.mark(), lang: 'en' })
    t.equal(quick.status, 400)
    t.match(quick.body, 'That was quick')
    r.wait(5000)
    const later = { ...typed, code: '', token: markOf(quick.body), lang: 'en' }
    const taken = await r.send(later)
    t.equal(taken.status, 303, 'the same form a little later')
    t.match(taken.location, /lang=en$/)
    t.equal((await r.send(later)).location, taken.location, 'sent twice it is one report')
    t.equal((await store.read.selectFrom('report').select('id').execute()).length, 1)
    const old = await r.mark()
    r.wait(13 * 3_600_000)
    const stale = await r.send({ ...typed, code: '', token: old })
    t.match(stale.body, 'Biểu mẫu đã mở quá lâu')
    r.wait(5000)
    t.equal((await r.send({ ...typed, code: '', token: markOf(stale.body) })).status, 303)
  },
)

await onEachEngine('one network cannot bury the others in reports', async (t, store, location) => {
  const r = await startReporting(t, store, location)
  const statuses = []
  for (let i = 0; i < 12; i++)
    statuses.push((await report(r, {}, { from: `203.0.113.${i}` })).status)
  t.same(statuses, [...Array<number>(10).fill(303), 429, 429])
  const late = await report(r, { text: 'Vẫn muốn báo' })
  t.match(late.body, 'Đã có nhiều lời báo từ mạng của bạn')
  t.match(late.body, 'Vẫn muốn báo', 'nothing typed is lost')
  t.equal((await report(r, {}, { from: '198.51.100.1' })).status, 303)
  r.wait(3_600_000)
  t.equal((await report(r, {})).status, 303, 'an hour later it may again')
})

await onEachEngine(
  'too large a photo costs nothing of what was typed',
  async (t, store, location) => {
    const r = await startReporting(t, store, location)
    const large = await report(r, { text: 'Ảnh to' }, { photo: Buffer.alloc(12 * 1_048_576 + 1) })
    t.equal(large.status, 400)
    t.match(large.body, 'Ảnh quá lớn: nhiều nhất 12 MB')
    t.match(large.body, 'Ảnh to')
  },
)
