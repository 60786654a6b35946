/** The demonstration of a first start, served by the real server in this process at a time one chooses. */
import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { buildApp } from '../../src/app.js'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { configOf } from '../../src/config.js'
import { createDemo } from '../../src/demo/demo.js'
import { publicFilesOf } from '../../src/files/public-files.js'
import { type OpenIssuing, openIssuing } from '../../src/issuing/open.js'
import { openStore, type StoreLocation } from '../../src/store/store.js'
import { freePort } from '../postgres.js'
import { addFurther } from './further.js'
import { lostSample } from './list.js'

export interface Demonstration {
  readonly app: FastifyInstance
  readonly issuing: OpenIssuing
  /** Keys, files, and the store when it is SQLite. */
  readonly directory: string
  /** `http://127.0.0.1:PORT`: the server listens there. */
  readonly base: string
  /** The path of a sample by what it shows, in English, as `npm start` prints it. */
  readonly sample: (shows: string) => string
  readonly samples: readonly string[]
  /** Lines of the log. */
  readonly log: readonly string[]
}

/** A place for what is to be done at the end: a test, or a tool that is no test. */
export type Ending = Pick<Test, 'teardown'>

/** @param options.directory empty; keys go here, and the store when it is SQLite */
export async function openDemonstration(
  t: Ending,
  options: {
    readonly directory: string
    readonly store?: StoreLocation
    readonly now?: () => Date
    readonly settings?: Readonly<Record<string, string>>
  },
): Promise<Demonstration> {
  const { directory, now = () => new Date(), settings = {} } = options
  const storeLocation = options.store ?? { engine: 'sqlite', directory }
  const store = await openStore(storeLocation)
  t.teardown(() => store.close())
  const issuing = await openIssuing({ store, dataDirectory: directory })
  t.teardown(async () => issuing.close())
  const made = await createDemo(issuing, storeLocation, now(), publicFilesOf(directory))
  const samples = new Map(made.samples.map(({ shows, path }) => [shows.en, path]))
  samples.set(lostSample, await loseRecords(issuing))

  const port = await freePort()
  const log: string[] = []
  const app = await buildApp({
    config: {
      ...configOf(
        // The listed pages of other visitors come as from behind a proxy.
        { PORT: String(port), NGUON_DATA: directory, TRUST_PROXY: '127.0.0.1', ...settings },
        directory,
      ),
      storeLocation,
    },
    issuing,
    now,
    logTo: { write: (line: string) => void log.push(line) },
  })
  t.teardown(() => app.close())
  const path = (shows: string) => samples.get(shows) ?? ''
  await addFurther(app, issuing, {
    dataDirectory: directory,
    productId: path('product code').slice('/P/'.length),
    unknown: path('not one of ours'),
    now: now(),
  })
  await app.listen({ port, host: '127.0.0.1' })
  return {
    ...{ app, issuing, directory },
    base: `http://127.0.0.1:${port}`,
    sample(shows) {
      const path = samples.get(shows)
      if (path === undefined) throw new TypeError(`the demonstration shows no "${shows}"`)
      return path
    },
    samples: [...samples.keys()],
    log,
  }
}

/** As after a restore from a copy that knows less than was printed; answers the path of such a code. */
async function loseRecords({ store, keyring }: OpenIssuing): Promise<string> {
  const { number, next_index } = await store.write(async (tx) => {
    await tx.updateTable('epoch').set({ lost: 1 }).execute()
    return tx.selectFrom('epoch').select(['number', 'next_index']).executeTakeFirstOrThrow()
  })
  const key = keyring.epochKey(number)
  if (!key) throw new TypeError(`no key of epoch ${number}`)
  return `/T/${createCodeCipher(key).codeOf(next_index + 7)}`
}
