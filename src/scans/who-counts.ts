/** Which requests are a person looking at a pack, and which are machines on a person's behalf. */
import type { IncomingHttpHeaders } from 'node:http'
import { isbotMatches } from 'isbot'
import { remember } from './remember.js'

/** Whether a user agent is a robot or a link preview; remembered, because asking takes microseconds. */
const isRobot = remember(2_000, (userAgent) => {
  // Browsers call themselves so since Netscape, small telephones by their maker; libraries and apps that only fetch do not.
  if (!/^(Mozilla|Opera|UCWEB|Nokia|SAMSUNG|SonyEricsson|LG|BlackBerry)/.test(userAgent))
    return true
  const signs = isbotMatches(userAgent)
  // Scanner apps show pages in the telephone's own browser, and are how many people scan.
  if (isTelephone.test(userAgent)) return signs.some((sign) => !/^(scan|scanner|qr)$/i.test(sign))
  return signs.length > 0
})

const isTelephone = /(Android|iPhone|iPad).*AppleWebKit/

/**
 * The cookie of the office. It is not verified: to forge it hides one's own scans, which leaving out the
 * user agent does as well.
 */
const signedIn = 'nguon.session_token='

/**
 * A GET by a person. HEAD, prefetches, previews, robots and requests without a user agent are not:
 * they are answered, but neither counted nor told of other people's scans.
 */
export function isPersonalVisit(method: string | undefined, headers: IncomingHttpHeaders): boolean {
  if (method !== 'GET') return false
  const userAgent = headers['user-agent']
  if (!userAgent || userAgent.length > 1_000) return false
  if (headers['sec-purpose'] !== undefined) return false
  // Somebody's page or script that draws our address in is not a person in front of it.
  const shownAs = headers['sec-fetch-dest']
  if (shownAs !== undefined && shownAs !== 'document') return false
  // Whoever shows a token is staff or a program, not a buyer.
  if (headers.authorization !== undefined) return false
  if (headers.cookie?.includes(signedIn) === true) return false
  if (headers.purpose !== undefined && /prefetch|preview/i.test(String(headers.purpose)))
    return false
  if (headers['x-purpose'] !== undefined || headers['x-moz'] !== undefined) return false
  return !isRobot(userAgent)
}
