import { brotliCompressSync } from 'node:zlib'
import sharp from 'sharp'
import { addCertificate } from '../../src/registry/certificates.js'
import { addChannel, removeChannel } from '../../src/registry/channels.js'
import { addPhoto, removePhoto } from '../../src/registry/photos.js'
import { updateProduct } from '../../src/registry/products.js'
import { onEachEngine, freshDirectory } from '../stores.js'
import { by, createWorld, visible } from './world.js'

const jsonLdOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

await onEachEngine('a pack tells its whole product', async (t, store, location) => {
  const world = await createWorld(t, store, location)
  const { clock, tea } = world
  const place = { store, directory: await freshDirectory(t) }
  const facts = {
    nameEn: 'Young tea',
    story: 'Bốn mươi hộ trồng chè </script><script>alert(1)</script>.',
    storyEn: 'Forty households.',
    standards: 'TCCS 01:2025',
    warnings: 'Không dùng khi ẩm mốc.',
    storage: 'Để nơi khô ráo.',
    coordinates: { latitude: 21.5672, longitude: 105.7611 },
  }
  await updateProduct(store, tea.id, facts, by.name, clock.now)
  await addCertificate(
    store,
    { productId: tea.id, number: '77/QĐ-UBND', stars: 4, issuedOn: '15/06/2022' },
    by.name,
    clock.now,
  )
  const shop = await addChannel(
    store,
    {
      productId: tea.id,
      kind: 'market',
      title: 'Chợ Phú Lương',
      address: 'Xã Phú Lương',
      hours: '5:00–11:00',
    },
    by.name,
    clock.now,
  )
  const bytes = await sharp({
    create: { width: 1000, height: 750, channels: 3, background: '#486' },
  })
    .jpeg()
    .toBuffer()
  const upload = { name: 'a.jpg', bytes }
  const photo = await addPhoto(place, { productId: tea.id, upload }, by.name, clock.now)
  const lot = await world.lot(tea.id, 'L1')
  const run = await world.issue({ productId: tea.id, lotId: lot.id, quantity: 10, activate: true })
  const address = `/T/${world.code(run, 1)}`

  await t.test('with photo, place, standards, warnings, ratings and where to buy', async (t) => {
    const { body } = await world.get(address)
    const text = visible(body)
    for (const said of [
      'TCCS 01:2025',
      'Không dùng khi ẩm mốc.',
      'Để nơi khô ráo.',
      'Bốn mươi hộ trồng chè',
      'Chợ Phú Lương',
      'Mở cửa: 5:00–11:00',
      '2022 4 sao 77/QĐ-UBND, 15/06/2022',
      '2025 5 sao 2361/QĐ-BNNMT, 26/06/2025',
    ]) {
      t.ok(text.includes(said), said)
    }
    t.match(body, 'https://www.openstreetmap.org/?mlat=21.5672&amp;mlon=105.7611')
    t.match(body, `srcset="/files/${photo.file}-480.avif 480w, /files/${photo.file}-960.avif 960w`)
    t.match(
      body,
      `href="/report/${world.code(run, 1)}?lang=vi"`,
      'a problem is reported of this code',
    )
    t.match(
      text,
      'Hành trình – lô L1 08/11/2026 Sản xuất · Xã Phú Lương, Tỉnh Thái Nguyên 23/11/2026 Nhà sản xuất đưa ra thị trường (kích hoạt mã) 08/11/2028 Hạn sử dụng',
      'the journey as far as it is recorded',
    )
    t.match(text, 'Các bước khác (thu hoạch, chế biến, vận chuyển) chưa được ghi.')
    t.ok(brotliCompressSync(body).length < 14_336, 'one round trip on a bad line')
  })

  await t.test(
    'in English with English name and story, beside the name on the label',
    async (t) => {
      const { body } = await world.get(address, { 'accept-language': 'en' })
      t.match(body, '<h1>Young tea</h1>')
      t.match(visible(body), /On the label: Trà tôm nõn hương quê/)
      t.match(visible(body), /Forty households\./)
      t.match(body, `href="/report/${world.code(run, 1)}?lang=en"`)
    },
  )

  await t.test(
    'as linked data that ends no element, with the certificate in force alone',
    async (t) => {
      const { body } = await world.get(address)
      t.notMatch(body, '<script>alert')
      t.equal(
        body.match(/<script(?! type="module" src=)/g)?.length,
        1,
        'a data block, no script of its own',
      )
      t.match(jsonLdOf(body), {
        '@type': ['Product', 'gs1:Product'],
        '@id': `https://nguon.vn/P/${tea.id}`,
        name: 'Trà tôm nõn hương quê',
        description: facts.story,
        image: [`https://nguon.vn/files/${photo.file}-1000.webp`],
        hasCertification: { certificationIdentification: '2361/QĐ-BNNMT', expires: '2028-06-26' },
        'gs1:hasBatchLotNumber': 'L1',
        'gs1:warningCopyDescription': { '@value': 'Không dùng khi ẩm mốc.' },
      })
      t.notMatch(body, /aggregateRating|reviewRating/, 'a certification is no review')
      t.notMatch(JSON.stringify(jsonLdOf(body)), world.code(run, 1))
    },
  )

  await t.test('to a link preview without counting it, stars and verdict left out', async (t) => {
    const preview = await world.get(address, { 'user-agent': 'facebookexternalhit/1.1' })
    const tag = (name: string) =>
      new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(preview.body)?.[1]
    t.equal(tag('title'), 'Trà tôm nõn hương quê')
    t.equal(tag('image'), `https://nguon.vn/files/${photo.file}-card.jpg`)
    t.equal(tag('locale'), 'vi_VN')
    t.equal(tag('description'), 'Hợp tác xã Nông sản Phú Lương · Xã Phú Lương · Tỉnh Thái Nguyên')
    t.notMatch(tag('description'), /sao|hợp lệ/)
    const fresh = `/T/${world.code(run, 2)}`
    await world.get(fresh, { 'user-agent': 'facebookexternalhit/1.1' })
    t.match(visible((await world.get(fresh)).body), /lần quét đầu tiên/)
  })

  await t.test(
    'whose photos and channels are of today, and whose contents are of its activation',
    async (t) => {
      clock.now = new Date(clock.now.getTime() + 86_400_000)
      await updateProduct(store, tea.id, { warnings: 'Lời mới.', brand: 'Mới' }, by.name, clock.now)
      await removeChannel(store, shop.id, by.name, clock.now)
      await removePhoto(place, tea.id, photo.id, by.name, clock.now)
      const { body } = await world.get(address)
      t.notMatch(body, photo.file, 'a photo that was removed is gone at once')
      t.notMatch(body, 'Chợ Phú Lương')
      t.match(visible(body), /Không dùng khi ẩm mốc/)
      t.notMatch(visible(body), /Lời mới/)
      t.match(visible(body), /24\/11\/2026: (cảnh báo, thương hiệu|thương hiệu, cảnh báo)/)
      const product = await world.get(`/P/${tea.id}`)
      t.match(visible(product.body), /Lời mới/)
    },
  )
})
