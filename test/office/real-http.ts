/** The office over a real connection: what a browser sends, as it sends it. */
import type { FastifyInstance } from 'fastify'
import { type Browser, markOf } from './server.js'

export interface Fetched {
  readonly status: number
  readonly text: string
  readonly bytes: Buffer
  readonly type: string
  /** Where it leads, without host. */
  readonly to: string | undefined
}

export interface RealHttp {
  readonly get: (path: string) => Promise<Fetched>
  /** Opens the page, fills its form in and sends it; with a file as multipart/form-data. */
  readonly fill: (path: string, fields: Record<string, string | File>) => Promise<Fetched>
}

/** Listens on a free port of this machine, with the cookies of somebody who is signed in. */
export async function overHttp(app: FastifyInstance, { cookies }: Browser): Promise<RealHttp> {
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  async function send(path: string, body?: FormData | URLSearchParams): Promise<Fetched> {
    const response = await fetch(base + path, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': 'en',
        'sec-fetch-site': 'same-origin',
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      },
      ...(body && { body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const bytes = Buffer.from(await response.arrayBuffer())
    return {
      status: response.status,
      text: bytes.toString('utf8'),
      bytes,
      type: response.headers.get('content-type') ?? '',
      to: response.headers.get('location')?.replace(base, ''),
    }
  }
  return {
    get: (path) => send(path),
    async fill(path, fields) {
      const mark = markOf((await send(path)).text)
      const all: [string, string | File][] = Object.entries({ mark, ...fields })
      const isMultipart = all.some(([, value]) => value instanceof File)
      if (!isMultipart) return send(path, new URLSearchParams(all as [string, string][]))
      const form = new FormData()
      for (const [name, value] of all) form.append(name, value)
      return send(path, form)
    },
  }
}

/** What stands in a field of a page: of an input, or of the option that is chosen. */
export function valueOf(html: string, name: string): string | undefined {
  const input = new RegExp(`<input(?=[^>]*name="${name}")[^>]*>`).exec(html)?.[0]
  if (input !== undefined) return /value="([^"]*)"/.exec(input)?.[1]
  const select = new RegExp(`<select(?=[^>]*name="${name}")[^]*?</select>`).exec(html)?.[0] ?? ''
  const chosen = /<option(?=[^>]*\bselected)[^>]*>/.exec(select)?.[0] ?? ''
  return /value="([^"]*)"/.exec(chosen)?.[1]
}
