/** The figures of a month as sections: the same for the page, the sheet and the table. */
import type { Words } from '../errors.js'
import { dayOf, formatDay, formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { ChartItem } from '../scans/chart.js'
import { reportKinds } from '../reports/kinds.js'
import type { MonthFigures } from './figures.js'
import { words } from './words.js'

export interface Tile {
  readonly label: string
  readonly value: number
  /** Beside the number, in small. */
  readonly note?: string
}

export interface Section {
  readonly title: string
  readonly heads: readonly string[]
  /** Numbers stand to the right; the first of a row is its name. */
  readonly rows: readonly (readonly (string | number)[])[]
  /** What is said when there is nothing. */
  readonly none: string
  /** The column that is drawn as a bar beside its row. */
  readonly bar?: number
}

/** Whose month: one producer's, or all that somebody looks after. */
export type SheetKind = 'producer' | 'programme'

export function tilesOf(figures: MonthFigures, kind: SheetKind, language: Language): Tile[] {
  const say = (said: Words) => said[language]
  const { total, before, printed, reports, alerts, recalls, registry, expiring } = figures
  const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)
  const scans = [
    { label: say(words.scans), value: total.scans, note: say(words.monthBefore(before)) },
    { label: say(words.first), value: total.first },
    { label: say(words.printed), value: sum(printed.map(({ labels }) => labels)) },
  ]
  const signs = { label: say(words.alerts), value: sum(alerts.map((row) => row.signs)) }
  const said = { label: say(words.reports), value: sum(reports.map(({ filed }) => filed)) }
  const ending = { label: say(words.expiring), value: expiring.length }
  if (kind === 'producer') return [...scans, said, signs, ending]
  const { producers, newProducers, products, newProducts } = registry
  return [
    { label: say(words.producers), value: producers, note: say(words.added(newProducers)) },
    { label: say(words.products), value: products, note: say(words.added(newProducts)) },
    ...scans,
    said,
    signs,
    { label: say(words.recalls), value: recalls.length },
    ending,
  ]
}

export function sectionsOf(
  figures: MonthFigures,
  kind: SheetKind,
  language: Language,
  now: Date,
): Section[] {
  const say = (said: Words) => said[language]
  const { products, provinces, printed, reports, alerts, recalls, registry, expiring } = figures
  const scanned = (title: Words, head: Words, items: readonly ChartItem[]): Section => ({
    title: say(title),
    heads: [say(head), say(words.scans), say(words.first), say(words.repeat)],
    rows: items
      .filter(({ scans }) => scans > 0)
      .map(({ name, scans, first, repeat }) => [name ?? say(words.unknown), scans, first, repeat]),
    none: say(words.noScans),
    bar: 1,
  })
  const stars: Section = {
    title: say(words.byStars),
    heads: [say(words.stars), say(words.products)],
    rows: registry.byStars
      .filter((row) => row.products > 0)
      .map((row) => [say(words.starsOf(row.stars)), row.products]),
    none: say(words.noStars),
    bar: 1,
  }
  const recalled: Section = {
    title: say(words.recalls),
    heads: [say(words.product), say(words.lot), say(words.day), say(words.reason), say(words.labels)], // prettier-ignore
    rows: recalls.map(({ product, lot, at, reason, codes }) => [
      product?.name ?? '–',
      lot?.number ?? '–',
      formatDay(dayOf(new Date(at))),
      reason ?? '–',
      codes,
    ]),
    none: say(words.noRecalls),
  }
  const ending: Section = {
    title: say(words.expiringSoon),
    heads: [
      say(words.product),
      ...(kind === 'programme' ? [say(words.producer)] : []),
      say(words.decision),
      say(words.stars),
      say(words.expires),
      say(words.daysLeft),
    ],
    rows: expiring.map(({ product, producer, number, stars: n, expiresOn }) => [
      product.name,
      ...(kind === 'programme' ? [producer ?? '–'] : []),
      number,
      say(words.starsOf(n)),
      expiresOn === null ? '–' : formatDay(expiresOn),
      expiresOn === null ? 0 : daysBetween(dayOf(now), expiresOn),
    ]),
    none: say(words.noExpiring),
  }
  return [
    ...(kind === 'programme' ? [stars] : []),
    scanned(words.scansByProduct, words.product, products),
    scanned(words.scansByProvince, words.province, provinces),
    {
      title: say(words.printedByProduct),
      heads: [say(words.product), say(words.labels)],
      rows: printed.map(({ product, labels }) => [product ?? say(words.unbound), labels]),
      none: say(words.noPrinted),
      bar: 1,
    },
    {
      title: say(words.reports),
      heads: [say(words.about), say(words.filed), say(words.waiting)],
      rows: reports.map(({ kind: about, filed, open }) => [
        say(reportKinds[about] ?? words.unknown),
        filed,
        open,
      ]),
      none: say(words.noReports),
    },
    {
      title: say(words.alerts),
      heads: [say(words.product), say(words.signs), say(words.confirmed)],
      rows: alerts.map(({ product, signs, confirmed }) => [
        product ?? say(words.unbound),
        signs,
        confirmed,
      ]),
      none: say(words.noAlerts),
    },
    ...(kind === 'programme' || recalls.length > 0 ? [recalled] : []),
    ending,
  ]
}

/** A cell as people read it. */
export const cellText = (cell: string | number, language: Language): string =>
  typeof cell === 'number' ? formatNumber(cell, language) : cell

/** Everything in one table, as spreadsheets take it: section, then its rows; numbers without dots. */
export function rowsOf(
  head: readonly string[],
  tiles: readonly Tile[],
  sections: readonly Section[],
): string[][] {
  return [
    [...head],
    [],
    ...tiles.map(({ label, value, note }) => [label, String(value), ...(note ? [note] : [])]),
    ...sections.flatMap(({ title, heads, rows, none }) => [
      [],
      [title],
      ...(rows.length === 0 ? [[none]] : [[...heads], ...rows.map((row) => row.map(String))]),
    ]),
  ]
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
