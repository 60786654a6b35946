import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Test } from 'tap'
import { checkCharacter } from '../../src/codes/check.js'
import { recall, revoke, suspect } from '../../src/issuing/revocations.js'
import { unrevoke } from '../../src/issuing/undo.js'
import { addCertificate, revokeCertificate } from '../../src/registry/certificates.js'
import { updateProduct } from '../../src/registry/products.js'
import { onEachEngine } from '../stores.js'
import { by, createWorld, phone, visible, type World } from './world.js'

const starRow = /class="stars"/
const day = 86_400_000

/** A page in both languages: status, what a person must read, and what must not be there. */
async function shows(
  t: Test,
  { get }: World,
  url: string,
  expected: {
    status?: number
    tone: string
    vi: string | RegExp
    en: string | RegExp
    product?: boolean
    stars?: boolean
  },
): Promise<void> {
  const { status = 200, tone, product = true, stars = false } = expected
  for (const language of ['vi', 'en'] as const) {
    const response = await get(`${url}${url.includes('?') ? '&' : '?'}lang=${language}`)
    const text = visible(response.body)
    t.equal(response.statusCode, status, `${url} ${language}`)
    t.match(response.body, `<html lang="${language}">`)
    t.match(text, expected[language])
    t.match(response.body, `class="verdict ${tone}"`)
    t.equal(text.includes('Trà tôm nõn'), product, 'the product')
    t.equal(starRow.test(response.body), stars, 'the star row')
    t.notMatch(text, /undefined|null|NaN|\[object/)
    t.notMatch(text, /chính hãng|hàng thật|genuine/i, 'a code proves no genuine product')
  }
}

await onEachEngine('every verdict of a code of ours', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const lot = await w.lot(w.tea.id, '26-312-2')
  const bound = { productId: w.tea.id, lotId: lot.id }
  const run = await w.issue({ ...bound, quantity: 2000, activate: true })
  const asleep = await w.issue({ ...bound, quantity: 10 })
  const unbound = await w.issue({ producerId: w.tea.producerId, quantity: 10 })
  const now = w.clock.now

  await t.test('valid', async (t) => {
    const url = `/T/${w.code(run, 1)}`
    await shows(t, w, url, {
      tone: 'good',
      vi: 'Mã hợp lệ – đây là lần quét đầu tiên',
      en: 'Valid code – first scan',
      stars: true,
    })
    const text = visible((await w.get(url)).body)
    for (const fact of [
      'OCOP 5 sao có giá trị đến 26/06/2028',
      'Hợp tác xã Nông sản Phú Lương',
      'Xã Phú Lương, Tỉnh Thái Nguyên',
      'Lô 26-312-2',
      'Ngày sản xuất 08/11/2026',
      'Hạn sử dụng 08/11/2028',
      '2361/QĐ-BNNMT',
      'Bộ Nông nghiệp và Môi trường',
      'A1-000001-',
      'Kiểm tra lúc 14:05, 23/11/2026 tại nguon.vn',
      '200 g',
      '100 % chè tôm nõn',
    ]) {
      t.match(text, fact)
    }
    const { verdict } = await w.json(url)
    t.match(verdict, {
      verdict: 'valid',
      attention: false,
      also: [],
      product: {
        name: 'Trà tôm nõn hương quê',
        producer: { name: 'Hợp tác xã Nông sản Phú Lương', address: 'Xóm Đồng Danh, xã Phú Lương' },
        origin: { province: 'Tỉnh Thái Nguyên', commune: 'Xã Phú Lương' },
      },
      ocop: {
        stars: 5,
        certificate: {
          number: '2361/QĐ-BNNMT',
          issuedBy: 'Bộ Nông nghiệp và Môi trường',
          issuedOn: '2025-06-26',
          status: 'valid',
        },
      },
      lot: { number: '26-312-2', madeOn: '2026-11-08', expiresOn: '2028-11-08' },
    })
  })

  await t.test('not activated, bound or not', async (t) => {
    const words = {
      vi: 'Mã chưa được kích hoạt – sản phẩm chưa được nhà sản xuất đưa ra thị trường',
      en: 'Not activated: not yet released by the producer',
    }
    await shows(t, w, `/T/${w.code(asleep, 1)}`, { tone: 'warn', ...words, stars: true })
    await shows(t, w, `/T/${w.code(unbound, 1)}`, { tone: 'warn', ...words, product: false })
    t.match((await w.json(`/T/${w.code(unbound, 1)}`)).verdict, { verdict: 'inactive' })
  })

  await t.test('revoked, and valid again when it is undone', async (t) => {
    const said = { reason: 'In sai nhãn <b>', notice: 'Đổi gói tại cửa hàng.' }
    const decision = await revoke(w.ctx, { runId: run.id, from: 500, to: 620 }, said, by, now)
    for (const n of [500, 555, 620]) {
      await shows(t, w, `/T/${w.code(run, n)}`, {
        tone: 'bad',
        vi: /Mã đã bị vô hiệu hoá ngày 23\/11\/2026 – lý do: In sai nhãn &lt;b>.*Đổi gói tại cửa hàng/,
        en: /This code was revoked on 23\/11\/2026 – reason: In sai nhãn/,
      })
    }
    t.match((await w.json(`/T/${w.code(run, 500)}`)).verdict, {
      verdict: 'revoked',
      revocation: { at: now.toISOString(), ...said },
    })
    for (const n of [499, 621])
      t.match((await w.json(`/T/${w.code(run, n)}`)).verdict.verdict, 'valid')
    await unrevoke(w.ctx, decision.id, by, now)
    t.match((await w.json(`/T/${w.code(run, 555)}`)).verdict.verdict, 'valid')
  })

  await t.test('copied, recalled, and both at once', async (t) => {
    const url = `/T/${w.code(run, 7)}`
    await suspect(w.ctx, { codes: [w.code(run, 7)] }, { reason: 'hai gói cùng mã' }, by, now)
    await shows(t, w, url, {
      tone: 'warn',
      vi: 'Cẩn thận: mã này đã bị sao chép; gói bạn cầm có thể là thật hoặc giả – cách so sánh',
      en: 'Careful: this code was copied; the pack you hold may be the real one – see below how to compare',
    })
    t.match((await w.json(url)).verdict.verdict, 'suspect')
    const decision = await recall(w.ctx, lot.id, { reason: 'Dư lượng thuốc' }, by, now)
    await shows(t, w, url, {
      tone: 'bad',
      vi: /Lô hàng này đang bị thu hồi – không sử dụng.*Dư lượng thuốc.*Ngoài ra: mã đã bị sao chép/,
      en: /This lot is being recalled – do not use.*Also: the code was copied/,
    })
    t.match((await w.json(url)).verdict, {
      verdict: 'recalled',
      also: ['suspect'],
      recall: { reason: 'Dư lượng thuốc' },
    })
    await unrevoke(w.ctx, decision.id, by, now)
  })

  await t.test('past its date, from the day after', async (t) => {
    const old = await w.lot(w.tea.id, 'OLD', '2026-01-01', '2026-11-23')
    const oldRun = await w.issue({
      productId: w.tea.id,
      lotId: old.id,
      quantity: 5,
      activate: true,
    })
    const url = `/T/${w.code(oldRun, 1)}`
    t.match((await w.json(url)).verdict.verdict, 'valid', 'the day itself is still good')
    w.clock.now = new Date(now.getTime() + day)
    await shows(t, w, url, {
      tone: 'warn',
      vi: 'Sản phẩm đã hết hạn sử dụng ngày 23/11/2026',
      en: 'Past its use-by date',
      stars: true,
    })
    w.clock.now = now
  })

  await t.test('scanned before, and unusually often', async (t) => {
    const url = `/T/${w.code(run, 30)}`
    const visit = (i: number) =>
      w.get(url, { 'user-agent': phone }, { remoteAddress: `10.0.${i}.7` })
    t.match(visible((await visit(1)).body), 'đây là lần quét đầu tiên')
    t.match(visible((await visit(2)).body), 'Mã hợp lệ – đã quét 2 lần, lần đầu 23/11/2026')
    for (let i = 3; i <= 12; i++) t.match((await visit(i)).body, 'verdict good')
    await w.judge()
    const { body } = await visit(13)
    t.match(body, 'verdict warn')
    t.match(
      visible(body),
      'Mã hợp lệ – nhưng đã được quét nhiều bất thường (13 lần); hãy so sánh kỹ với gói hàng',
    )
    const english = await w.get(`${url}?lang=en`, {}, { remoteAddress: '10.0.13.7' })
    t.match(visible(english.body), 'Valid code – but scanned unusually often: compare with care')
    t.match((await w.json(url)).verdict, { attention: true, scans: { count: 13 } })
    const robot = await w.get(url, { 'user-agent': 'Twitterbot/1.0' })
    t.notMatch(visible(robot.body), 'bất thường', 'no history for a machine')
  })
})

await onEachEngine(
  'what is not a code of ours shows no product and no stars',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const run = await w.issue({ productId: w.tea.id, quantity: 5, activate: true })
    const code = w.code(run, 1)
    const wrong = `${code.slice(0, 11)}${code.endsWith('0') ? '1' : '0'}`
    const nothing = { tone: 'none', product: false }
    // Well-formed, but of an epoch that was never opened.
    await shows(t, w, `/T/ZZZZZZZZZZZ${checkCharacter('ZZZZZZZZZZZ')}`, {
      ...nothing,
      status: 404,
      vi: 'Mã không có trong hệ thống',
      en: 'Not one of our codes',
    })
    await shows(t, w, `/T/${wrong}`, {
      ...nothing,
      status: 400,
      vi: 'Mã không có trong hệ thống – nếu bạn gõ tay, hãy kiểm tra lại từng ký tự',
      en: 'Not one of our codes – if you typed it, check the characters',
    })
    await shows(t, w, `/T/${wrong}?typed=1`, {
      ...nothing,
      status: 400,
      vi: 'Mã gõ chưa đúng – hãy kiểm tra lại từng ký tự',
      en: 'Check the characters',
    })
    for (const url of [
      `/T/${wrong}`,
      '/T/<script>alert(1)</script>',
      '/T/',
      '/T/%20',
      '/01/1/21/2',
    ]) {
      const { status, verdict } = await w.json(url)
      t.equal(status, 400, url)
      t.same(verdict, { verdict: 'mistyped', attention: false, also: [], links: [] })
    }
    t.notMatch(
      (await w.get('/T/<script>alert(1)</script>')).body,
      /<script|alert/,
      'nothing of the address',
    )
    t.notMatch((await w.get(`/T/${wrong}`)).body, wrong)
  },
)

await onEachEngine(
  'stars are shown only while a dated certificate is in force',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const { now } = w.clock
    const packOf = async (productId: string) => {
      const run = await w.issue({ productId, quantity: 1, activate: true })
      return `/T/${w.code(run, 1)}`
    }
    const read = async (url: string) => {
      const { body } = await w.get(url)
      return {
        text: visible(body),
        stars: starRow.test(body),
        ocop: (await w.json(url)).verdict.ocop,
      }
    }
    const claimed = await read(await packOf(w.honey.id))
    t.match(claimed.text, '3 sao (công bố năm 2023, chưa có số quyết định)')
    t.equal(claimed.stars, false)
    t.match(claimed.ocop, { stars: null, certificate: { status: 'none' }, claim: { stars: 3 } })

    const teaUrl = await packOf(w.tea.id)
    t.equal((await read(teaUrl)).stars, true)
    w.clock.now = new Date('2028-06-26T10:00:00Z')
    t.equal((await read(teaUrl)).stars, true, 'its last day')
    w.clock.now = new Date('2028-06-26T17:00:00Z')
    const expired = await read(teaUrl)
    t.match(expired.text, 'Chứng nhận OCOP đã hết hạn ngày 26/06/2028')
    t.equal(expired.stars, false, 'from midnight in Viet Nam')
    t.match(expired.ocop, { stars: null, certificate: { status: 'expired' } })
    w.clock.now = now

    const rice = await w.product({ name: 'Gạo hữu cơ An Lỗ', claimedStars: 4, claimedYear: '2020' })
    await addCertificate(
      store,
      { productId: rice.id, number: '2919/QĐ-UBND', stars: 4 },
      by.name,
      now,
    )
    const undated = await read(await packOf(rice.id))
    t.equal(undated.stars, false)
    t.match(undated.text, /2919\/QĐ-UBND/)

    const wine = await w.product({ name: 'Rượu Ô Lâu' })
    const certificate = await addCertificate(
      store,
      { productId: wine.id, number: '1/QĐ-UBND', stars: 4, issuedOn: '01/06/2025' },
      by.name,
      now,
    )
    const wineUrl = await packOf(wine.id)
    t.equal((await read(wineUrl)).stars, true)
    await revokeCertificate(store, certificate.id, 'food-safety', by.name, now)
    const withdrawn = await read(wineUrl)
    t.equal(withdrawn.stars, false, 'at once')
    t.match(
      withdrawn.text,
      'Chứng nhận OCOP đã bị thu hồi ngày 23/11/2026: không giữ điều kiện an toàn thực phẩm',
    )
  },
)

await onEachEngine(
  'a pack shows the product of its activation, and what changed since',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const before = await w.issue({ productId: w.tea.id, quantity: 1, activate: true })
    w.clock.now = new Date(w.clock.now.getTime() + day)
    await updateProduct(
      store,
      w.tea.id,
      { ingredients: '90 % chè, 10 % nhài' },
      by.name,
      w.clock.now,
    )
    const after = await w.issue({ productId: w.tea.id, quantity: 1, activate: true })
    const [old, young] = await Promise.all(
      [before, after].map(async (run) => visible((await w.get(`/T/${w.code(run, 1)}`)).body)),
    )
    t.match(old, '100 % chè tôm nõn')
    t.match(old, 'Sau đó đã thay đổi: 24/11/2026: thành phần')
    t.match(young, '90 % chè, 10 % nhài')
    t.notMatch(young, 'Sau đó đã thay đổi')
  },
)

await onEachEngine(
  'a page is small in every encoding, and the same',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const lot = await w.lot(w.tea.id, '26-312-2')
    const run = await w.issue({ productId: w.tea.id, lotId: lot.id, quantity: 5, activate: true })
    const url = `/T/${w.code(run, 1)}`
    const plain = await w.get(url)
    const br = await w.get(url, { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await w.get(url, { 'accept-encoding': 'gzip' })
    t.equal(br.headers['content-encoding'], 'br')
    t.equal(gzip.headers['content-encoding'], 'gzip')
    t.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body)
    t.equal(gunzipSync(gzip.rawPayload).toString(), plain.body)
    t.ok(br.rawPayload.length <= 14 * 1024, `${br.rawPayload.length} bytes`)
    t.ok(gzip.rawPayload.length <= 14 * 1024)
  },
)
