/** The curves of `bench copies` as tables and pictures in docs/reference. */
import { readFile, writeFile } from 'node:fs/promises'
import { defaultThresholds } from '../src/copies/thresholds.js'
import { chartSvg, tableOf } from './copies-chart.js'
import { ways } from './copies-model.js'
import { type Figures, foundBy, limits, naiveBy, naiveFalse, precision } from './copies-figures.js'

const page = new URL('../docs/reference/copies.md', import.meta.url)
const [begin, end] = ['<!-- figures: written by the benchmark -->', '<!-- end of figures -->']

export async function writeFigures(figures: Figures): Promise<void> {
  const text = await readFile(page, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new TypeError('docs/reference/copies.md has lost its marks')
  await writeFile(page, `${text.slice(0, from)}${begin}\n\n${tables(figures)}\n\n${text.slice(to)}`)
  for (const [name, svg] of pictures(figures)) {
    await writeFile(new URL(`../docs/reference/copies-${name}.svg`, import.meta.url), svg)
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const scansShown = [4, 6, 8, 9, 10, 11, 12, 15, 20, 21, 25, 30]

function tables(figures: Figures): string {
  const { market, found, attacks, naiveScans, genuine } = figures
  const limit = defaultThresholds.visitors
  const of100 = found.get(100) ?? []
  const perMillion = 1_000_000 / genuine
  return [
    'A code that stands on so many copies, found by its n-th scan (share of 1,000 trials; in one province, in three, and all over the country in turn):',
    tableOf(
      ['scan', ...[...found.keys()].map((n) => `${n} copies`), `naive, 100 copies`],
      scansShown.map((n) => [
        String(n),
        ...[...found.values()].map((of) => percent(foundBy(of, n, limit))),
        percent(naiveBy(of100, n, naiveScans)),
      ]),
    ),
    '![Found by the n-th scan](copies-found.svg)',
    `The limit of visitors against false alarms (genuine codes shown as "scanned unusually often", per million, before the rise rule) and copies found by the 12th scan (100 copies):`,
    tableOf(
      ['visitors', 'false per million', 'found by the 12th scan'],
      limits.map((n) => [
        String(n),
        String((market.falseByLimit.get(n) ?? 0) * perMillion),
        percent(foundBy(of100, 12, n)),
      ]),
    ),
    'The naive rule, more than N scans:',
    tableOf(
      ['N', 'false per million', 'found by the 12th scan', 'found ever'],
      [4, 5, 6, 7, 8, 9, 10, 11, 15, 20].map((n) => [
        String(n),
        String(naiveFalse(market, n) * perMillion),
        percent(naiveBy(of100, 12, n)),
        percent(naiveBy(of100, Infinity, n)),
      ]),
    ),
    '![False alarms against copies found](copies-trade.svg)',
    'Of the codes shown as "scanned unusually often", the share that was copied (on 100 packs each):',
    tableOf(
      ['copied codes per million', 'score', `more than ${naiveScans} scans`, 'more than 8 scans'],
      [1, 10, 100].map((many) => [
        String(many),
        percent(precisionOf(figures, many) / 100),
        percent(naivePrecision(figures, many, naiveScans) / 100),
        percent(naivePrecision(figures, many, 8) / 100),
      ]),
    ),
    '![Precision](copies-precision.svg)',
    'Somebody with photos of 5,000 genuine labels of one producer scans them 200,000 times in twenty days (slowly: 600 times in thirty), from so many addresses, each time with another browser name; "at the end" is when nobody has looked:',
    tableOf(
      [
        'how',
        'addresses',
        'of his scans weigh',
        'shown at once, at most',
        'shown at the end',
        'code-days shown',
        'withheld or taken back',
        `more than ${naiveScans} scans`,
        'with evidence',
        '"suspect" if `automatic`',
      ],
      attacks.map((a) => [
        ways[a.way],
        ...[a.addresses, a.weighing, a.most, a.shown].map(String),
        a.codeDays.toFixed(1),
        ...[a.withheld, a.naive, a.evidence, a.suspect].map(String),
      ]),
    ),
    `Genuine codes of a million with an alert "after sold", if every pack had been marked when it was sold: ${market.afterSold * perMillion}; genuine codes that would count as evidence: ${market.evidence * perMillion}. Genuine codes withheld by the rise rule without an adversary: ${market.shown.withheld * perMillion}.`,
  ].join('\n\n')
}

const precisionOf = ({ market, genuine }: Figures, many: number): number =>
  precision(many, market.shown.copied / market.copied, (market.shown.genuine * 1_000_000) / genuine)

function naivePrecision({ market, found, genuine }: Figures, many: number, scans: number): number {
  const share = naiveBy(found.get(100) ?? [], Infinity, scans)
  return precision(many, share, (naiveFalse(market, scans) * 1_000_000) / genuine)
}

function pictures(figures: Figures): [string, string][] {
  const { market, found, naiveScans, genuine } = figures
  const limit = defaultThresholds.visitors
  const of100 = found.get(100) ?? []
  const numbers = Array.from({ length: 30 }, (_, i) => i + 1)
  const perMillion = (codes: number): number => Math.max(1, (codes * 1_000_000) / genuine)
  const many = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
  const shares = [0, 20, 40, 60, 80, 100]
  return [
    [
      'found',
      chartSvg({
        title: 'A copied code is found by its n-th scan',
        x: 'scans of the code',
        y: 'found, % of trials',
        ticksX: [1, 5, 10, 12, 15, 20, 25, 30],
        ticksY: shares,
        series: [
          ...[...found].map(([copies, of]) => ({
            name: `score, ${copies} copies`,
            points: numbers.map((n) => [n, 100 * foundBy(of, n, limit)] as const),
          })),
          {
            name: `more than ${naiveScans} scans, 100 copies`,
            points: numbers.map((n) => [n, 100 * naiveBy(of100, n, naiveScans)] as const),
            dashed: true,
          },
        ],
      }),
    ],
    [
      'trade',
      chartSvg({
        title: 'False alarms against copies found',
        x: 'genuine codes shown as "unusually often", per million',
        y: 'found by the 12th scan, %',
        ticksX: [1, 10, 100, 1_000, 10_000, 100_000],
        ticksY: shares,
        logX: true,
        series: [
          {
            name: 'score, limit 12 to 5 visitors',
            points: [...limits]
              .reverse()
              .map(
                (n) =>
                  [
                    perMillion(market.falseByLimit.get(n) ?? 0),
                    100 * foundBy(of100, 12, n),
                  ] as const,
              ),
          },
          {
            name: 'more than N scans, N = 20 to 4',
            points: [20, 15, 12, 11, 10, 9, 8, 7, 6, 5, 4].map(
              (n) => [perMillion(naiveFalse(market, n)), 100 * naiveBy(of100, 12, n)] as const,
            ),
            dashed: true,
          },
        ],
      }),
    ],
    [
      'precision',
      chartSvg({
        title: 'Of the codes shown, the share that was copied',
        x: 'copied codes per million',
        y: '% of codes shown',
        ticksX: [1, 10, 100, 1_000],
        ticksY: shares,
        logX: true,
        series: [
          { name: 'score', points: many.map((n) => [n, precisionOf(figures, n)] as const) },
          {
            name: 'more than 8 scans',
            points: many.map((n) => [n, naivePrecision(figures, n, 8)] as const),
            dashed: true,
          },
        ],
      }),
    ],
  ]
}
