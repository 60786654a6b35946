/** Parts that pages of the registry share: the search box, the pager, lists of facts, badges. */
import type { ComponentChildren } from 'preact'
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'
import { rowsOfPage } from '../../registry/lists.js'
import type { CertificateStatus } from '../../registry/standing.js'
import type { Guest } from '../visit.js'
import { words } from './words.js'

export const registryStyle = `.find{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem .5rem;margin:0 0 1rem}
.find>div{display:contents}.find label{grid-column:1/-1;font-weight:600}
h2~table>caption,.soft+table>caption{position:absolute;left:-999rem}
.filters{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1rem;padding:0;list-style:none}
.filters a[aria-current]{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}
.pager{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;justify-content:space-between}
table{margin:0 0 1rem}th a,td a,.list a,dd a{display:inline-flex;align-items:center;min-height:2.75rem}
th{font-weight:600}thead th{font-weight:400}
.photos{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,9rem),1fr));margin:0 0 1rem;padding:0;list-style:none}
.photos img{width:100%;height:auto;aspect-ratio:4/3;object-fit:cover;border-radius:.75rem;border:1px solid var(--line);display:block}
.photos figure{margin:0}.photos figcaption{font-size:.9375rem}
ul.list{margin:0;padding:0;list-style:none}ul.list>li{padding:.375rem 0;border-top:1px solid var(--line)}ul.list>li:first-child{border-top:0}
.missing li{display:flex;gap:.5rem;align-items:center}
.two{display:grid;gap:0 1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));align-items:start}
.group{display:grid;gap:1.125rem;border-top:1px solid var(--line);padding-top:1.125rem}
.group>h2{margin:0}.group>p{margin:0}
.figures{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:0 0 1rem}.figures div{min-width:5rem}
.figures dt{color:var(--soft)}.figures dd{margin:0;font-size:1.5rem;font-weight:700;font-variant-numeric:tabular-nums}
p.acts{margin:0 0 1rem}`

/** A form that finds without a script. `keep`: what else stands in the address. */
export function Find(props: {
  readonly visit: Guest
  readonly path: string
  readonly label: Words
  readonly keep?: Readonly<Record<string, string>>
  readonly autofocus?: boolean
}) {
  const { visit, path, label, keep = {}, autofocus = false } = props
  return (
    <form class="find" role="search" action={path}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <label for="q">{visit.say(label)}</label>
        <input
          id="q"
          name="q"
          type="search"
          value={visit.query.get('q') ?? ''}
          maxLength={200}
          autofocus={autofocus}
        />
      </div>
      <button>{visit.say(words.search)}</button>
    </form>
  )
}

/** Which part of a list is shown. */
export function Filters(props: {
  readonly visit: Guest
  readonly label: Words
  readonly name: string
  readonly chosen: string
  readonly options: readonly { readonly value: string; readonly label: Words }[]
}) {
  const { visit, label, name, chosen, options } = props
  return (
    <nav aria-label={visit.say(label)}>
      <ul class="filters">
        {options.map(({ value, label }) => (
          <li key={value}>
            <a
              class="button"
              href={addressWith(visit, { [name]: value, page: '' })}
              aria-current={value === chosen ? 'true' : undefined}
            >
              {visit.say(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The page of a list an address asks for, from 1. */
export function pageOf(visit: Guest): number {
  const page = Number(visit.query.get('page') ?? 1)
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

/** What is searched for, cut to what makes sense. */
export const searchOf = (visit: Guest): string => (visit.query.get('q') ?? '').slice(0, 200)

export function Pager({ visit, total }: { readonly visit: Guest; readonly total: number }) {
  const page = pageOf(visit)
  const last = Math.max(1, Math.ceil(total / rowsOfPage))
  if (last === 1 && page === 1) return null
  const number = (n: number) => formatNumber(n, visit.language)
  return (
    <nav class="pager" aria-label={visit.say(words.pages)}>
      {page > 1 ? (
        <a class="button" rel="prev" href={addressWith(visit, { page: String(page - 1) })}>
          {visit.say(words.previous)}
        </a>
      ) : (
        <span />
      )}
      <span class="soft">
        {number(page)} / {number(last)}
      </span>
      {page < last ? (
        <a class="button" rel="next" href={addressWith(visit, { page: String(page + 1) })}>
          {visit.say(words.next)}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

function addressWith(visit: Guest, change: Readonly<Record<string, string>>): string {
  const [path = '/office'] = visit.path.split('?')
  const query = new URLSearchParams(visit.query)
  query.delete('lang')
  for (const [name, value] of Object.entries(change))
    if (value === '') query.delete(name)
    else query.set(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

export type Fact = readonly [label: Words, value: ComponentChildren]

/** What is known; what is not has no line. */
export function Facts(props: { readonly visit: Guest; readonly facts: readonly Fact[] }) {
  const known = props.facts.filter(([, value]) => value !== null && value !== '')
  if (known.length === 0) return <p class="soft">{props.visit.say(words.none)}</p>
  return (
    <dl class="facts">
      {known.map(([label, value]) => (
        <>
          <dt>{props.visit.say(label)}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  )
}

const statusWords = {
  valid: { vi: 'còn hiệu lực', en: 'in force' },
  expired: { vi: 'đã hết hạn', en: 'expired' },
  revoked: { vi: 'đã bị thu hồi', en: 'revoked' },
  none: { vi: 'chưa rõ ngày', en: 'date not known' },
} satisfies Record<CertificateStatus, Words>
const statusLook = { valid: 'good', expired: 'warn', revoked: 'bad', none: 'none' } as const
const statusIcon = { valid: '✓', expired: '⏱', revoked: '✕', none: '?' } as const

export function StatusBadge(props: { readonly visit: Guest; readonly status: CertificateStatus }) {
  const { visit, status } = props
  return (
    <span class={`badge ${statusLook[status]}`}>
      <span aria-hidden="true">{statusIcon[status]} </span>
      {visit.say(statusWords[status])}
    </span>
  )
}

export const Count = ({ visit, total, of }: { visit: Guest; total: number; of: Words }) => (
  <p class="soft">
    {formatNumber(total, visit.language)} {visit.say(of)}
  </p>
)
