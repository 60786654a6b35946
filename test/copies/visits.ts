/** People who scan packs of the test's world, and what the producer is told of it. */
import { listAlerts } from '../../src/copies/alerts.js'
import type { Run } from '../../src/issuing/runs.js'
import { openScanWriter } from '../../src/store/scan-log.js'
import type { StoreLocation } from '../../src/store/store.js'
import { by, phone, type World } from '../lookup/world.js'

/** Visitors from different networks, one an hour. */
export async function visit(w: World, url: string, visitors: number, first = 1): Promise<void> {
  for (let i = first; i < first + visitors; i++) {
    w.clock.now = new Date(w.clock.now.getTime() + 3_600_000)
    await w.get(url, { 'user-agent': phone }, { remoteAddress: `10.${i >> 8}.${i & 255}.9` })
  }
}
/** An ordinary run: most of its packs were scanned once. */
export async function ordinary(
  location: StoreLocation,
  run: Run,
  productId: string,
): Promise<void> {
  const writer = await openScanWriter(location)
  const at = Date.parse('2026-11-20T03:00:00Z')
  const facts = { epoch: run.epoch, productId, verdict: 'valid', language: 'vi', nth: 1 }
  const rows = Array.from({ length: 1_500 }, (_, i) => ({
    ...facts,
    index: run.firstIndex + 200 + i,
    at: at + i,
    visitor: `v${i}`,
  }))
  await writer.write(rows)
  await writer.close()
}
export const alerts = (w: World, more = {}) => listAlerts(w.store.read, { limit: 50, ...more }, by)
