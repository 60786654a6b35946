/** Invented producers and products, one for every standing of a certificate. All names are made up. */
import { dayOf } from '../language/format.js'
import { addCertificate, revokeCertificate } from '../registry/certificates.js'
import { addChannel } from '../registry/channels.js'
import { addDays } from '../registry/civil-date.js'
import { createProducer } from '../registry/producers.js'
import { completeProduct, createProduct } from '../registry/products.js'
import type { Store } from '../store/store.js'
import { addLot } from '../trace/lots.js'

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
      address: 'Bản Xa (minh hoạ)',
      province: 'Điện Biên',
      commune: 'Xã Rừng Xa (minh hoạ)',
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
      province: 'Điện Biên',
      commune: 'Xã Rừng Xa (minh hoạ)',
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
      address: 'Thôn Cửa Sông (minh hoạ)',
      province: 'Quảng Trị',
      commune: 'Xã Cửa Sông (minh hoạ)',
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
      ingredients: 'Cá cơm, muối biển',
      province: 'Quảng Trị',
      commune: 'Xã Cửa Sông (minh hoạ)',
      demo: true,
    },
    by,
    now,
  )
  const certificate = await certify(store, sauce.id, 4, addDays(today, -300), now)
  await revokeCertificate(store, certificate, 'food-safety', by, now)
  const candy = await createClaimed(store, saucer.id, now, today)
  return { ...tea, honey: honey.id, sauce: sauce.id, candy }
}

async function createTea(store: Store, now: Date, today: string) {
  const cooperative = await createProducer(
    store,
    {
      name: 'Hợp tác xã Chè Đồi Sương (minh hoạ)',
      address: 'Xóm Đồi Sương (minh hoạ)',
      province: 'Thái Nguyên',
      commune: 'Xã Đồi Sương (minh hoạ)',
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
      ingredients: 'Búp chè tươi',
      shelfLifeDays: 365,
      province: 'Thái Nguyên',
      commune: 'Xã Đồi Sương (minh hoạ)',
      demo: true,
    },
    by,
    now,
  )
  await certify(store, id, 4, addDays(today, -200), now)
  await addChannel(
    store,
    {
      productId: id,
      kind: 'shop',
      title: 'Cửa hàng Đồi Sương (minh hoạ)',
      url: 'https://example.org/',
    },
    by,
    now,
  )
  const lot = async (number: string, made: number, expires: number) => {
    const facts = {
      productId: id,
      number,
      made: addDays(today, made),
      expires: addDays(today, expires),
    }
    return (await addLot(store, facts, by, now)).id
  }
  const lots = {
    good: await lot('DEMO-01', -30, 335),
    expired: await lot('DEMO-02', -366, -1),
    recalled: await lot('DEMO-03', -60, 305),
  }
  return { tea: id, lots }
}

async function createClaimed(store: Store, producerId: string, now: Date, today: string) {
  const { id } = await createProduct(
    store,
    {
      name: 'Kẹo lạc gừng (minh hoạ)',
      producerId,
      group: 'Thực phẩm',
      netContent: '250 g',
      province: 'Quảng Trị',
      commune: 'Xã Cửa Sông (minh hoạ)',
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
  }
  return (await addCertificate(store, facts, by, now)).id
}
