/**
 * How often somebody may try to sign in: 10 times in 10 minutes for one account name, whether it
 * exists or not, and 60 times for one address prefix. In the memory of this process.
 */
import { addressPrefix } from '../scans/visitor.js'
import { createRateLimit } from '../web/rate-limit.js'

const tenMinutesMs = 600_000

export interface Throttle {
  /** False when it is too often. */
  take(address: string, account: string, at: Date): boolean
}

export function createThrottle(): Throttle {
  const ofAddress = createRateLimit(60, tenMinutesMs)
  const ofAccount = createRateLimit(10, tenMinutesMs)
  return {
    take: (address, account, at) =>
      ofAddress.take(addressPrefix(address), at) && ofAccount.take(account.slice(0, 200), at),
  }
}
