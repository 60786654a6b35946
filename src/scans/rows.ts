/**
 * From a batch to the rows that are written: the visitor becomes a mark, and what the user agent and
 * the address say of device and place is taken from them before both are forgotten. Done on the
 * writer thread, once for each visitor of a batch.
 */
import type { Device, ScanRow } from '../store/scan-log.js'
import { type BatchMessage, scansOf } from './batch.js'
import { deviceOf } from './device.js'
import { nowhere, type Place } from './places.js'
import { remember } from './remember.js'
import { partsOf, visitorMark } from './visitor.js'
import { VisitorWeights } from './weight.js'

export interface RowSources {
  readonly secret: Uint8Array
  /** Where an address is, told by its prefix. */
  readonly placeOf: (prefix: string) => Place
}

interface Facts extends Place {
  readonly device: Device | null
}

const noFacts: Facts = { device: null, ...nowhere }

export function createRows({ secret, placeOf }: RowSources): (batch: BatchMessage) => ScanRow[] {
  const device = remember(2_000, deviceOf)
  const weights = new VisitorWeights()
  return (batch) => {
    const facts = new Map<string, Facts>()
    for (const visitor of batch.visitors) {
      const { prefix, userAgent } = partsOf(visitor)
      facts.set(visitor, { device: device(userAgent), ...placeOf(prefix) })
    }
    return Array.from(scansOf(batch), (scan) => {
      const { device, provinceCode, lat, lon } = facts.get(scan.visitor) ?? noFacts
      return {
        epoch: scan.epoch,
        index: scan.index,
        at: scan.at,
        visitor: visitorMark(secret, scan.epoch, scan.index, scan.visitor),
        productId: scan.productId,
        verdict: scan.verdict,
        language: scan.language,
        nth: scan.nth,
        runSeq: scan.runSeq || null,
        device,
        provinceCode,
        lat,
        lon,
        weight: scan.weight === 0 ? 0 : weights.weigh(scan),
      }
    })
  }
}
