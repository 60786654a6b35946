/**
 * The servers that `bench lookup` loads, each in a process of its own: `look-up DIRECTORY` is the whole
 * product, built, as `npm start` runs it; `bare BYTES` is Fastify sending that many bytes. Sends its port.
 */
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import type * as App from '../src/app.js'
import type * as Config from '../src/config.js'
import type * as Open from '../src/issuing/open.js'
import type * as StoreModule from '../src/store/store.js'

const built = async <T>(module: string): Promise<T> =>
  (await import(new URL(`../dist/${module}`, import.meta.url).href)) as T

async function lookUp(directory: string) {
  const { configOf } = await built<typeof Config>('config.js')
  const { openStore } = await built<typeof StoreModule>('store/store.js')
  const { openIssuing } = await built<typeof Open>('issuing/open.js')
  const { buildApp } = await built<typeof App>('app.js')
  const settings = { NGUON_DATA: directory, BASE_URL: 'https://nguon.vn', LOG_LEVEL: 'warn' }
  const config = configOf(settings, directory)
  const store = await openStore(config.storeLocation)
  const issuing = await openIssuing({ store, dataDirectory: directory })
  return buildApp({ config, issuing, now: () => new Date() })
}

function bare(bytes: number) {
  const body = Buffer.alloc(bytes, 'x')
  const app = Fastify()
  app.get('/T/:code', (_request, reply) => reply.type('text/html; charset=utf-8').send(body))
  return app
}

const [kind, what = ''] = process.argv.slice(2)
const app = kind === 'bare' ? bare(Number(what)) : await lookUp(what)
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.((app.server.address() as AddressInfo).port)
process.on('disconnect', () => process.exit())
