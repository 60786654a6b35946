/** Sends the answers of look-ups: a page in the encoding that is asked for, JSON or text, with their headers. */
import { type Caching, createHeaders, type Face } from './answer-headers.js'
import type { ContentEncoding, HoledPage } from './holes.js'
import { pickEncoding } from './negotiate.js'
import { Outbox } from './outbox.js'
import type { HoleTexts } from './page.js'
import { isLink, type Visit } from './visit.js'

export interface PageAnswer {
  readonly status: number
  readonly caching: Caching
  readonly values: HoleTexts
  readonly cookie?: string | undefined
}

interface Form {
  readonly status: number
  readonly caching: Caching
  readonly face: Face
  readonly encoding: ContentEncoding
}

export class Sender {
  readonly headers: ReturnType<typeof createHeaders>
  readonly #linkHeaders: ReturnType<typeof createHeaders>
  readonly #outbox = new Outbox()

  constructor(isHttps: boolean) {
    this.headers = createHeaders(isHttps)
    this.#linkHeaders = createHeaders(isHttps, true)
  }

  page(visit: Visit, page: HoledPage, answer: PageAnswer): void | Promise<void> {
    const encoding = pickEncoding(visit.request.raw.headers['accept-encoding'])
    const body = page.fill(answer.values, encoding)
    if (body !== undefined) return this.#html(visit, answer, encoding, body)
    if (encoding === 'identity') throw new TypeError('the plain page is always there')
    return page.prepare(encoding).then(() => {
      const made = page.fill(answer.values, encoding)
      if (made !== undefined) return this.#html(visit, answer, encoding, made)
      return this.plain(visit, page, answer)
    })
  }

  /** A page that was drawn for one request: compressing it would cost more than it saves. */
  plain(visit: Visit, page: HoledPage, answer: PageAnswer): void {
    this.#html(visit, answer, 'identity', page.fill(answer.values, 'identity'))
  }

  #html(visit: Visit, answer: PageAnswer, encoding: ContentEncoding, body: string): void {
    const { status, caching, cookie } = answer
    this.bytes(visit, { status, caching, face: 'html', encoding }, body, cookie)
  }

  /**
   * Past Fastify's own sending: its hooks and header merging cost as much as finding the code.
   * @param body its bytes as Latin-1
   */
  bytes({ reply, path }: Visit, form: Form, body: string, cookie?: string): void {
    const headersOf = isLink(path) ? this.#linkHeaders : this.headers
    const fixed = headersOf(form.caching, form.face, form.encoding)
    const headers = [...fixed, 'Content-Length', String(body.length)]
    if (cookie !== undefined) headers.push('Set-Cookie', cookie)
    reply.hijack()
    this.#outbox.put(reply.raw, form.status, headers, body)
  }

  /** Sends what is there now; whoever has answered everything need not wait for the turn's end. */
  flush(): void {
    this.#outbox.sendAll()
  }
}
