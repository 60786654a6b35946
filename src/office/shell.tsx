/** The frame around every page of the office. */
import { createHash } from 'node:crypto'
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { may as mayMember, type Verb } from '../accounts/permissions.js'
import type { Words } from '../errors.js'
import { menu } from './navigation.js'
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

/** Only our own files, and no script inside the page. */
export const policyOf = ({ scripts = [], style }: Pick<Shown, 'scripts' | 'style'>): string =>
  [
    "default-src 'none'",
    `style-src ${ownStyle}${style ? ` ${hashOf(style)}` : ''}`,
    "img-src 'self' data: blob:",
    ...(scripts.length > 0
      ? ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "worker-src 'self'"]
      : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

export function renderShell(visit: Guest, shown: Shown): string {
  const { language, flash } = visit
  const { title, body, narrow = false, scripts = [], style } = shown
  const heading = typeof title === 'string' ? title : visit.say(title)
  const html = render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{`${heading} · Nguồn`}</title>
        <style dangerouslySetInnerHTML={{ __html: officeStyle }} />
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {visit.say(words.skip)}
        </a>
        <Top visit={visit} />
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

function Top({ visit }: { visit: Guest }) {
  const { member, language, say } = visit
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <header class="top">
      <div>
        <a class="brand" href="/office">
          Nguồn
        </a>
        <a href={otherLanguage(visit, other)} hreflang={other} lang={other}>
          {say(words.otherLanguage)}
        </a>
        {member && (
          <>
            <a class="me" href="/office/account">
              {member.name}
            </a>
            <form method="post" action="/office/sign-out">
              <input type="hidden" name="mark" value={visit.mark} />
              <button>{say(words.signOut)}</button>
            </form>
            <Menu visit={visit} />
          </>
        )}
      </div>
    </header>
  )
}

function Menu({ visit }: { visit: Guest }) {
  const { say } = visit
  const here = visit.path.split('?')[0]
  const entries = menu.filter(({ may }) => may === undefined || mayOf(visit, may))
  return (
    <nav aria-label={say(words.menu)}>
      <ul>
        {entries.map(({ path, label }) => (
          <li key={path}>
            <a href={path} aria-current={path === here ? 'page' : undefined}>
              {say(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A page answered to a form is left for its own address: the form would not be sent again. */
function otherLanguage(visit: Guest, other: string): string {
  const [path = '/office'] = visit.path.split('?')
  const query = new URLSearchParams(visit.query)
  query.set('lang', other)
  return `${path}?${query.toString()}`
}

const mayOf = ({ member }: Guest, verb: Verb): boolean =>
  member !== undefined && mayMember(member, verb)
