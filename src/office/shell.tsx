/** The frame around every page of the office. */
import { createHash } from 'node:crypto'
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Words } from '../errors.js'
import { Menu, Top } from './menu.js'
import { openAssets } from '../web/assets.js'
import { officeStyle } from './style.js'
import type { Guest } from './visit.js'
import { words } from './words.js'

export interface Shown {
  readonly title: Words | string
  readonly body: ComponentChildren
  /** Narrow pages hold one form. */
  readonly narrow?: boolean | undefined
  /** Addresses of scripts (`assets.urlOf`); every page must also work without. */
  readonly scripts?: readonly string[] | undefined
  /** More style, allowed by its hash. */
  readonly style?: string | undefined
}

const hashOf = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`
const ownStyle = hashOf(officeStyle)
const fonts = openAssets().urlOf('fonts')

/** Only our own files, and no script inside the page. */
export const policyOf = ({ scripts = [], style }: Pick<Shown, 'scripts' | 'style'>): string =>
  [
    "default-src 'none'",
    `style-src 'self' ${ownStyle}${style ? ` ${hashOf(style)}` : ''}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ...(scripts.length > 0
      ? ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "worker-src 'self'"]
      : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

export function renderShell(visit: Guest, shown: Shown): string {
  const { language, flash, member } = visit
  const { title, body, narrow = false, scripts = [], style } = shown
  const heading = typeof title === 'string' ? title : visit.say(title)
  const html = render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <meta name="description" content={visit.say(words.office)} />
        <title>{`${heading} · Nguồn`}</title>
        <link rel="stylesheet" href={fonts} />
        <style dangerouslySetInnerHTML={{ __html: officeStyle }} />
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body class={member && 'in'}>
        <a class="skip" href="#content">
          {visit.say(words.skip)}
        </a>
        <Top visit={visit} />
        {member && <Menu visit={visit} member={member} />}
        <main id="content" class={narrow ? 'narrow' : undefined}>
          <h1>{heading}</h1>
          {flash !== undefined && (
            <p class="flash" role="status">
              {flash}
            </p>
          )}
          {body}
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}
