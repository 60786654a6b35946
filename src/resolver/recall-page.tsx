/** The page `gs1:recallStatus` leads to: which lots are recalled today, why, and what to do. */
import { dayOf, formatDay } from '../language/format.js'
import type { Language } from '../language/language.js'
import { Band, renderPage } from '../lookup/page.js'
import { langOf } from '../lookup/quoted.js'
import { movedUnder, prefixOf } from '../web/prefix.js'
import type { PublicRecall } from '../lookup/recalls.js'

const words = {
  none: {
    line: { vi: 'Không có lô nào đang bị thu hồi', en: 'Nothing is recalled' },
    sentence: {
      vi: 'Hệ thống này hiện không ghi nhận quyết định thu hồi nào cho sản phẩm.',
      en: 'No recall of this product is recorded here today.',
    },
  },
  some: {
    line: { vi: 'Đang có quyết định thu hồi', en: 'A recall is in force' },
    sentence: {
      vi: 'Hãy so số lô trên bao bì với danh sách dưới đây; nếu trùng thì đừng dùng.',
      en: 'Compare the lot on the pack with the list below; do not use it when it is there.',
    },
  },
  whole: { vi: 'Toàn bộ sản phẩm', en: 'The whole product' },
  lot: { vi: 'Lô', en: 'Lot' },
  recall: { vi: 'thu hồi ngày', en: 'recalled on' },
  revocation: { vi: 'vô hiệu hoá ngày', en: 'revoked on' },
  product: { vi: 'Xem sản phẩm', en: 'See the product' },
} as const

export function recallPage(page: {
  readonly language: Language
  readonly name: string
  readonly recalls: readonly PublicRecall[]
  /** The product's own page, from the root. */
  readonly href: string
  readonly base: string
}): string {
  const { language, name, recalls, href, base } = page
  const said = recalls.length > 0 ? words.some : words.none
  const html = renderPage(
    {
      language,
      title: `${name} · ${said.line[language]} · Nguồn`,
      description: said.sentence[language],
    },
    <main>
      <Band
        tone={recalls.length > 0 ? 'bad' : 'none'}
        line={said.line[language]}
        sentence={said.sentence[language]}
      />
      <h1 lang={langOf(name, language)}>{name}</h1>
      {recalls.map((recall) => (
        <section>
          <h2>
            {recall.lot === null ? words.whole[language] : `${words.lot[language]} ${recall.lot}`}:{' '}
            {words[recall.kind][language]} {formatDay(dayOf(new Date(recall.at)))}
          </h2>
          <div class="card">
            {[recall.reason, recall.notice].map(
              (said) => said && <p lang={langOf(said, language)}>{said}</p>,
            )}
          </div>
        </section>
      ))}
      <section>
        <ul class="act">
          <li>
            <a href={href}>{words.product[language]}</a>
          </li>
        </ul>
      </section>
    </main>,
  )
  return movedUnder(prefixOf(base), html)
}
