/** Which requests are a person looking at a pack, and which are machines on a person's behalf. */
import type { IncomingHttpHeaders } from 'node:http'
import { isbot } from 'isbot'

const known = new Map<string, boolean>()
const knownLimit = 2_000

/** Whether a user agent is a robot or a link preview; remembered, because asking takes microseconds. */
function isRobot(userAgent: string): boolean {
  let verdict = known.get(userAgent)
  if (verdict === undefined) {
    verdict = isbot(userAgent)
    if (known.size >= knownLimit) known.delete(known.keys().next().value as string)
    known.set(userAgent, verdict)
  }
  return verdict
}

/**
 * A GET by a person. HEAD, prefetches, previews, robots and requests without a user agent are not:
 * they are answered, but neither counted nor told of other people's scans.
 */
export function isPersonalVisit(method: string | undefined, headers: IncomingHttpHeaders): boolean {
  if (method !== 'GET') return false
  const userAgent = headers['user-agent']
  if (!userAgent || userAgent.length > 1_000) return false
  if (headers['sec-purpose'] !== undefined) return false
  // Whoever shows a token is staff or a program, not a buyer.
  if (headers.authorization !== undefined) return false
  if (headers.purpose !== undefined && /prefetch|preview/i.test(String(headers.purpose)))
    return false
  if (headers['x-purpose'] !== undefined || headers['x-moz'] !== undefined) return false
  return !isRobot(userAgent)
}
