/** Where the start page's field leads: a code, the address of a label, or the number under a barcode. */
import { readCode } from '../codes/reader.js'
import { ownPath } from './own-path.js'
import { readTypedIdentity } from './typed-identity.js'

/** The longest text that is looked at: an address with what a messenger adds to it. */
const longest = 2_000

/**
 * The path of the look-up that a typed or pasted text asks for, with its query; undefined for nothing
 * but white space. A whole Digital Link of ours is kept, so that what it says of product and lot is
 * compared. Twelve digits may be a code or a GTIN-12: a code with the right parity wins.
 */
export function typedTarget(typed: string, bases: readonly string[]): string | undefined {
  const text = typed.trim().slice(0, longest)
  if (text === '') return undefined
  const own = ownPath(text, bases)
  if (own !== undefined && !/^\/t\//i.test(own)) return own
  const read = readCode(text)
  if (read.ok) return `/T/${read.code}?typed=1`
  const identity = readTypedIdentity(text)
  if (identity !== undefined) return identity
  // A pair that was cut in the middle cannot be encoded.
  const echoed = text.slice(0, longestEchoed).replace(/[\ud800-\udbff]$/, '')
  return `/T/${encodeURIComponent(echoed)}?typed=1`
}

/** What of a wrong text goes back into the field: more than any code or number has. */
const longestEchoed = 200
