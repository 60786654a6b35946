/** The whole product under a public address, with a product, a lot and packs to resolve. */
import type { Test } from 'tap'
import type { Actor } from '../../src/accounts/actor.js'
import { buildApp } from '../../src/app.js'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { configOf } from '../../src/config.js'
import { issueRun, type Run } from '../../src/issuing/runs.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { addLink, type LinkFacts } from '../../src/resolver/links.js'
import type { Store, StoreLocation } from '../../src/store/store.js'
import { addLot } from '../../src/trace/lots.js'
import { installation } from '../issuing/installation.js'

export const by: Actor = { name: 'test', producerId: null }
export const now = new Date('2026-11-24T03:00:00Z')
export const gtin = '08936012345681'
export const otherGtin = '08936012345698'
export const site = 'https://htx.example.vn'
/** What browsers send. */
export const browser =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
export const linksetType = 'application/linkset+json'

export async function createWorld(
  t: Test,
  store: Store,
  storeLocation: StoreLocation,
  settings: Record<string, string> = {},
) {
  const issuing = await installation(t, store)
  const set = {
    NGUON_DATA: issuing.dataDirectory,
    BASE_URL: 'https://id.example.vn',
    LOG_LEVEL: 'silent',
    ...settings,
  }
  const config = { ...configOf(set, issuing.dataDirectory), storeLocation }
  const app = await buildApp({ config, issuing, now: () => now })
  t.teardown(() => app.close())
  const producer = await createProducer(store, { name: 'HTX Cà phê', province: '19' }, by.name, now)
  const product = (name: string, gtin: string) =>
    createProduct(store, { name, producerId: producer.id, province: '19', gtin }, by.name, now)
  const coffee = await product('Cà phê', gtin)
  const pepper = await product('Hồ tiêu', otherGtin)
  const lot = await addLot(store, { productId: coffee.id, number: 'L-1' }, by.name, now)
  const run = await issueRun(
    issuing,
    { productId: coffee.id, lotId: lot.id, quantity: 9, activate: true },
    by,
    now,
  )
  const get = async (url: string, headers: Record<string, string> = {}, method = 'GET') => {
    // As over a socket, a request arrives in a turn of its own.
    await new Promise(setImmediate)
    return app.inject({
      method: method as 'GET',
      url,
      headers: { accept: '*/*', host: 'id.example.vn', ...headers },
    })
  }
  return {
    app,
    issuing,
    store,
    producer,
    coffee,
    pepper,
    lot,
    run,
    get,
    code: codeOf(issuing, run, 3),
    codeAt: (n: number) => codeOf(issuing, run, n),
    add: (facts: Partial<LinkFacts> & Pick<LinkFacts, 'scope' | 'type' | 'href'>) =>
      addLink(issuing, { title: 'Trang', ...facts }, by, now),
    /** The one entry of a link set, its relations without the vocabulary's address. */
    entry: async (url: string, headers: Record<string, string> = {}) => {
      const answer = await get(url, { accept: linksetType, ...headers })
      const [entry] = answer.json<{ linkset: Record<string, any>[] }>().linkset
      return Object.fromEntries(
        Object.entries(entry ?? {}).map(([key, value]) => [
          key.replace('https://gs1.org/voc/', ''),
          value,
        ]),
      ) as Record<string, any>
    },
  }
}

function codeOf({ keyring }: Awaited<ReturnType<typeof installation>>, run: Run, n: number) {
  const key = keyring.epochKey(run.epoch)
  if (!key) throw new TypeError('no key')
  return createCodeCipher(key).codeOf(run.firstIndex + n - 1)
}
