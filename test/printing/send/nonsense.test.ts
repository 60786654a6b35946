import t from 'tap'
import { findDelivery } from '../../../src/printing/send/progress.js'
import { startPrinter } from './printer.js'
import { onSqlite, patience, waitFor, workshop } from './workshop.js'

type Garble = (answer: string) => string | Buffer

const bytes = Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 151 + 7) % 256))

const nonsense: readonly (readonly [what: string, garble: Garble])[] = [
  ['garbage', () => bytes],
  ['an answer of another protocol', () => 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ['half an answer', (answer) => answer.slice(0, 30)],
  ['an answer with words for numbers', (answer) => answer.replace('000,0', 'abc,z')],
  ['a flood', () => Buffer.alloc(3_000_000, '\x02030,0,')],
]

for (const [what, garble] of nonsense) {
  t.test(`a printer that answers ${what} once is called again and repeats nothing`, async (t) => {
    await onSqlite(t, async (store) => {
      const printer = await startPrinter(t)
      const { job, wanted, send } = await workshop(t, store)
      let garbled = false
      printer.garble = (answer) => {
        if (printer.labels.length !== 5 || garbled) return answer
        garbled = true
        return garble(answer)
      }
      const told: (string | null)[] = []
      const delivery = await send(printer.address, {
        onState: ({ problem }) => told.at(-1) !== problem && told.push(problem),
      })
      t.same(told, [null, 'EPROTO', null])
      t.same(printer.labels, wanted, 'each label once, in order')
      t.match(delivery, { status: 'done', sent: 12, unsure: [[5, 5]] })
      t.match(await findDelivery(store.read, job.id), { status: 'done', problem: null })
    })
  })
}

t.test(
  'one that goes on with nonsense gets no further label, and the job says how far',
  async (t) => {
    await onSqlite(t, async (store) => {
      const printer = await startPrinter(t)
      const { job, wanted, send } = await workshop(t, store)
      printer.garble = (answer) => (printer.labels.length >= 7 ? bytes : answer)
      const error: Error & { words: Record<string, string> } = await send(printer.address).then(
        () => t.fail('went on') as never,
        (thrown) => thrown,
      )
      t.match(error, { code: 'send-broken-off' })
      t.match(
        error.words.vi,
        /câu trả lời .*không đọc được.*Tem cuối đã gửi: số 7\. Gửi tiếp: nguon send/,
      )
      t.match(error.words.en, /cannot be read.*Last label sent: number 7\. To go on: nguon send/)
      t.same(printer.labels, wanted.slice(0, 7))
      t.match(await findDelivery(store.read, job.id), {
        ...{ status: 'stopped', problem: 'EPROTO', sent: 7, unsure: [[7, 7]] },
      })
      printer.garble = (answer) => answer
      t.match(await send(printer.address), { status: 'done', sent: 12, unsure: [[7, 7]] })
      t.same(printer.labels, wanted, 'it went on at the right label')
      await send(printer.address, { from: 7 })
      t.same(printer.labels.slice(12), wanted.slice(6), 'twice only because it was told')
    })
  },
)

t.test('one that answers nonsense from the first gets nothing', async (t) => {
  await onSqlite(t, async (store) => {
    const printer = await startPrinter(t)
    printer.garble = () => 'ready\r\n'
    const { job, send } = await workshop(t, store, 3)
    await t.rejects(send(printer.address, { patience: { ...patience, tries: 2 } }), {
      code: 'send-broken-off',
      message: /No label was sent/,
    })
    t.same(printer.labels, [])
    t.match(await findDelivery(store.read, job.id), { status: 'stopped', sent: 0, unsure: [] })
  })
})

t.test('what a printer says unasked does not disturb', async (t) => {
  await onSqlite(t, async (store) => {
    const printer = await startPrinter(t)
    const { wanted, send } = await workshop(t, store)
    printer.onLabel = (_, socket) => void socket.write(Buffer.concat([bytes, bytes]))
    t.match(await send(printer.address), { status: 'done', sent: 12, unsure: [] })
    t.same(printer.labels, wanted)
  })
})

t.test(
  'one that answered and then is silent is not taken for one that never answers',
  async (t) => {
    await onSqlite(t, async (store) => {
      const printer = await startPrinter(t)
      const { wanted, send } = await workshop(t, store)
      printer.onLabel = (count) => {
        printer.mute = count >= 4
      }
      await t.rejects(send(printer.address, { patience: { ...patience, tries: 2 } }), {
        code: 'send-broken-off',
        message: /silent.*number 4/,
      })
      t.same(printer.labels, wanted.slice(0, 4))
    })
  },
)

t.test('one that holds its labels is called stuck, and waited for', async (t) => {
  await onSqlite(t, async (store) => {
    const printer = await startPrinter(t)
    const { wanted, send } = await workshop(t, store)
    let answers = 0
    printer.garble = (answer) =>
      printer.labels.length === 6 && ++answers < 50 ? answer.replace(',000,', ',099,') : answer
    const told: (string | null)[] = []
    await send(printer.address, {
      onState: ({ problem }) => told.at(-1) !== problem && told.push(problem),
    })
    t.same(told, [null, 'stuck', null])
    t.same(printer.labels, wanted)
  })
})

t.test(
  'a printer that hangs up while a label is on its way never gets the rest of it',
  async (t) => {
    await onSqlite(t, async (store) => {
      const printer = await startPrinter(t)
      const { wanted, send } = await workshop(t, store)
      printer.onLabel = (count, socket) => {
        if (count === 3 || count === 8) socket.end()
      }
      await send(printer.address)
      await waitFor(() => printer.labels.length >= 10)
      t.equal(new Set(printer.labels).size, printer.labels.length, 'none twice')
      t.ok(printer.labels.every((label) => wanted.includes(label)))
    })
  },
)
