/** The address of a pack as symbols carry it. */
import { parseGtin, toGtin14 } from '../gs1/gtin.js'

/**
 * What stands in the QR before the code. Scheme in lower case, for some cameras refuse an upper-case
 * one; host and path in capitals, which QR codes hold in less room (GS1 Digital Link URI 1.4, 4.5). A prefix
 * of the installation stays as it is written: what stands in front may tell its letters apart.
 */
export function urlPrefixOf(baseUrl: string, gtin: string | null): string {
  const { protocol, host, pathname } = new URL(baseUrl)
  const root = `${protocol}//${host.toUpperCase()}${pathname.replace(/\/$/, '')}`
  return gtin === null ? `${root}/T/` : `${root}/01/${toGtin14(parseGtin(gtin))}/21/`
}
