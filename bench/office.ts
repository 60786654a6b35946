/**
 * Pages of the office with ten thousand products of a thousand producers: how long one takes, from the
 * request to its last byte, session and rights included. The target is 50 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePersonLink } from '../src/accounts/links.js'
import { addPerson } from '../src/accounts/members.js'
import { buildApp } from '../src/app.js'
import { configOf } from '../src/config.js'
import { openIssuing } from '../src/issuing/open.js'
import { newCertificateRow, certificateValues } from '../src/registry/certificates.js'
import { newProducerRow, producerValues } from '../src/registry/producers.js'
import { newProductRow, productValues } from '../src/registry/products.js'
import { snapshotOf } from '../src/registry/product-versions.js'
import { openStore, type Store } from '../src/store/store.js'
import { build } from '../scripts/build.js'
import type { Row } from './report.js'

const producers = 1_000
const perProducer = 10
const rounds = 40
const targetMs = 50

const kinds = ['Hợp tác xã', 'Công ty TNHH', 'Hộ kinh doanh', 'Tổ hợp tác']
const places = ['Phú Lương', 'Hoà Bình', 'Đại Từ', 'Định Hoá', 'Võ Nhai', 'Chợ Mới', 'Ba Bể']
const goods = ['Trà tôm nõn', 'Mật ong rừng', 'Miến dong', 'Gạo nếp vải', 'Tinh bột nghệ', 'Thịt gác bếp', 'Măng khô', 'Rượu men lá', 'Bánh gai', 'Chè búp'] // prettier-ignore

export async function run(): Promise<Row[]> {
  await build()
  const directory = mkdtempSync(join(tmpdir(), 'nguon-bench-'))
  const store = await openStore({ engine: 'sqlite', directory })
  const issuing = await openIssuing({ store, dataDirectory: directory })
  const now = new Date()
  const ids = await fill(store, now)
  const config = configOf({ NGUON_DATA: directory, LOG_LEVEL: 'silent' }, directory)
  const app = await buildApp({ config, issuing, now: () => new Date() })
  try {
    const cookie = await signIn(store, app, now)
    const pages = {
      producers: '/office/producers',
      producers_search: '/office/producers?q=hoa+binh',
      products: '/office/products',
      products_last_page: '/office/products?page=300',
      products_search: '/office/products?q=mat+ong+dai+tu',
      products_none_found: '/office/products?q=zzz',
      product: `/office/products/${ids.product}`,
      producer: `/office/producers/${ids.producer}`,
      certificates: '/office/certificates?show=90',
      search: '/office/search?q=tra+tom+non',
    }
    const rows: Row[] = []
    for (const [name, url] of Object.entries(pages)) {
      const times: number[] = []
      for (let i = 0; i < rounds; i++) {
        const start = performance.now()
        const answer = await app.inject({ url, headers: { cookie } })
        times.push(performance.now() - start)
        if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode}`)
      }
      // The first ones warm the process up.
      const sorted = times.slice(5).sort((a, b) => a - b)
      const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
      for (const [suffix, value] of [
        ['', at(0.5)],
        ['_p95', at(0.95)],
      ] as const) {
        const ratio = targetMs / value
        const metric = `page_${name}${suffix}`
        rows.push({ bench: 'office', metric, value, unit: 'ms', baseline: targetMs, ratio })
      }
    }
    return rows
  } finally {
    await app.close()
    issuing.close()
    await store.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function fill(store: Store, now: Date) {
  const some = <T>(list: readonly T[], i: number): T => list[i % list.length] as T
  let last = { producer: '', product: '' }
  for (let from = 0; from < producers; from += 100) {
    await store.write(async (tx) => {
      for (let i = from; i < from + 100; i++) {
        const name = `${some(kinds, i)} ${some(places, i)} ${i}`
        const producer = newProducerRow(producerValues({ name, province: '19', commune: 'Xã Phú Lương', address: `Xóm ${i}` }), now) // prettier-ignore
        await tx.insertInto('producer').values(producer).execute()
        const products = Array.from({ length: perProducer }, (_, n) => {
          const facts = { name: `${some(goods, n)} ${some(places, i + n)}`, producerId: producer.id, province: '19', commune: 'Xã Phú Lương', group: 'food', story: 'Chè trồng trên đồi. '.repeat(20) } // prettier-ignore
          return newProductRow(productValues(facts), [], now)
        })
        await tx.insertInto('product').values(products).execute()
        const versions = products.map((product) => ({
          product_id: product.id,
          version: 1,
          at: now.toISOString(),
          snapshot: JSON.stringify(snapshotOf(product, producer)),
        }))
        await tx.insertInto('product_version').values(versions).execute()
        const issuedOn = new Date(now.getTime() - (i % 1_200) * 86_400_000)
          .toISOString()
          .slice(0, 10)
        const certificates = products.map(
          (product, n) =>
          newCertificateRow(product.id, certificateValues({ number: `${i}-${n}/QĐ-UBND`, stars: 3 + (n % 3), issuedOn }, now), now), // prettier-ignore
        )
        await tx.insertInto('certificate').values(certificates).execute()
        last = { producer: producer.id, product: products[0]?.id ?? '' }
      }
    })
  }
  return last
}

async function signIn(store: Store, app: Awaited<ReturnType<typeof buildApp>>, now: Date) {
  const person = {
    name: 'Bench',
    role: 'administrator',
    provinceCode: null,
    producerIds: [],
    signInName: { kind: 'email', email: 'bench@example.vn' },
    passwordHash: null,
    language: 'vi',
  } as const
  const id = await store.write((tx) => addPerson(tx, person, 'bench', now))
  const url = `/office/sign-in/${await makePersonLink(store, 'sign-in', id, 'bench', now)}`
  const page = await app.inject({ url })
  const cookieOf = (answer: typeof page) =>
    answer.cookies.map((c) => `${c.name}=${c.value}`).join('; ')
  const mark = [...page.body.matchAll(/name="mark" value="([\w-]+)"/g)].at(-1)?.[1] ?? ''
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { cookie: cookieOf(page), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ mark }).toString(),
  })
  if (answer.statusCode !== 303) throw new Error(`not signed in: ${answer.statusCode}`)
  return cookieOf(answer)
}
