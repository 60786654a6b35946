/** What search engines may read, and where: the catalogue and its products, never packs. Pure. */
import type { Entry } from './entries.js'

/** Most addresses in one file (sitemaps.org). */
export const mostUrls = 50_000

const opening = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The whole map, or where it does not fit into one file the list of its parts. */
export function sitemap(baseUrl: string, entries: readonly Entry[]): string {
  const parts = partCount(entries)
  if (parts === 1) return sitemapPart(baseUrl, entries, 1) ?? ''
  const items = Array.from(
    { length: parts },
    (_, i) => `<sitemap><loc>${escaped(`${baseUrl}/sitemap-${i + 1}.xml`)}</loc></sitemap>\n`,
  )
  return `${opening}<sitemapindex ${space}>\n${items.join('')}</sitemapindex>\n`
}

/** One part, from 1; undefined when there is none of this number. */
export function sitemapPart(
  baseUrl: string,
  entries: readonly Entry[],
  part: number,
): string | undefined {
  if (part < 1 || part > partCount(entries)) return undefined
  const fixed = ['/', '/products'].map((path) => ({ path, at: undefined }))
  const products = entries.map(({ id, updatedAt }) => ({ path: `/P/${id}`, at: updatedAt }))
  const urls = [...fixed, ...products]
    .slice((part - 1) * mostUrls, part * mostUrls)
    .map(({ path, at }) => {
      const changed = at === undefined ? '' : `<lastmod>${at.slice(0, 10)}</lastmod>`
      return `<url><loc>${escaped(baseUrl + path)}</loc>${changed}</url>\n`
    })
  return `${opening}<urlset ${space}>\n${urls.join('')}</urlset>\n`
}

const partCount = (entries: readonly Entry[]): number => Math.ceil((entries.length + 2) / mostUrls)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * Packs and reports are nobody's to collect: a list of codes that someone scanned is worth money.
 * Product pages, also by GTIN, may be read.
 */
export const robots = (baseUrl: string): string =>
  [
    'User-agent: *',
    'Disallow: /T/',
    'Disallow: /t/',
    'Disallow: /01/*/21/',
    'Disallow: /report',
    'Disallow: /api/',
    '',
    `Sitemap: ${baseUrl}/sitemap.xml`,
    '',
  ].join('\n')
