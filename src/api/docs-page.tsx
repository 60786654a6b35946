/** The OpenAPI document as a page to read, at /api/docs: plain HTML, nothing loaded, no script. */
import { createHash } from 'node:crypto'
import { render } from 'preact-render-to-string'
import type { Words } from '../errors.js'
import type { Language } from '../language/language.js'
import { vietnamese } from './docs-vietnamese.js'
import { typeWords, words } from './docs-words.js'

/** What of the document is shown. */
export interface Described {
  readonly info: { readonly title: string; readonly description?: string | undefined }
  readonly tags?: readonly { readonly name: string; readonly description?: string | undefined }[]
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema?: Shape
    readonly description?: string
  }[]
  readonly requestBody?: Content
  readonly responses?: Readonly<Record<string, Content & { readonly description?: string }>>
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
}

interface Content {
  readonly content?: Readonly<
    Record<string, { readonly schema: Shape; readonly example?: unknown }>
  >
}

interface Shape {
  readonly type?: string | undefined
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly description?: string | undefined
}

const style = `:root{color-scheme:light dark;--paper:#faf7f0;--ink:#1d2a24;--soft:#56635c;--brand:#1f5a45;--line:#e0dacb}
@media(prefers-color-scheme:dark){:root{--paper:#141a17;--ink:#ece9e1;--soft:#a9b3ad;--brand:#8fd0b2;--line:#2c332e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:0 1rem 3rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header{display:flex;justify-content:flex-end}header a,nav a{display:inline-flex;align-items:center;min-height:2.75rem}summary{padding:.625rem 0}
h1{margin:.5rem 0;line-height:1.25}h2{margin-top:3rem}h3{margin:2rem 0 0;padding-top:1rem;border-top:1px solid var(--line)}
h3 b,a,summary{color:var(--brand)}nav ul{list-style:none;margin:0;padding:0}
dl{display:grid;grid-template-columns:minmax(4rem,max-content) minmax(0,1fr);gap:.25rem .75rem;margin:.5rem 0}
dt{max-width:11rem}dd{margin:0}dd,p{color:var(--soft)}summary{cursor:pointer}
pre{margin:0;padding:.75rem;border:1px solid var(--line);border-radius:.5rem;font-size:.875rem;white-space:pre-wrap}
@media(max-width:30rem){dl{display:block}dt{max-width:none;margin-top:.5rem}}
a:focus-visible,summary:focus-visible{outline:3px solid var(--brand);outline-offset:2px}`

const styleHash = createHash('sha256').update(style).digest('base64')
export const docsPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`

/** Says things in the language of the page: words of ours, and texts of the document. */
interface Voice {
  readonly say: (words: Words) => string
  readonly tell: (english: string | undefined) => string
}

export function docsPage(described: Described, language: Language): string {
  const { info, tags = [], paths = {} } = described
  const voice: Voice = {
    say: (words) => words[language],
    tell: (english = '') => (language === 'vi' ? (vietnamese[english] ?? english) : english),
  }
  const { say, tell } = voice
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const other = language === 'vi' ? 'en' : 'vi'
  const html = render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{say(words.title)}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <a href={`?lang=${other}`} lang={other} hreflang={other}>
            {say(words.other)}
          </a>
        </header>
        <main>
          <h1>{say(words.title)}</h1>
          <p>{coded(tell(info.description))}</p>
          <nav aria-label={say(words.tables)}>
            <ul>
              {tags.map(({ name, description }) => (
                <li key={name}>
                  <a href={`#${anchorOf(name)}`}>{tell(description)}</a>
                </li>
              ))}
              <li>
                <a href="v1/openapi.json">{say(words.document)}</a>
              </li>
            </ul>
          </nav>
          {tags.map(({ name, description }) => (
            <section key={name} id={anchorOf(name)}>
              <h2>{tell(description)}</h2>
              {operations
                .filter(({ operation }) => operation.tags?.includes(name))
                .map((route) => (
                  <Route {...route} voice={voice} />
                ))}
            </section>
          ))}
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}

const anchorOf = (tag: string) => tag.replaceAll(' ', '-')

function Route(props: {
  readonly path: string
  readonly method: string
  readonly operation: Operation
  readonly voice: Voice
}) {
  const { path, method, operation, voice } = props
  const { say, tell } = voice
  const asked = Object.values(operation.requestBody?.content ?? {})[0]
  const body = asked?.schema
  const done = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'))
  const answered = Object.values(done?.[1].content ?? {}).find((media) => 'example' in media)
  const scope = operation.security?.[0]?.['token']?.[0]
  return (
    <article>
      <h3>
        <b>{method.toUpperCase()}</b> {path}
      </h3>
      <p>
        {coded(tell(operation.summary))}
        {operation.description && coded(`. ${tell(operation.description)}`)}
      </p>
      {scope !== undefined && (
        <p>
          {say(words.scope)}: <code>{scope}</code>
        </p>
      )}
      <dl>
        {operation.parameters?.map((parameter) => (
          <Field
            name={parameter.name}
            where={say(placeOf(parameter.in))}
            required={parameter.required === true}
            shape={{ ...parameter.schema, description: parameter.description }}
            voice={voice}
          />
        ))}
        {Object.entries(body?.properties ?? {}).map(([name, shape]) => (
          <Field
            name={name}
            where={say(words.body)}
            required={body?.required?.includes(name) === true}
            shape={shape}
            voice={voice}
          />
        ))}
        {Object.entries(operation.responses ?? {}).map(([status, answer]) => (
          <Answer status={status} answer={answer} voice={voice} />
        ))}
      </dl>
      <ExampleOf label={say(words.exampleAsked)} value={asked?.example} />
      <ExampleOf label={say(words.exampleAnswered)} value={answered?.example} />
    </article>
  )
}

/** A text whose parts between back-ticks are code. */
const coded = (text: string) =>
  text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))

function placeOf(where: string): Words {
  if (where === 'path' || where === 'query' || where === 'header') return words[where]
  return words.body
}

function ExampleOf({ label, value }: { readonly label: string; readonly value: unknown }) {
  if (value === undefined) return null
  return (
    <details>
      <summary>{label}</summary>
      <pre>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>
    </details>
  )
}

/** What is answered under a status; the fields of a list's items stand for the list. */
function Answer(props: {
  readonly status: string
  readonly answer: Content & { readonly description?: string }
  readonly voice: Voice
}) {
  const { status, answer, voice } = props
  const [[type, { schema }] = ['', { schema: {} }]] = Object.entries(answer.content ?? {})
  const shape = schema.properties?.['items']?.items ?? schema
  const fields = status.startsWith('2') ? Object.keys(shape.properties ?? {}) : []
  const said = answer.description === 'Default Response' ? '' : voice.tell(answer.description)
  return (
    <>
      <dt>
        <code>{status}</code>
      </dt>
      <dd>{coded([type, said, fields.join(', ')].filter(Boolean).join(' – '))}</dd>
    </>
  )
}

function Field(props: {
  readonly name: string
  readonly where: string
  readonly required: boolean
  readonly shape: Shape
  readonly voice: Voice
}) {
  const { name, where, required, shape, voice } = props
  const { say, tell } = voice
  const need = say(required ? words.required : words.optional)
  const facts = [where, typeOf(shape, voice), need, tell(shape.description)]
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{coded(facts.filter(Boolean).join(', '))}</dd>
    </>
  )
}

function typeOf(shape: Shape, voice: Voice): string {
  const { say } = voice
  const either = (names: readonly string[]) => [...new Set(names)].join(` ${say(words.or)} `)
  if (shape.anyOf) return either(shape.anyOf.map((one) => typeOf(one, voice)))
  if (shape.enum) return either(shape.enum.map((one) => JSON.stringify(one)))
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.items) return `${say(words.listOf)} ${typeOf(shape.items, voice)}`
  const known = Object.entries(typeWords).find(([type]) => type === shape.type)
  return known ? say(known[1]) : say(words.any)
}
