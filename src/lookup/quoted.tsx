/** Words that producers wrote, inside a page of another language: they say of themselves what they are (WCAG 3.1.2). */
import type { Language } from '../language/language.js'

/** `vi` for a Vietnamese text on a page that is not; told by its marks, which nearly every sentence has. */
export const langOf = (text: string, page: Language): 'vi' | undefined =>
  page !== 'vi' && /[đ\u0300-\u036f]/i.test(text.normalize('NFD')) ? 'vi' : undefined

/** A text of the page's language with somebody's words in it. */
export function WithQuotes(props: {
  readonly text: string
  /** Parts of the text that are somebody's own words. */
  readonly quotes: readonly string[]
  readonly language: Language
}) {
  const { text, quotes, language } = props
  const quote = quotes.find((words) => langOf(words, language) && text.includes(words))
  if (quote === undefined) return <>{text}</>
  const at = text.indexOf(quote)
  return (
    <>
      {text.slice(0, at)}
      <span lang="vi">{quote}</span>
      <WithQuotes text={text.slice(at + quote.length)} quotes={quotes} language={language} />
    </>
  )
}
