/** A connection to a printer's raw port: bytes out, answers about its state in. */
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ThermalLanguage } from '../../labels/thermal/language.js'
import { longestAnswer, type PrinterStatus, questions, readStatus } from './status.js'

export interface PrinterAddress {
  readonly host: string
  readonly port: number
}

/** How long is waited for what, in ms. */
export interface Patience {
  readonly connect: number
  /** For an answer; a printer that never gives one is sent to all the same. */
  readonly answer: number
  /** For a printer that takes no bytes, or no longer answers. */
  readonly stall: number
}

export interface PrinterLink {
  /**
   * Resolves when the bytes have left this process. Rejects when the connection breaks or takes nothing:
   * then it is over, and the last of these bytes never leave.
   */
  write(bytes: Uint8Array): Promise<void>
  /**
   * Asks the printer; undefined when it says nothing. Rejects when the connection breaks, and (EPROTO)
   * when what it says is no answer.
   */
  ask(waitMs: number): Promise<PrinterStatus | undefined>
  /** Resolves when the printer's side has acknowledged all bytes, where the system tells. */
  acknowledged(): Promise<void>
  close(): void
}

/** Rejects with what the system says (ECONNREFUSED, ETIMEDOUT). */
export async function openLink(
  { host, port }: PrinterAddress,
  language: ThermalLanguage,
  patience: Patience,
): Promise<PrinterLink> {
  const socket = await connected(host, port, patience.connect)
  // Only while it is asked: what a printer says unasked is not kept, however much it is.
  let heard: Buffer | undefined
  let broken: Error | undefined
  const listeners = new Set<() => void>()
  const wake = () => [...listeners].forEach((listener) => listener())
  socket.on('data', (bytes) => {
    if (heard === undefined) return
    heard = Buffer.concat([heard, bytes.subarray(0, longestAnswer + 1)])
    wake()
  })
  const onBreak = (error?: Error) => {
    broken ??= error ?? Object.assign(new Error('the printer hung up'), { code: 'EPIPE' })
    // At once: what is still in the queue would leave after it was counted as not sent.
    socket.destroy()
    wake()
  }
  socket.on('error', onBreak)
  socket.on('close', () => onBreak())
  socket.on('end', () => onBreak())

  /** Until `look` finds something, the time is over (undefined) or the connection breaks. */
  function until<T>(look: () => T | undefined, ms: number): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer)
        listeners.delete(check)
        settle()
      }
      const check = () => {
        const found = look()
        if (found !== undefined) end(() => resolve(found))
        else if (broken) end(() => reject(broken ?? new Error()))
      }
      const timer = setTimeout(() => end(() => resolve(undefined)), ms)
      listeners.add(check)
      check()
    })
  }

  return {
    async write(bytes) {
      let written = false
      socket.write(bytes, (error) => {
        if (error) onBreak(error)
        else written = true
        wake()
      })
      if (await until(() => written || undefined, patience.stall)) return
      onBreak(timedOut())
      throw timedOut()
    },
    async ask(waitMs) {
      heard = Buffer.alloc(0)
      socket.write(questions[language])
      try {
        const answer = await until(() => readStatus(language, heard ?? Buffer.alloc(0)), waitMs)
        if (answer === 'nonsense' || (answer === undefined && heard.length > 0)) throw nonsense()
        return answer
      } finally {
        heard = undefined
      }
    },
    async acknowledged() {
      for (let waited = 0; (unacknowledged(socket) ?? 0) > 0; waited += 20) {
        if (broken) throw broken
        if (waited >= patience.stall) throw timedOut()
        await sleep(20)
      }
    },
    close: () => socket.destroy(),
  }
}

const nonsense = () =>
  Object.assign(new Error('what the printer says is no answer'), { code: 'EPROTO' })
const timedOut = () => Object.assign(new Error('the printer takes nothing'), { code: 'ETIMEDOUT' })

function connected(host: string, port: number, ms: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true })
    const timer = setTimeout(() => socket.destroy(timedOut()), ms)
    socket.once('error', reject)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', reject)
      resolve(socket)
    })
    socket.once('close', () => clearTimeout(timer))
  })
}

/** Bytes that lie in this machine's queue, by Linux; undefined where the system does not tell. */
function unacknowledged({ localPort, remotePort }: Socket): number | undefined {
  if (localPort === undefined || remotePort === undefined) return undefined
  const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, '0')
  const line = new RegExp(
    `:${hex(localPort)} [0-9A-F]+:${hex(remotePort)} [0-9A-F]{2} ([0-9A-F]{8}):`,
  )
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    try {
      const [, queued] = line.exec(readFileSync(table, 'utf8')) ?? []
      if (queued !== undefined) return parseInt(queued, 16)
    } catch {
      return undefined
    }
  }
  return undefined
}
