/** Our own drawings: a shape for each tone of a verdict (never colour alone), the star, small signs. */
import type { Tone } from './verdict-words.js'

const shapes: Record<Tone, { readonly edge: string; readonly sign: string }> = {
  good: { edge: 'M20 1a19 19 0 1 1 0 38a19 19 0 1 1 0-38z', sign: 'M11 21l6 6 12-13' },
  warn: { edge: 'M20 3L38 36H2z', sign: 'M20 14v11M20 29.5v1' },
  bad: { edge: 'M12.5 1.5h15l11 11v15l-11 11h-15l-11-11v-15z', sign: 'M13 13l14 14M27 13L13 27' },
  none: {
    edge: 'M20 1a19 19 0 1 1 0 38a19 19 0 1 1 0-38z',
    sign: 'M14.5 15.5a5.5 5.5 0 1 1 8.2 4.8c-1.9 1.1-2.7 2-2.7 4.2M20 29v1',
  },
}

export function ToneIcon({ tone }: { tone: Tone }) {
  const { edge, sign } = shapes[tone]
  return (
    <svg viewBox="0 0 40 40" fill="none" stroke="currentColor" stroke-linejoin="round" aria-hidden>
      <path d={edge} stroke-width="2" />
      <path d={sign} stroke-width="3.5" stroke-linecap="round" />
    </svg>
  )
}

/** A star of five points, 20 units wide. */
const star = 'l2.9 6.1 6.6.9-4.8 4.6 1.2 6.6L10 16l-5.9 3.2 1.2-6.6L.5 8l6.6-.9z'

/** As many stars as the certificate has: no empty ones, a rating is not a score out of five here. */
export function Stars({ count }: { count: number }) {
  const width = count * 22 - 2
  const path = Array.from({ length: count }, (_, i) => `M${i * 22 + 10} 1${starAt(i)}`).join('')
  return (
    <svg viewBox={`0 0 ${width} 20`} width={width} fill="currentColor" aria-hidden>
      <path d={path} />
    </svg>
  )
}

const starAt = (i: number): string =>
  star.replace('L10 16', `L${i * 22 + 10} 16`).replace('L.5 8', `L${i * 22 + 0.5} 8`)

const signs = {
  house: 'M3 21V9l9-6 9 6v12M9 21v-7h6v7',
  /** A page with a line through it. */
  lapsed: 'M6 2h9l4 4v16H6zM3 3l18 18',
  place:
    'M12 22s7-7 7-12a7 7 0 1 0-14 0c0 5 7 12 7 12zM12 7.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5z',
}

export function Sign({ name }: { name: keyof typeof signs }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden>
      <path d={signs[name]} />
    </svg>
  )
}
