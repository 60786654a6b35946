/** A small world to look up in: a store with producers, products, lots and codes, and the server's routes. */
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import type { Test } from 'tap'
import type { Actor } from '../../src/accounts/actor.js'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { openIssued } from '../../src/issuing/issued.js'
import { openIssuing } from '../../src/issuing/open.js'
import { issueRun, type Run, type RunRequest } from '../../src/issuing/runs.js'
import type { LookUpOptions } from '../../src/lookup/options.js'
import { lookupRoutes } from '../../src/lookup/routes.js'
import type { Verdict } from '../../src/lookup/verdict.js'
import { addCertificate } from '../../src/registry/certificates.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct, type ProductFacts } from '../../src/registry/products.js'
import { watchFlags } from '../../src/copies/flags.js'
import { judgeNow } from '../../src/copies/judging.js'
import { startScanRecorder } from '../../src/scans/recorder.js'
import type { Store, StoreLocation } from '../../src/store/store.js'
import { addLot } from '../../src/trace/lots.js'
import { freshDirectory } from '../stores.js'

export const by: Actor = { name: 'test', producerId: null }
export const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36'

export async function createWorld(
  t: Test,
  store: Store,
  location: StoreLocation,
  options: Partial<
    Pick<LookUpOptions, 'knowsToken' | 'baseUrl' | 'formerBaseUrls' | 'guessing'>
  > = {},
) {
  const clock = { now: new Date('2026-11-23T07:05:00Z') }
  const ctx = await openIssuing({ store, dataDirectory: await freshDirectory(t) })
  t.teardown(() => ctx.close())
  const tea = await createTea(store, clock.now)
  const honey = await createProduct(
    store,
    {
      name: 'Mật ong Phúc Thành',
      producerId: tea.producerId,
      province: '19',
      gtin: '8936012345674',
      claimedStars: 3,
      claimedYear: '2023',
    },
    by.name,
    clock.now,
  )
  const issued = await openIssued(ctx)
  const scans = await startScanRecorder({
    location,
    secret: Buffer.alloc(32, 5),
    onLost: (_n, reason) => t.fail(reason),
    now: () => clock.now,
  })
  const flags = await watchFlags(store.read)
  const app: FastifyInstance = Fastify()
  await app.register(lookupRoutes, {
    issued,
    read: store.read,
    flags,
    scans,
    baseUrl: 'https://nguon.vn',
    now: () => clock.now,
    ...options,
  })
  t.teardown(async () => {
    flags.stop()
    await app.close()
    await scans.stop()
  })

  const get = (url: string, headers: Record<string, string> = {}, more: InjectOptions = {}) =>
    app.inject({
      method: 'GET',
      url,
      headers: { 'user-agent': phone, 'accept-encoding': 'identity', ...headers },
      ...more,
    })
  return {
    app,
    clock,
    ctx,
    store,
    scans,
    issued,
    tea,
    honey,
    get,
    json: async (url: string, headers: Record<string, string> = {}) => {
      const response = await get(url, { accept: 'application/json', ...headers })
      return { status: response.statusCode, verdict: response.json<Verdict>() }
    },
    /** Judges what was scanned, as the server does every few seconds. */
    judge: async () => {
      await scans.flush()
      await judgeNow(store, clock.now)
      await flags.freshen()
    },
    issue: (request: RunRequest) => issueRun(ctx, request, by, clock.now),
    product: (facts: Partial<ProductFacts>) =>
      createProduct(
        store,
        { name: 'Sản phẩm', producerId: tea.producerId, province: '19', ...facts },
        by.name,
        clock.now,
      ),
    lot: (productId: string, number: string, made = '2026-11-08', expires = '2028-11-08') =>
      addLot(store, { productId, number, made, expires }, by.name, clock.now),
    code: (run: Run, n: number): string => {
      const key = ctx.keyring.epochKey(run.epoch)
      if (!key) throw new TypeError('no key')
      return createCodeCipher(key).codeOf(run.firstIndex + n - 1)
    },
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

/** Five stars by decision 2361/QĐ-BNNMT of 26/06/2025, in force until 2028. */
async function createTea(store: Store, now: Date) {
  const producer = await createProducer(
    store,
    {
      name: 'Hợp tác xã Nông sản Phú Lương',
      address: 'Xóm Đồng Danh, xã Phú Lương',
      province: '19',
      commune: 'Xã Phú Lương',
      phone: '0208 387 0000',
    },
    by.name,
    now,
  )
  const product = await createProduct(
    store,
    {
      name: 'Trà tôm nõn hương quê',
      producerId: producer.id,
      province: '19',
      commune: 'Xã Phú Lương',
      oldDistrict: 'Huyện Phú Lương',
      oldProvince: 'Tỉnh Thái Nguyên',
      group: 'Thực phẩm (chè)',
      netContent: '200 g',
      ingredients: '100 % chè tôm nõn',
      claimedStars: 5,
      claimedYear: '2025',
    },
    by.name,
    now,
  )
  await addCertificate(
    store,
    {
      productId: product.id,
      number: '2361/QĐ-BNNMT',
      stars: 5,
      issuedBy: 'Bộ Nông nghiệp và Môi trường',
      issuedOn: '26/06/2025',
    },
    by.name,
    now,
  )
  return { ...product, producerId: producer.id }
}

/** What a person reads: no tags, no style, spaces as one. */
export const visible = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim()
