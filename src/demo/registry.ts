/** Invented producers and products, one for every standing of a certificate. All names are made up. */
import { dayOf } from '../language/format.js'
import { addCertificate, revokeCertificate } from '../registry/certificates.js'
import { addChannel } from '../registry/channels.js'
import { addDays } from '../registry/civil-date.js'
import { createProducer, type Producer } from '../registry/producers.js'
import { completeProduct, createProduct } from '../registry/products.js'
import type { Store } from '../store/store.js'
import { addLot } from '../trace/lots.js'
import {
  type DemoLot,
  type DemoMaker,
  type DemoProduct,
  makers,
  teaProducts,
} from './assortment.js'

/** A product with what its labels are printed for. */
export interface DemoItem {
  readonly producerId: string
  readonly productId: string
  readonly lotId?: string | undefined
}

export interface DemoRegistry {
  /** In force: four stars. */
  readonly tea: string
  readonly lots: { readonly good: string; readonly expired: string; readonly recalled: string }
  /** Its certificate has expired. */
  readonly honey: string
  /** Its certificate was revoked. */
  readonly sauce: string
  /** Known from a public list only. */
  readonly candy: string
  /** All of which labels are printed, by the names of `assortment.ts`; `tea`, `honey` and `candy` besides. */
  readonly items: ReadonlyMap<string, DemoItem>
}

const by = 'demo'

/** The GTIN GS1 itself prints in examples: prefix 952 is never given to a company. */
const exampleGtin = '9521234543213'

export async function createDemoRegistry(store: Store, now: Date): Promise<DemoRegistry> {
  const today = dayOf(now)
  const tea = await createTea(store, now, today)
  const honeyMaker = await createProducer(
    store,
    {
      name: 'Hộ kinh doanh Mật Ong Rừng Xa (minh hoạ)',
      address: 'Bản Xa',
      province: 'Điện Biên',
      commune: 'Xã Rừng Xa',
      phone: '0215 000 0000',
      demo: true,
    },
    by,
    now,
  )
  const honey = await createProduct(
    store,
    {
      name: 'Mật ong hoa rừng (minh hoạ)',
      producerId: honeyMaker.id,
      group: 'Thực phẩm',
      netContent: '500 ml',
      ingredients: 'Mật ong hoa rừng nguyên chất 100 %',
      story:
        'Đàn ong được đặt dưới tán rừng già, quay mật mỗi năm hai vụ khi tổ đã vít nắp. (Câu chuyện minh hoạ.)',
      usage: 'Pha nước ấm, chấm bánh, hoặc ăn trực tiếp.',
      storage: 'Để nơi mát, tránh nắng. Mật kết tinh khi lạnh là bình thường.',
      warnings: 'Không dùng cho trẻ dưới 12 tháng tuổi.',
      shelfLifeDays: 730,
      coordinates: { latitude: 21.386, longitude: 103.017 },
      province: 'Điện Biên',
      commune: 'Xã Rừng Xa',
      demo: true,
    },
    by,
    now,
  )
  await certify(store, honey.id, 3, addDays(today, -4 * 365), now)
  const saucer = await createProducer(
    store,
    {
      name: 'Công ty TNHH Mắm Cửa Sông (minh hoạ)',
      address: 'Thôn Cửa Sông',
      province: 'Quảng Trị',
      commune: 'Xã Cửa Sông',
      phone: '0233 000 0000',
      demo: true,
    },
    by,
    now,
  )
  const sauce = await createProduct(
    store,
    {
      name: 'Nước mắm cá cơm (minh hoạ)',
      producerId: saucer.id,
      group: 'Thực phẩm',
      netContent: '1 lít',
      ingredients: 'Cá cơm 70 %, muối biển 30 %',
      usage: 'Chấm, ướp, nêm.',
      coordinates: { latitude: 17.004, longitude: 107.1 },
      province: 'Quảng Trị',
      commune: 'Xã Cửa Sông',
      demo: true,
    },
    by,
    now,
  )
  const certificate = await certify(store, sauce.id, 4, addDays(today, -300), now)
  await revokeCertificate(store, certificate, 'food-safety', by, now)
  const candy = await createClaimed(store, saucer.id, now, today)
  const { cooperative, lots } = tea
  const lotOf = (productId: string, lot: DemoLot) => addDemoLot(store, productId, lot, now, today)
  const items = new Map<string, DemoItem>([
    ['tea', { producerId: cooperative.id, productId: tea.id, lotId: lots.good }],
    [
      'honey',
      {
        producerId: honeyMaker.id,
        productId: honey.id,
        lotId: await lotOf(honey.id, { number: 'MO-26-02', madeDaysAgo: 18 }),
      },
    ],
    [
      'candy',
      {
        producerId: saucer.id,
        productId: candy,
        lotId: await lotOf(candy, { number: 'KLG-31', madeDaysAgo: 10 }),
      },
    ],
  ])
  for (const [name, product] of Object.entries(teaProducts))
    items.set(name, await createItem(store, cooperative, product, now, today))
  for (const maker of Object.values(makers))
    for (const [name, item] of await createMaker(store, maker, now, today)) items.set(name, item)
  return { tea: tea.id, lots, honey: honey.id, sauce: sauce.id, candy, items }
}

async function createMaker(
  store: Store,
  { facts, products }: DemoMaker,
  now: Date,
  today: string,
): Promise<[string, DemoItem][]> {
  const producer = await createProducer(store, { ...facts, demo: true }, by, now)
  const items: [string, DemoItem][] = []
  for (const [name, product] of Object.entries(products))
    items.push([name, await createItem(store, producer, product, now, today)])
  return items
}

/** A product from where its producer is, with its certificate and its lot. */
async function createItem(
  store: Store,
  producer: Producer,
  { facts, stars, lot }: DemoProduct,
  now: Date,
  today: string,
): Promise<DemoItem> {
  const { id: producerId, provinceCode: province, commune } = producer
  const place = { producerId, province, commune, demo: true }
  const { id: productId } = await createProduct(store, { ...facts, ...place }, by, now)
  await certify(store, productId, stars, addDays(today, -150), now)
  const lotId = lot && (await addDemoLot(store, productId, lot, now, today))
  return { producerId, productId, lotId }
}

async function addDemoLot(
  store: Store,
  productId: string,
  { number, madeDaysAgo }: DemoLot,
  now: Date,
  today: string,
): Promise<string> {
  const facts = { productId, number, made: addDays(today, -madeDaysAgo) }
  return (await addLot(store, facts, by, now)).id
}

async function createTea(store: Store, now: Date, today: string) {
  const cooperative = await createProducer(
    store,
    {
      name: 'Hợp tác xã Chè Đồi Sương (minh hoạ)',
      address: 'Xóm Đồi Sương',
      province: 'Thái Nguyên',
      commune: 'Xã Đồi Sương',
      phone: '0208 000 0000',
      gs1Prefix: '9521234',
      demo: true,
    },
    by,
    now,
  )
  const { id } = await createProduct(
    store,
    {
      name: 'Chè búp non (minh hoạ)',
      producerId: cooperative.id,
      group: 'Thực phẩm',
      gtin: exampleGtin,
      netContent: '200 g',
      ingredients: 'Búp chè tươi một tôm hai lá 100 %',
      nameEn: 'Young tea buds (demo)',
      story:
        'Hợp tác xã gồm bốn mươi hộ trồng chè trên những sườn đồi sương phủ đến gần trưa. Búp được hái tay từ năm giờ sáng, chỉ một tôm hai lá, sao ngay trong ngày trên chảo gang để giữ vị chát dịu và hậu ngọt. Mỗi gói mang một mã riêng: quét là biết chè hái lứa nào, ai sao, đóng gói ngày nào. (Câu chuyện minh hoạ.)',
      storyEn:
        'Forty households grow tea on slopes that keep their mist until noon. The buds are picked by hand from five in the morning, one bud and two leaves, and roasted the same day in iron pans, which keeps the gentle bite and the sweet end. Every pack has a code of its own. (A story made up for the demonstration.)',
      brand: 'Đồi Sương',
      standards: 'TCCS 01:2025/ĐS (minh hoạ); VietGAP trồng trọt (minh hoạ)',
      usage: 'Tráng ấm bằng nước sôi. Hãm 5 g chè với 200 ml nước 85 °C trong 2 phút, uống nóng.',
      storage: 'Để nơi khô ráo, thoáng mát, tránh ánh nắng; đậy kín sau khi mở.',
      warnings:
        'Không dùng khi chè có mùi mốc hoặc gói bị hở. Người mất ngủ không nên uống buổi tối.',
      coordinates: { latitude: 21.5672, longitude: 105.7611 },
      shelfLifeDays: 365,
      province: 'Thái Nguyên',
      commune: 'Xã Đồi Sương',
      demo: true,
    },
    by,
    now,
  )
  await certify(store, id, 3, addDays(today, -1300), now)
  await certify(store, id, 4, addDays(today, -200), now)
  await addChannel(
    store,
    {
      productId: id,
      kind: 'shop',
      title: 'Cửa hàng Đồi Sương (minh hoạ)',
      url: 'https://example.org/',
      phone: '0208 000 0000',
      address: 'Xóm Đồi Sương, Xã Đồi Sương',
      hours: '7:00–18:00 hằng ngày',
    },
    by,
    now,
  )
  await addChannel(
    store,
    {
      productId: id,
      kind: 'market',
      title: 'Chợ phiên Đồi Sương (minh hoạ)',
      address: 'Trung tâm xã Đồi Sương',
      hours: '5:00–11:00, các ngày 3, 8, 13, 18, 23, 28 âm lịch',
    },
    by,
    new Date(now.getTime() + 1),
  )
  const lot = async (number: string, made: number, expires: number, at = now) => {
    const facts = {
      productId: id,
      number,
      made: addDays(today, made),
      expires: addDays(today, expires),
    }
    return (await addLot(store, facts, by, at)).id
  }
  const lots = {
    // The newest is offered first to who prints: not the one that is being recalled.
    good: await lot('DEMO-01', -30, 335, new Date(now.getTime() + 1)),
    expired: await lot('DEMO-02', -366, -1),
    recalled: await lot('DEMO-03', -60, 305),
  }
  return { id, cooperative, lots }
}

async function createClaimed(store: Store, producerId: string, now: Date, today: string) {
  const { id } = await createProduct(
    store,
    {
      name: 'Kẹo lạc gừng (minh hoạ)',
      producerId,
      group: 'Thực phẩm',
      netContent: '250 g',
      ingredients: 'Lạc 55 %, đường mía 38 %, gừng 7 %',
      usage: 'Ăn trực tiếp.',
      storage: 'Nơi khô mát, đậy kín sau khi mở.',
      warnings: 'Có lạc: không dùng cho người dị ứng với lạc.',
      shelfLifeDays: 180,
      province: 'Quảng Trị',
      commune: 'Xã Cửa Sông',
      claimedStars: 3,
      claimedYear: String(Number(today.slice(0, 4)) - 1),
      demo: true,
    },
    by,
    now,
  )
  // Without a decision nothing may be printed until somebody accepts labels without stars.
  await completeProduct(store, id, { acceptWithoutStars: true }, by, now)
  return id
}

async function certify(
  store: Store,
  productId: string,
  stars: number,
  issuedOn: string,
  now: Date,
) {
  const facts = {
    productId,
    number: `${stars}00/QĐ-MINHHOA`,
    stars,
    issuedBy: 'UBND tỉnh (minh hoạ)',
    issuedOn,
    round: 'Đợt 1 (minh hoạ)',
  }
  return (await addCertificate(store, facts, by, now)).id
}
