/** What every public page has: head, heading line, band of the verdict, foot. */
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../language/language.js'
import { holeMark } from './holes.js'
import { ToneIcon } from './icons.js'
import { words } from './page-words.js'
import { WithQuotes } from './quoted.js'
import { style } from './style.js'
import type { BandWords } from './verdict-words.js'

/** Places that change from scan to scan, and the bytes each may take. */
export const holeLengths = { line: 176, history: 224, code: 14, number: 24, checked: 20, path: 12 }

/** The texts of the holes, in their order; those a page has no hole for are empty. */
export type HoleTexts = readonly [
  line: string,
  history: string,
  code: string,
  number: string,
  checked: string,
  /** The code without hyphens: what links of this pack end in. */
  path: string,
]

export const Hole = ({ name }: { name: keyof typeof holeLengths }) => <>{holeMark(name)}</>

export interface PageFrame {
  readonly language: Language
  readonly title: string
  /** What a link to the other language carries besides it. */
  readonly typed?: boolean
  /** What search engines and link previews say of it, one or two sentences. */
  readonly description: string
  /** Its one address, without the language, for a page that search engines may find. */
  readonly canonical?: string | undefined
  /** Kept out of search engines. */
  readonly noIndex?: boolean
  /** What a link to the other language carries besides it, for any other page: `q=ch%C3%A8&`. */
  readonly keep?: string
  /** Rules of this kind of page alone; its policy is `policyWith` of them. */
  readonly style?: string
  /** A script of this page alone; its policy must allow it. */
  readonly script?: string | undefined
  /** What else stands in the head. */
  readonly head?: ComponentChildren
}

/** A whole page as HTML text, with marks where its holes are. */
export function renderPage(frame: PageFrame, content: ComponentChildren): string {
  const { language, title, description, canonical, typed = false, keep = '' } = frame
  const { style: own, script, head } = frame
  const other = language === 'vi' ? 'en' : 'vi'
  return `<!doctype html>${render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {frame.noIndex && <meta name="robots" content="noindex" />}
        {canonical && <Addresses canonical={canonical} language={language} />}
        {head}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {own && <style dangerouslySetInnerHTML={{ __html: own }} />}
        {script && <script type="module" src={script} />}
      </head>
      <body>
        <header>
          <a class="home" href={`/?lang=${language}`} aria-label={words.home[language]}>
            Nguồn
          </a>
          <a href={`?${typed ? 'typed=1&' : keep}lang=${other}`} hreflang={other} lang={other}>
            {words.otherLanguage[language]}
          </a>
        </header>
        {content}
      </body>
    </html>,
  )}`
}

/** The page's own address and that of each language; without one it is Vietnamese. */
function Addresses({ canonical, language }: { canonical: string; language: Language }) {
  const english = `${canonical}${canonical.includes('?') ? '&' : '?'}lang=en`
  return (
    <>
      <link rel="canonical" href={language === 'vi' ? canonical : english} />
      <link rel="alternate" hreflang="vi" href={canonical} />
      <link rel="alternate" hreflang="en" href={english} />
    </>
  )
}

interface BandProps extends BandWords {
  readonly also?: string | undefined
  /** It is all the page tells, so its line is the page's heading. */
  readonly isHeading?: boolean
  /** Of the page, where the words of the band quote somebody. */
  readonly language?: Language
}

export function Band(props: BandProps) {
  const { tone, also, quotes = [], language = 'vi', isHeading = false } = props
  const line = <WithQuotes text={props.line} quotes={quotes} language={language} />
  return (
    <div class={`verdict ${tone}`} role="status">
      <ToneIcon tone={tone} />
      {isHeading ? <h1>{line}</h1> : <h2>{line}</h2>}
      {props.sentence !== '' && (
        <p>
          <WithQuotes text={props.sentence} quotes={quotes} language={language} />
        </p>
      )}
      {also && <p class="also">{also}</p>}
    </div>
  )
}

export function CodeForm(props: {
  language: Language
  label: string
  /** What stands in the field already. */
  value?: string | undefined
}) {
  const { language, label, value } = props
  return (
    <form action="/T" method="get">
      <label for="code">{label}</label>
      <input
        id="code"
        name="code"
        required
        maxlength={2000}
        value={value}
        autocomplete="off"
        autocorrect="off"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="search"
        placeholder="XXXX-XXXX-XXXX"
      />
      <input type="hidden" name="lang" value={language} />
      <button>{words.look[language]}</button>
    </form>
  )
}

export function Foot({
  language,
  host,
  code,
}: {
  language: Language
  host: string
  code: boolean
}) {
  return (
    <footer>
      {code && (
        <>
          {words.packCode[language]}
          <code>
            <Hole name="code" />
          </code>
        </>
      )}
      {words.checkedAt[language]} <Hole name="checked" /> {language === 'vi' ? 'tại' : 'at'} {host}
    </footer>
  )
}
