/**
 * The whole product behind a public https address: it listens on this machine, and a client asks it
 * as a proxy in front of that address would, with the public host name and the forwarded scheme.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../src/accounts/actor.js'
import { buildApp } from '../../src/app.js'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { configOf } from '../../src/config.js'
import { openIssuing } from '../../src/issuing/open.js'
import { issueRun } from '../../src/issuing/runs.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { addLink, type LinkFacts } from '../../src/resolver/links.js'
import { openStore } from '../../src/store/store.js'
import { addLot } from '../../src/trace/lots.js'
import { prefixOf } from '../../src/web/prefix.js'

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Asking {
  readonly method?: 'GET' | 'HEAD' | 'OPTIONS'
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks for a public address; redirects are not followed. */
export type Ask = (url: string, asking?: Asking) => Promise<Answered>

export interface PublicServer {
  readonly base: string
  readonly ask: Ask
  /** Digital Links of a product, one whose producer chose where it leads, a lot, and packs. */
  readonly links: readonly string[]
  readonly close: () => Promise<void>
}

const by: Actor = { name: 'conformance', producerId: null }

/** @param strips whether the proxy takes the prefix of the public address away */
export async function startPublicServer(base: string, strips: boolean): Promise<PublicServer> {
  const directory = await mkdtemp(join(tmpdir(), 'nguon-conformance-'))
  const config = configOf(
    {
      NGUON_DATA: directory,
      BASE_URL: base,
      FORMER_BASE_URLS: 'https://old.example.vn/truoc-day',
      TRUST_PROXY: 'true',
      LOG_LEVEL: 'silent',
    },
    directory,
  )
  const store = await openStore(config.storeLocation)
  const issuing = await openIssuing({ store, dataDirectory: directory })
  const now = () => new Date()
  const app = await buildApp({ config, issuing, now })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return {
    base,
    ask: asker(port, strips ? prefixOf(base) : ''),
    links: await furnish(issuing, base, now()),
    close: async () => {
      await app.close()
      issuing.close()
      await store.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function asker(port: number, stripped: string): Ask {
  return (address, { method = 'GET', headers = {} } = {}) => {
    const [, host = '', rest = ''] = /^https:\/\/([^/?#]*)([^#]*)/.exec(address) ?? []
    const path = stripped !== '' && rest.startsWith(stripped) ? rest.slice(stripped.length) : rest
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port,
          method,
          path: path === '' ? '/' : path,
          headers: {
            host,
            'x-forwarded-proto': 'https',
            'x-forwarded-for': '198.51.100.7',
            // As curl does; the suite never sends its own.
            accept: '*/*',
            origin: 'https://ref.gs1.org/test-suites/resolver/',
            ...headers,
          },
        },
        (response) => {
          let body = ''
          response.setEncoding('utf8').on('data', (text: string) => (body += text))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers as Record<string, string>,
              body,
            }),
          )
        },
      )
      request.on('error', reject).end()
    })
  }
}

type Issuing = Awaited<ReturnType<typeof openIssuing>>

/** Products with links of every kind that a request can and cannot tell apart. */
async function furnish(issuing: Issuing, base: string, now: Date): Promise<string[]> {
  const { store } = issuing
  const producer = await createProducer(store, { name: 'HTX Chè', province: '19' }, by.name, now)
  const product = (name: string, gtin: string) =>
    createProduct(store, { name, producerId: producer.id, province: '19', gtin }, by.name, now)
  const tea = await product('Trà tôm nõn', '9506000134352')
  const honey = await product('Mật ong', '9521234543213')
  const lot = await addLot(store, { productId: tea.id, number: 'L-1' }, by.name, now)
  const run = await issueRun(
    issuing,
    { productId: tea.id, lotId: lot.id, quantity: 10, activate: true },
    by,
    now,
  )
  const add = (facts: Omit<LinkFacts, 'title'>) =>
    addLink(issuing, { title: 'Trang của HTX', ...facts }, by, now)
  const site = 'https://htx.example.vn'
  const ofTea = { productId: tea.id }
  const [html, pdf] = ['text/html', 'application/pdf']
  await add({
    scope: ofTea,
    type: 'gs1:pip',
    href: `${site}/tra`,
    languages: ['vi'],
    mediaType: html,
  })
  await add({
    scope: ofTea,
    type: 'gs1:pip',
    href: `${site}/tea`,
    languages: ['en'],
    mediaType: html,
  })
  await add({
    scope: ofTea,
    type: 'gs1:pip',
    href: `${site}/tea.pdf`,
    languages: ['en'],
    mediaType: pdf,
  })
  await add({ scope: ofTea, type: 'gs1:hasRetailers', href: `${site}/mua?nguon=tem` })
  for (const context of ['VN', 'US']) {
    const href = `${site}/giu/${context}`
    await add({ scope: ofTea, type: 'gs1:serviceInfo', href, context: [context], mediaType: html })
  }
  for (const number of [1, 2]) {
    const href = `${site}/hoi/${number}`
    await add({ scope: ofTea, type: 'gs1:support', href, languages: ['vi'], mediaType: html })
  }
  await add({ scope: { lotId: lot.id }, type: 'gs1:instructions', href: `${site}/pha/lo-1` })
  await add({ scope: ofTea, type: 'gs1:instructions', href: `${site}/pha` })
  await add({
    scope: { runId: run.id, from: 2, to: 4 },
    type: 'gs1:promotion',
    href: `${site}/qua`,
  })
  const ofHoney = { productId: honey.id }
  await add({ scope: ofHoney, type: 'gs1:pip', href: `${site}/mat-ong`, isDefault: true })
  await add({ scope: { ...ofHoney, variant: 'V-1' }, type: 'gs1:faqs', href: `${site}/hop-thiec` })

  const key = issuing.keyring.epochKey(run.epoch)
  if (!key) throw new TypeError('no key')
  const code = createCodeCipher(key).codeOf(run.firstIndex + 2)
  const ofTeaLink = `${base}/01/09506000134352`
  return [
    ofTeaLink,
    `${ofTeaLink}/10/L-1`,
    `${ofTeaLink}/21/${code}`,
    `${ofTeaLink}/10/L-1/21/${code}`,
    `${base}/01/09521234543213`,
    `${base}/01/09521234543213/22/V-1`,
  ]
}
