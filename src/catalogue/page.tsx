/** The catalogue as a page: twenty products, a field to search, the pages before and after. */
import { formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'
import { Stars } from '../lookup/icons.js'
import { renderPage } from '../lookup/page.js'
import { words as pageWords } from '../lookup/page-words.js'
import type { Entry } from './entries.js'
import { starsWords, words } from './words.js'

export const productsPerPage = 20

export interface CataloguePage {
  readonly language: Language
  /** As it was typed; empty = all products. */
  readonly search: string
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly found: number
  /** Those of this page. */
  readonly entries: readonly Entry[]
  /** `https://nguon.example`, without a slash behind it. */
  readonly baseUrl: string
}

export const catalogueStyle = `
.find{display:grid;grid-template-columns:minmax(0,1fr) auto;margin:1rem 0 1.25rem}
.find label{grid-column:1/-1}
.find input{font:inherit;letter-spacing:normal}
.list{list-style:none;margin:.5rem 0 0;padding:0;display:grid;gap:.625rem}
.list li{position:relative;display:grid;gap:.125rem}
.list a{font-weight:600;font-size:1.0625rem;line-height:1.35;text-decoration:none;min-height:0}
.list a::after{content:"";position:absolute;inset:0;border-radius:1rem}
.list a:focus-visible{outline:0}.list a:focus-visible::after{outline:3px solid var(--brand)}
.list a:hover{text-decoration:underline}
.list .stars{font-size:.9375rem}.list .stars svg{height:1rem;width:auto}
.list p+p{margin:0}
.pages{display:flex;flex-wrap:wrap;gap:.5rem;justify-content:space-between;align-items:center;margin-top:1.25rem}
.pages a{display:inline-flex;align-items:center;min-height:2.75rem}
.pages :last-child{margin-left:auto}`

export function renderCatalogue(page: CataloguePage): string {
  const { language, search, found, entries, pages } = page
  const isDemo = entries.some((entry) => entry.demo)
  return renderPage(
    {
      language,
      title: titleOf(page),
      keep: queryOf(search, page.page),
      style: catalogueStyle,
      description: words.about[language],
      noIndex: search !== '',
      canonical: `${page.baseUrl}/products${page.page > 1 ? `?page=${page.page}` : ''}`,
    },
    <main>
      {isDemo && <p class="demo">{pageWords.demo[language]}</p>}
      <h1>{words.title[language]}</h1>
      <p class="soft">{words.about[language]}</p>
      <form class="find" action="/products" method="get" role="search">
        <label for="q">{words.search[language]}</label>
        <input id="q" name="q" type="search" value={search} maxLength={100} />
        <input type="hidden" name="lang" value={language} />
        <button>{words.find[language]}</button>
      </form>
      <p class="soft" role="status">
        {found === 0 ? noneWords(search, language) : countWords(page)}
      </p>
      <ul class="list">
        {entries.map((entry) => (
          <Product entry={entry} language={language} />
        ))}
      </ul>
      {(pages > 1 || search !== '') && <Pages {...page} />}
    </main>,
  )
}

function Product({ entry, language }: { entry: Entry; language: Language }) {
  const { id, name, stars, producer, commune, province } = entry
  const place = [commune, province?.[language]].filter(Boolean).join(', ')
  return (
    <li class="card">
      <a href={`/P/${id}?lang=${language}`}>{name}</a>
      {stars === null ? (
        <p class="soft">{words.noStars[language]}</p>
      ) : (
        <p class="stars">
          <Stars count={stars} />
          <span>{starsWords(stars)[language]}</span>
        </p>
      )}
      <p class="soft">{[producer, place].filter(Boolean).join(' · ')}</p>
    </li>
  )
}

function Pages({ language, search, page, pages }: CataloguePage) {
  const to = (n: number) => `/products?${queryOf(search, n)}lang=${language}`
  return (
    <nav class="pages" aria-label={words.pages[language]}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {words.before[language]}
        </a>
      )}
      {search !== '' && <a href={`/products?lang=${language}`}>{words.all[language]}</a>}
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {words.after[language]}
        </a>
      )}
    </nav>
  )
}

/** The beginning of a query: search and page, each only where it says something, with `&` behind. */
function queryOf(search: string, page: number): string {
  const query = new URLSearchParams()
  if (search !== '') query.set('q', search)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '' : `${text}&`
}

function titleOf({ language, search, page }: CataloguePage): string {
  const parts = [search, words.title[language]].filter(Boolean).join(' – ')
  const at = page > 1 ? ` (${page})` : ''
  return `${parts}${at} · Nguồn`
}

const noneWords = (search: string, language: Language): string =>
  (search === '' ? words.none : words.noneFound)[language]

function countWords({ language, found, page, pages }: CataloguePage): string {
  const n = formatNumber(found, language)
  const at = formatNumber(page, language)
  const of = formatNumber(pages, language)
  if (language === 'vi') return pages === 1 ? `${n} sản phẩm` : `${n} sản phẩm, trang ${at}/${of}`
  const counted = found === 1 ? '1 product' : `${n} products`
  return pages === 1 ? counted : `${counted}, page ${at} of ${of}`
}
