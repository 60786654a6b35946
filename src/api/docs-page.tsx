/** The OpenAPI document as a page to read, at /api/docs: plain HTML, nothing loaded, no script. */
import { createHash } from 'node:crypto'
import { render } from 'preact-render-to-string'

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
  readonly content?: Readonly<Record<string, { readonly schema: Shape }>>
}

interface Shape {
  readonly type?: string | undefined
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly description?: string | undefined
}

const style = `:root{color-scheme:light dark;--paper:#faf7f0;--ink:#1d2a24;--soft:#56635c;--brand:#1f5a45}
@media(prefers-color-scheme:dark){:root{--paper:#141a17;--ink:#ece9e1;--soft:#a9b3ad;--brand:#8fd0b2}}
body{margin:0 auto;max-width:52rem;padding:2rem 1.25rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
h2{margin-top:3rem}h3{margin:2rem 0 0;overflow-wrap:anywhere}h3 b{color:var(--brand)}a{color:var(--brand)}
dl{margin:.5rem 0}dt{float:left;clear:left;margin-right:.75rem}dd{margin:0}dd,p{color:var(--soft)}`

const styleHash = createHash('sha256').update(style).digest('base64')
export const docsPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`

export function docsPage({ info, tags = [], paths = {} }: Described): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const html = render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`API – ${info.title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <h1>{`${info.title}: API`}</h1>
        <p>{info.description}</p>
        <p>
          <a href="v1/openapi.json">OpenAPI 3.1</a>
        </p>
        {tags.map(({ name, description }) => (
          <section key={name}>
            <h2>{description ?? name}</h2>
            {operations
              .filter(({ operation }) => operation.tags?.includes(name))
              .map(({ path, method, operation }) => (
                <Route path={path} method={method} operation={operation} />
              ))}
          </section>
        ))}
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}

function Route(props: {
  readonly path: string
  readonly method: string
  readonly operation: Operation
}) {
  const { path, method, operation } = props
  const body = operation.requestBody?.content?.['application/json']?.schema
  const scope = operation.security?.[0]?.['token']?.[0]
  return (
    <article>
      <h3>
        <b>{method.toUpperCase()}</b> {path}
      </h3>
      <p>
        {operation.summary}
        {operation.description && `. ${operation.description}`}
      </p>
      {scope !== undefined && (
        <p>
          Scope: <code>{scope}</code>
        </p>
      )}
      <dl>
        {operation.parameters?.map((parameter) => (
          <Field
            name={parameter.name}
            where={parameter.in}
            required={parameter.required === true}
            shape={{ ...parameter.schema, description: parameter.description }}
          />
        ))}
        {Object.entries(body?.properties ?? {}).map(([name, shape]) => (
          <Field
            name={name}
            where="body"
            required={body?.required?.includes(name) === true}
            shape={shape}
          />
        ))}
        {Object.entries(operation.responses ?? {}).map(([status, answer]) => (
          <Answer status={status} answer={answer} />
        ))}
      </dl>
    </article>
  )
}

/** What is answered under a status; the fields of a list's items stand for the list. */
function Answer(props: {
  readonly status: string
  readonly answer: Content & { readonly description?: string }
}) {
  const { status, answer } = props
  const [[type, { schema }] = ['', { schema: {} }]] = Object.entries(answer.content ?? {})
  const shape = schema.properties?.['items']?.items ?? schema
  const fields = status.startsWith('2') ? Object.keys(shape.properties ?? {}) : []
  const said = answer.description === 'Default Response' ? '' : answer.description
  return (
    <>
      <dt>
        <code>{status}</code>
      </dt>
      <dd>{[type, said, fields.join(', ')].filter(Boolean).join(' – ')}</dd>
    </>
  )
}

function Field(props: {
  readonly name: string
  readonly where: string
  readonly required: boolean
  readonly shape: Shape
}) {
  const { name, where, required, shape } = props
  const facts = [where, typeOf(shape), required ? 'required' : 'optional', shape.description]
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{facts.filter(Boolean).join(', ')}</dd>
    </>
  )
}

function typeOf(shape: Shape): string {
  if (shape.anyOf) return shape.anyOf.map(typeOf).join(' or ')
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.items) return `list of ${typeOf(shape.items)}`
  return shape.type ?? 'any'
}
