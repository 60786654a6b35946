import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { HoledPage, holeMark } from '../../src/lookup/holes.js'

const lengths = { line: 120, history: 200, code: 14 }
const words = Array.from({ length: 400 }, (_, i) => `<p>Trà hoa vàng số ${i % 37} – Hợp tác xã</p>`)
const html = [
  '<!doctype html><title>Mã</title>',
  ...words.slice(0, 100),
  `<p>${holeMark('line')}</p>`,
  ...words.slice(100, 200),
  `<p>${holeMark('history')}</p><p>${holeMark('code')}</p>`,
  ...words.slice(200),
].join('\n')
const values = {
  line: 'Mã hợp lệ – đây là lần quét đầu tiên 🍵',
  history: '3 lần kể cả lần này: lần đầu lúc 14:05 ngày 08/11/2026.',
  code: '7K3Q-M9TX-2PD4',
}
const texts = [values.line, values.history, values.code]
const expected = html.replace(/\uE000(\w+)\uE001/g, (_, name: keyof typeof values) =>
  Buffer.concat([
    Buffer.from(values[name]),
    Buffer.alloc(lengths[name] - Buffer.byteLength(values[name]), ' '),
  ]).toString(),
)

/** Pages are bytes as Latin-1. */
const bytesOf = (page: string | undefined) => Buffer.from(page ?? '', 'latin1')

t.test('a page is filled in every encoding', async (t) => {
  const page = new HoledPage(html, lengths)
  t.equal(bytesOf(page.fill(texts, 'identity')).toString(), expected)
  t.equal(page.fill(texts, 'br'), undefined, 'not made yet')
  await Promise.all([page.prepare('br'), page.prepare('br'), page.prepare('gzip')])
  const br = bytesOf(page.fill(texts, 'br'))
  t.equal(brotliDecompressSync(br).toString(), expected)
  t.ok(br.length < expected.length / 10)
  const gzip = bytesOf(page.fill(texts, 'gzip'))
  t.equal(gunzipSync(gzip).toString(), expected, 'gunzip checks the checksum and the length')
  t.ok(gzip.length < expected.length / 10)
})

t.test('a text longer than its hole is refused, not cut', async (t) => {
  const page = new HoledPage(html, lengths)
  t.throws(
    () => page.fill([values.line, values.history, '7K3Q-M9TX-2PD4-'], 'identity'),
    RangeError,
  )
  t.throws(() => page.fill([values.line, values.history, 'ăăăăăăăă'], 'identity'), RangeError)
  t.throws(() => new HoledPage(`a ${holeMark('nothing')} b c`, lengths), TypeError)
})

t.test('a hundred different pages come out right', async (t) => {
  for (let i = 0; i < 100; i++) {
    const page = new HoledPage(html.slice(0, 3000 + i * 97).concat('</p> end of page'), lengths)
    await Promise.all([page.prepare('br'), page.prepare('gzip')])
    const plain = bytesOf(page.fill(texts, 'identity'))
    t.ok(brotliDecompressSync(bytesOf(page.fill(texts, 'br'))).equals(plain))
    t.ok(gunzipSync(bytesOf(page.fill(texts, 'gzip'))).equals(plain))
  }
})

t.test('a sheet holds what was filled in last, in every encoding', async (t) => {
  const page = new HoledPage(html, lengths)
  t.equal(page.size('br'), undefined, 'not made yet')
  await Promise.all([page.prepare('br'), page.prepare('gzip')])
  for (const encoding of ['identity', 'br', 'gzip'] as const) {
    for (const code of ['7K3Q-M9TX-2PD4', '0000', '0SYQ-P19Z-F6XR']) {
      const now = [values.line, code === '0000' ? '' : values.history, code]
      const sheet = page.sheet(now, encoding)
      t.equal(sheet.length, page.size(encoding))
      t.ok(sheet.equals(bytesOf(page.fill(now, encoding))), `${encoding}, ${code}`)
    }
    const kept = page.sheet(texts, encoding)
    page.letGo(encoding)
    page.sheet(['', '', '0SYQ-P19Z-F6XR'], encoding)
    t.ok(kept.equals(bytesOf(page.fill(texts, encoding))), 'what was let go is not written into')
  }
})
