/** The page a person sees when something is missing or broke. It needs nothing but itself. */
import { createHash } from 'node:crypto'
import { render } from 'preact-render-to-string'
import type { Words } from '../errors.js'
import type { Language } from '../language/language.js'

const style = `:root{color-scheme:light dark;--paper:#faf7f0;--ink:#1d2a24;--brand:#1f5a45}
@media(prefers-color-scheme:dark){:root{--paper:#141a17;--ink:#ece9e1;--brand:#8fd0b2}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:3rem 1.25rem}
h1{font-size:1.5rem;line-height:1.25}
a{color:var(--brand);display:inline-block;padding:.625rem 0}
a:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
code{font-size:1em}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** The page's own style and nothing else. */
export const errorPagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`

const words = {
  home: { vi: 'Về trang tra cứu', en: 'To the start page' },
  id: { vi: 'Khi liên hệ, hãy đọc số này:', en: 'When you contact us, read out this number:' },
} satisfies Record<string, Words>

export function errorPage(page: {
  readonly words: Words
  readonly language: Language
  /** Found again in the log. */
  readonly id?: string | undefined
  /** The address of the start page. */
  readonly home?: string | undefined
}): string {
  const { language, id, home = '/' } = page
  const html = render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`${page.words[language]} – Nguồn`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          <h1>{page.words[language]}</h1>
          {id !== undefined && (
            <p>
              {words.id[language]} <code>{id}</code>
            </p>
          )}
          <a href={home}>{words.home[language]}</a>
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}
