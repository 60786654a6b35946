/** What a running installation does by itself: sending webhooks, and the daily warnings. */
import { createMailer } from '../accounts/mail.js'
import { warnOfExpiring } from '../registry/expiring.js'
import { warnOfRenewals } from '../registry/renewals.js'
import { deliverDue, type DeliveryContext } from '../webhooks/delivery.js'
import { dropOldMessages } from '../webhooks/log.js'
import { publicReach } from '../webhooks/reach.js'
import { mailExpiring, mailRenewals, mailRested } from './letters.js'
import type { Session } from './session.js'

const everyMs = 1_000
/** Often enough for a day that begins while it runs; what was told is not told again. */
const dailyEveryMs = 3_600_000

export interface Chores {
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>
}

/** Everything that is due, once. */
export async function doChores(session: Session, onError: (error: unknown) => void): Promise<void> {
  const { daily, delivery } = await contextOf(session, onError)
  await daily()
  await deliverDue(delivery)
}

/** Goes on until it is stopped; an error is told and the rest goes on. */
export async function startChores(
  session: Session,
  onError: (error: unknown) => void,
): Promise<Chores> {
  const { daily, delivery } = await contextOf(session, onError)
  const stop = new AbortController()
  const loops = [
    repeat(() => deliverDue(delivery, stop.signal), everyMs, stop.signal, onError),
    repeat(daily, dailyEveryMs, stop.signal, onError),
  ]
  return {
    async stop() {
      stop.abort()
      await Promise.all(loops)
    },
  }
}

async function contextOf(session: Session, onError: (error: unknown) => void) {
  const { config } = session
  const { store, keyring } = await session.issuing()
  const mail = config.mail && {
    mailer: createMailer(config.mail.smtpUrl, config.mail.from),
    baseUrl: config.baseUrl ?? `http://127.0.0.1:${config.port}`,
  }
  const delivery: DeliveryContext = {
    store,
    master: () => keyring.master(),
    reach: publicReach,
    now: () => session.now(),
    onRested: (id) => {
      if (mail) void mailRested(store.read, mail, id, onError).catch(onError)
    },
  }
  const daily = async () => {
    const warned = await warnOfExpiring(store, session.now())
    if (mail) await mailExpiring(store.read, mail, warned, onError)
    const renewals = await warnOfRenewals(store, session.now())
    if (mail) await mailRenewals(store.read, mail, renewals, onError)
    await dropOldMessages(store, session.now())
  }
  return { daily, delivery }
}

async function repeat(
  act: () => Promise<unknown>,
  pauseMs: number,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await act().catch(onError)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, pauseMs)
      signal.addEventListener('abort', done)
      if (signal.aborted) done()
      function done() {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
    })
  }
}
