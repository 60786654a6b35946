/** Several links that nothing decides between, for a person to choose (300 Multiple Choices). */
import type { Language } from '../language/language.js'
import { renderPage } from '../lookup/page.js'
import { pagePolicy } from '../lookup/style.js'
import { movedUnder, prefixOf } from '../web/prefix.js'
import { withQuery } from './anchor.js'
import type { Link } from './choose.js'
import type { Entry } from './gather.js'

export const choicesPolicy = pagePolicy

const words = {
  title: { vi: 'Chọn một trang', en: 'Choose a page' },
  note: {
    vi: 'Có nhiều trang cùng loại về sản phẩm này:',
    en: 'There are several pages of this kind about the product:',
  },
}

/** What the link to the other language carries on: what was asked for. */
const keptOf = (query: string): string =>
  query
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('lang='))
    .map((part) => `${part}&`)
    .join('')

export function choicesPage(page: {
  readonly language: Language
  readonly entry: Entry
  readonly links: readonly Link[]
  /** The request's raw query. */
  readonly query: string
  readonly base: string
}): string {
  const { language, entry, links, query, base } = page
  const html = renderPage(
    {
      language,
      title: `${entry.description} · Nguồn`,
      description: words.note[language],
      noIndex: true,
      keep: keptOf(query),
    },
    <main>
      <h1>{entry.description}</h1>
      <section>
        <h2>{words.title[language]}</h2>
        <p>{words.note[language]}</p>
        <ul class="act second">
          {links.map(({ href, title, languages }) => (
            <li>
              <a
                href={withQuery(href, query)}
                rel="nofollow noreferrer"
                {...(languages.length === 1 && { hreflang: languages[0] })}
              >
                {title} ({new URL(href).host})
              </a>
            </li>
          ))}
        </ul>
      </section>
    </main>,
  )
  return movedUnder(prefixOf(base), html)
}
