/**
 * From where a change is asked: the network address of the request that is being answered. It goes
 * beside the calls, not through them, so that no verb can forget to pass it to the audit trail.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** Runs `answer`, and everything it starts, as asked for from this address. */
export const askedFrom = <T>(address: string, answer: () => T): T => current.run(address, answer)

/** Null outside of a request: a command on the server, or its own work. */
export const originNow = (): string | null => current.getStore() ?? null
