/**
 * Whether an address is one of ours, for the server (pasted into the field) and for the browser
 * (scanned). Pure: it runs in both.
 */

/**
 * The path of an address under one of our base URLs that asks about a pack or a product, to be opened
 * on the origin at hand: `/T/...`, `/01/...` or `/P/...`, percent-encoded, without query. Undefined for
 * anything else, above all for addresses of others.
 */
export function ownPath(text: string, bases: readonly string[]): string | undefined {
  const url = parsed(text.trim())
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '') return undefined
  for (const base of bases) {
    const own = parsed(base)
    if (!own || own.host !== url.host) continue
    const prefix = own.pathname.replace(/\/$/, '')
    const path = url.pathname.slice(prefix.length)
    if (url.pathname.startsWith(prefix) && /^\/(?:t|01|p)\/./i.test(path)) return path
  }
  return undefined
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
