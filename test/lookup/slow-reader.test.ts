/** Readers slower than the server: every answer stays its own, whoever else is answered meanwhile. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import t from 'tap'
import { openStore } from '../../src/store/store.js'
import { freshLocation } from '../stores.js'
import { createWorld, phone } from './world.js'

const many = 300

t.test(
  'hundreds of answers that wait for a slow reader are each about their own code',
  async (t) => {
    const location = await freshLocation(t, 'sqlite')
    const store = await openStore(location)
    t.teardown(() => store.close())
    const w = await createWorld(t, store, location)
    const run = await w.issue({ productId: w.tea.id, quantity: 2 * many, activate: true })
    await w.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = w.app.server.address() as AddressInfo
    const codes = Array.from({ length: many }, (_, i) => w.code(run, i + 1))
    const asking = (code: string) =>
      `GET /T/${code} HTTP/1.1\r\nHost: nguon.vn\r\nUser-Agent: ${phone}\r\nAccept: text/html\r\n\r\n`

    // The page is drawn, so that all share it.
    await (
      await fetch(`http://127.0.0.1:${port}/T/${w.code(run, 2 * many)}`, {
        headers: { 'user-agent': phone, 'accept-encoding': 'identity', 'accept-language': 'vi' },
      })
    ).text()

    // All at once, and nothing is read until the server has nowhere to put its answers.
    const slow = connect(port, '127.0.0.1')
    slow.pause()
    await once(slow, 'connect')
    slow.write(codes.map(asking).join(''))
    for (let i = 0; i < 50; i++) {
      const other = w.code(run, many + 1 + i)
      const page = await (await fetch(`http://127.0.0.1:${port}/T/${other}`)).text()
      t.ok(page.includes(grouped(other)), 'others are answered meanwhile')
    }
    let text = ''
    slow.setEncoding('latin1')
    slow.on('data', (piece: string) => (text += piece))
    slow.resume()
    while (text.split('</html>').length <= many) await once(slow, 'data')
    slow.destroy()
    const pages = text.split('</html>').slice(0, many)
    t.same(
      pages.map((page, i) => page.includes(grouped(codes[i]!)) && onlyCodeOf(page)),
      codes.map(grouped),
    )
  },
)

const grouped = (code: string) => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`

/** The code a page shows at its foot. */
const onlyCodeOf = (page: string) =>
  /<code>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})<\/code>/.exec(page)?.[1]
