/**
 * The servers that `bench lookup` loads, each in a process of its own, from the built code:
 * `look-up DIRECTORY` answers pages, `bare BYTES` is Fastify sending that many bytes. Prints its port.
 */
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import type * as Issued from '../src/issuing/issued.js'
import type * as Open from '../src/issuing/open.js'
import type * as Routes from '../src/lookup/routes.js'
import type * as Recorder from '../src/scans/recorder.js'
import type * as StoreModule from '../src/store/store.js'

const built = async <T>(module: string): Promise<T> =>
  (await import(new URL(`../dist/${module}`, import.meta.url).href)) as T

async function lookUp(directory: string) {
  const { openStore } = await built<typeof StoreModule>('store/store.js')
  const { openIssuing } = await built<typeof Open>('issuing/open.js')
  const { openIssued } = await built<typeof Issued>('issuing/issued.js')
  const { startScanRecorder } = await built<typeof Recorder>('scans/recorder.js')
  const { lookupRoutes } = await built<typeof Routes>('lookup/routes.js')
  const location = { engine: 'sqlite', directory } as const
  const store = await openStore(location)
  const ctx = await openIssuing({ store, dataDirectory: directory })
  const app = Fastify()
  await app.register(lookupRoutes, {
    issued: await openIssued(ctx),
    read: store.read,
    scans: await startScanRecorder({
      location,
      secret: Buffer.alloc(32, 1),
      onLost: (n, reason) => process.stderr.write(`${n} scans lost: ${reason}\n`),
      now: () => new Date(),
    }),
    baseUrl: 'https://nguon.vn',
    now: () => new Date(),
  })
  return app
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
