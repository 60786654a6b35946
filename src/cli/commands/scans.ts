/** `nguon scans`: how often packs were scanned, added up for people or as JSON. */
import { getRun } from '../../issuing/runs.js'
import { formatDay, formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import {
  type Chart,
  type ChartItem,
  type ChartKind,
  chartKinds,
  chartOf,
} from '../../scans/chart.js'
import { provinceName } from '../../registry/provinces.js'
import type { Answer, Call, Flags } from '../command.js'
import { fail } from '../errors.js'
import { productIdOf } from '../resolve.js'
import { table } from '../table.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const store = await session.store()
  const [product, run] = [flags.text('product'), flags.text('run')]
  const chart = await chartOf(
    store,
    {
      productId: product === undefined ? undefined : await productIdOf(store.read, product),
      run: run === undefined ? undefined : await getRun(store.read, run, session.actor),
      from: flags.day('from'),
      to: flags.day('to'),
      by: kindOf(flags),
    },
    session.actor,
    session.now(),
  )
  return { json: chart, text: { vi: textOf(chart, 'vi'), en: textOf(chart, 'en') } }
}

function kindOf(flags: Flags): ChartKind | undefined {
  const text = flags.text('by')
  if (text === undefined) return undefined
  const kind = chartKinds.find((known) => known === text)
  if (kind) return kind
  const kinds = chartKinds.join(', ')
  throw fail('flag-value-wrong', '--by', text, {
    vi: `một trong ${kinds}`,
    en: `one of ${kinds}`,
  })
}

function textOf(chart: Chart, language: Language): string {
  const { from, to, by, total, items } = chart
  const heads =
    language === 'vi' ? ['lượt quét', 'lần đầu', 'quét lại'] : ['scans', 'first', 'repeat']
  const counts = ({ scans, first, repeat }: typeof total) =>
    [scans, first, repeat].map((n) => formatNumber(n, language))
  return table([
    [`${formatDay(from)} – ${formatDay(to)}`, ...heads],
    ...items.map((item) => [nameOf(item, by, language), ...counts(item)]),
    [language === 'vi' ? 'Tổng' : 'Total', ...counts(total)],
  ])
}

function nameOf({ key, name }: ChartItem, by: ChartKind, language: Language): string {
  if (key === null) return name ?? (language === 'vi' ? 'Không rõ nơi' : 'Place not known')
  if (by === 'day') return formatDay(key)
  if (by === 'hour') return `${key}:00`
  if (by === 'province') return provinceName(key, language) ?? key
  if (by === 'outcome') return outcomes[key]?.[language] ?? key
  return name ?? key
}

const outcomes: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  valid: { vi: 'Hợp lệ', en: 'Valid' },
  suspect: { vi: 'Nghi bị sao chép', en: 'Suspect' },
  inactive: { vi: 'Chưa kích hoạt', en: 'Not active' },
  expired: { vi: 'Hết hạn', en: 'Expired' },
  recalled: { vi: 'Bị thu hồi', en: 'Recalled' },
  revoked: { vi: 'Bị vô hiệu hoá', en: 'Revoked' },
  mismatch: { vi: 'Nhãn ghi sản phẩm khác', en: 'Label names another product' },
  unknown: { vi: 'Mã lạ', en: 'Not one of ours' },
  mistyped: { vi: 'Gõ sai', en: 'Mistyped' },
  lost: { vi: 'Mất hồ sơ', en: 'Record lost' },
}
