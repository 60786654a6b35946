/** Takes the place a visitor offers for the scan just made: `POST /scan-places`. */
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { readCode } from '../codes/reader.js'
import type { Issued } from '../issuing/issued.js'
import { readPlace } from '../scans/offered-place.js'
import type { ScanRecorder } from '../scans/recorder.js'
import { addressPrefix, visitorText } from '../scans/visitor.js'
import { createRateLimit } from '../web/rate-limit.js'
import { fail } from './errors.js'
import { placesPath } from './offer-place.js'

export interface PlaceRoutes {
  readonly issued: Issued
  readonly scans: Pick<ScanRecorder, 'offerPlace'>
  readonly now: () => Date
}

/** Of one address prefix, which a mobile network's customers share. */
const mostOffers = 60
const perMs = 600_000
const bodyLimitBytes = 1_024

export async function placeRoutes(app: FastifyInstance, ctx: PlaceRoutes): Promise<void> {
  const { issued, scans, now } = ctx
  const offers = createRateLimit(mostOffers, perMs)
  const options = { schema: { hide: true }, bodyLimit: bodyLimitBytes }
  app.post(placesPath, options, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!isFromOwnPage(request.headers)) throw fail('place-from-elsewhere')
    if (!offers.take(addressPrefix(request.ip), now())) throw fail('place-too-often')
    const { code, latitude, longitude } = (request.body ?? {}) as Record<string, unknown>
    const read = typeof code === 'string' ? readCode(code.slice(0, 40)) : undefined
    const place = readPlace(latitude, longitude)
    if (!read?.ok || !place) throw fail('place-unreadable')
    await issued.freshen()
    const found = issued.find(read.code)
    const { epoch, index } = found.kind === 'issued' ? found : { epoch: 0, index: -1 }
    const visitor = visitorText(request.ip, request.headers['user-agent'] ?? '')
    // Asked also for codes that are not ours, so that nothing tells them apart from those not scanned.
    const offer = { ...place, epoch, index, visitor, at: now().getTime() }
    if (!(await scans.offerPlace(offer))) throw fail('place-without-scan')
    return reply.code(204).send()
  })
}

/** A page elsewhere must not make its visitors tell us anything: browsers say where a request is from. */
function isFromOwnPage({ origin, host, ...headers }: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  // Browsers of before 2023.
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
