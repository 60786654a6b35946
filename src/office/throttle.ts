/**
 * How often somebody may try to sign in: 10 times in 10 minutes for one account name, whether it
 * exists or not, and 60 times for one address prefix. Counted in the database, so several processes
 * and a restart change nothing; what this process alone knows to be too often costs no write.
 */
import { createHmac } from 'node:crypto'
import { takeTurns } from '../accounts/attempts.js'
import { addressPrefix } from '../scans/visitor.js'
import type { Store } from '../store/store.js'
import { createRateLimit } from '../web/rate-limit.js'

const tenMinutesMs = 600_000
const [mostOfAddress, mostOfAccount] = [60, 10]

export interface Throttle {
  /** False when it is too often. @param account left out: where no account is named yet */
  take(address: string, account: string | undefined, at: Date): Promise<boolean>
}

export function createThrottle(store: Store, secret: Uint8Array): Throttle {
  const ofAddress = createRateLimit(mostOfAddress, tenMinutesMs)
  const ofAccount = createRateLimit(mostOfAccount, tenMinutesMs)
  const keyOf = (what: string): string =>
    createHmac('sha256', secret).update(`attempt ${what}`).digest('base64url')
  return {
    async take(address, account, at) {
      const prefix = addressPrefix(address)
      const name = account?.slice(0, 200)
      if (!ofAddress.take(prefix, at)) return false
      if (name !== undefined && !ofAccount.take(name, at)) return false
      const buckets = [
        { key: keyOf(`address ${prefix}`), most: mostOfAddress },
        ...(name === undefined ? [] : [{ key: keyOf(`account ${name}`), most: mostOfAccount }]),
      ]
      return takeTurns(store, buckets, tenMinutesMs, at)
    },
  }
}
