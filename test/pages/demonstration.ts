/** The demonstration of a first start, served by the real server in this process at a time one chooses. */
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.js'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { configOf } from '../../src/config.js'
import { createDemo } from '../../src/demo/demo.js'
import { type OpenIssuing, openIssuing } from '../../src/issuing/open.js'
import { openStore } from '../../src/store/store.js'
import { freePort } from '../postgres.js'
import { type Ending, type Engine, freshDirectory, freshLocation } from '../stores.js'

export interface Demonstration {
  readonly app: FastifyInstance
  /** `http://127.0.0.1:PORT`: the server listens there. */
  readonly base: string
  /** The path of a sample by what it shows, in English, as `npm start` prints it. */
  readonly sample: (shows: string) => string
  readonly samples: readonly string[]
  /** Lines of the log. */
  readonly log: readonly string[]
}

/** The one verdict that needs a loss of data, which no first start has. */
export const lostSample = 'issued, record lost'

export async function openDemonstration(
  t: Ending,
  options: {
    readonly now?: () => Date
    readonly engine?: Engine
    readonly settings?: Readonly<Record<string, string>>
  } = {},
): Promise<Demonstration> {
  const { now = () => new Date(), engine = 'sqlite', settings = {} } = options
  const storeLocation = await freshLocation(t, engine)
  const store = await openStore(storeLocation)
  t.teardown(() => store.close())
  const dataDirectory = await freshDirectory(t)
  const issuing = await openIssuing({ store, dataDirectory })
  t.teardown(() => issuing.close())
  const samples = new Map(
    (await createDemo(issuing, storeLocation, now())).map(({ shows, path }) => [shows.en, path]),
  )
  samples.set(lostSample, await loseRecords(issuing))

  const port = await freePort()
  const log: string[] = []
  const app = await buildApp({
    config: {
      ...configOf({ PORT: String(port), NGUON_DATA: dataDirectory, ...settings }, dataDirectory),
      storeLocation,
    },
    issuing,
    now,
    logTo: { write: (line: string) => void log.push(line) },
  })
  t.teardown(() => app.close())
  await app.listen({ port, host: '127.0.0.1' })
  return {
    app,
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
