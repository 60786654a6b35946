/** What a client can read, from its Accept headers: media types with weights, languages in order. */

/** Headers longer than this say nothing more that matters. */
const longestHeader = 1000

interface Weighted {
  readonly value: string
  readonly q: number
}

function weighted(header: string): Weighted[] {
  return header
    .slice(0, longestHeader)
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [value = '', ...params] = part.split(';').map((text) => text.trim())
      const q = params.map((param) => /^q=([\d.]+)$/.exec(param)?.[1]).find((v) => v !== undefined)
      return { value, q: q === undefined ? 1 : Number(q) || 0 }
    })
    .filter(({ value }) => value !== '')
}

/** How welcome a media type is: its weight, and how closely it was named (RFC 9110, 12.5.1). */
export interface Welcome {
  readonly q: number
  /** 3 by its name, 2 `text/*`, 1 by `*` alone, 0 not at all. */
  readonly named: 0 | 1 | 2 | 3
}

/** @param accept without the header anything is welcome */
export function readAccept(accept: string | undefined): (mediaType: string) => Welcome {
  const ranges = weighted(accept ?? '*/*')
  const by = (value: string, named: Welcome['named']): Welcome | undefined => {
    const range = ranges.find((candidate) => candidate.value === value)
    return range && { q: range.q, named }
  }
  return (mediaType) => {
    const [kind = ''] = mediaType.split('/')
    return by(mediaType, 3) ?? by(`${kind}/*`, 2) ?? by('*/*', 1) ?? { q: 0, named: 0 }
  }
}

/** The languages asked for, best first, in lower case; `*` and those refused are left out. */
export const readLanguages = (acceptLanguage: string | undefined): string[] =>
  weighted(acceptLanguage ?? '')
    .filter(({ value, q }) => q > 0 && value !== '*')
    .sort((a, b) => b.q - a.q)
    .map(({ value }) => value)
