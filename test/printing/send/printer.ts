/** A printer on a port of this machine: takes ZPL, answers `~HS`, and misbehaves as told. */
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

export interface TestPrinter {
  readonly address: string
  /** What was printed, in order: the bytes of each label. */
  readonly labels: string[]
  /** Called for each label before it is printed; a promise keeps the printer from reading on. */
  onLabel: (count: number, socket: Socket) => void | Promise<void>
  /** Answers nothing. */
  mute: boolean
  paperOut: boolean
  /** What it sends in place of the right answer. */
  garble: (answer: string, socket: Socket) => string | Buffer
  connections: number
}

export async function startPrinter(t: Test): Promise<TestPrinter> {
  const sockets = new Set<Socket>()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const printer: TestPrinter = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    labels: [],
    onLabel: () => {},
    mute: false,
    paperOut: false,
    garble: (answer) => answer,
    connections: 0,
  }
  server.on('connection', (socket) => {
    printer.connections++
    sockets.add(socket)
    let text = ''
    let busy: Promise<void> = Promise.resolve()
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      busy = busy.then(() => work(socket))
    })
    async function work(from: Socket): Promise<void> {
      for (;;) {
        const found = /~HS\n|\^XA[^]*?\^XZ\n/.exec(text)
        if (!found || from.destroyed) return
        text = text.slice(found.index + found[0].length)
        if (found[0] === '~HS\n') answer(from)
        else if (found[0].includes('^PQ1')) {
          await printer.onLabel(printer.labels.length + 1, from)
          // What was taken in whole is printed, even if the line has broken since.
          printer.labels.push(found[0])
        }
      }
    }
  })
  function answer(socket: Socket): void {
    if (printer.mute) return
    const paper = printer.paperOut ? 1 : 0
    const right =
      `\x02030,${paper},0,1245,000,0,0,0,000,0,0,0\x03\r\n` +
      `\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n`
    socket.write(printer.garble(right, socket))
  }
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return printer
}
