/** What every public page has: head, heading line, band of the verdict, foot. */
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../language/language.js'
import { holeMark } from './holes.js'
import { ToneIcon } from './icons.js'
import { words } from './page-words.js'
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
  /** What else stands in the head. */
  readonly head?: ComponentChildren
}

/** A whole page as HTML text, with marks where its holes are. */
export function renderPage(frame: PageFrame, content: ComponentChildren): string {
  const { language, title, typed = false, head } = frame
  const other = language === 'vi' ? 'en' : 'vi'
  return `<!doctype html>${render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {head}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <a class="home" href={`/?lang=${language}`} aria-label={words.home[language]}>
            Nguồn
          </a>
          <a href={`?${typed ? 'typed=1&' : ''}lang=${other}`} hreflang={other} lang={other}>
            {words.otherLanguage[language]}
          </a>
        </header>
        {content}
      </body>
    </html>,
  )}`
}

export function Band({ tone, line, sentence, also }: BandWords & { also?: string | undefined }) {
  return (
    <div class={`verdict ${tone}`} role="status">
      <ToneIcon tone={tone} />
      <h2>{line}</h2>
      <p>{sentence}</p>
      {also && <p class="also">{also}</p>}
    </div>
  )
}

export function CodeForm({ language, label }: { language: Language; label: string }) {
  return (
    <form action="/T" method="get">
      <label for="code">{label}</label>
      <input
        id="code"
        name="code"
        required
        maxlength={200}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
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
