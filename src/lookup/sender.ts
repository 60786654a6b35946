/** Sends the answers of look-ups: a page in the encoding that is asked for, JSON or text, with their headers. */
import { type Caching, createHeaders, type Face } from './answer-headers.js'
import type { ContentEncoding, HoledPage } from './holes.js'
import { pickEncoding } from './negotiate.js'
import { type Filling, Outbox } from './outbox.js'
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
    if (page.size(encoding) !== undefined) return this.#html(visit, page, answer, encoding)
    if (encoding === 'identity') throw new TypeError('the plain page is always there')
    return page.prepare(encoding).then(() => {
      const isMade = page.size(encoding) !== undefined
      this.#html(visit, page, answer, isMade ? encoding : 'identity')
    })
  }

  /** A page that was drawn for one request: compressing it would cost more than it saves. */
  plain(visit: Visit, page: HoledPage, answer: PageAnswer): void {
    this.#html(visit, page, answer, 'identity')
  }

  #html(visit: Visit, page: HoledPage, answer: PageAnswer, encoding: ContentEncoding): void {
    const { status, caching, cookie, values } = answer
    const size = page.size(encoding) ?? 0
    const form = { status, caching, face: 'html', encoding } as const
    this.#send(visit, form, size, { page, values, encoding }, cookie)
  }

  /** @param body its bytes as Latin-1 */
  bytes(visit: Visit, form: Form, body: string): void {
    this.#send(visit, form, body.length, body)
  }

  /** Past Fastify's own sending: its hooks and header merging cost as much as finding the code. */
  #send(
    { reply, path }: Visit,
    form: Form,
    size: number,
    body: Filling | string,
    cookie?: string,
  ): void {
    const headersOf = isLink(path) ? this.#linkHeaders : this.headers
    const fixed = headersOf(form.caching, form.face, form.encoding)
    const headers = [...fixed, 'Content-Length', String(size)]
    if (cookie !== undefined) headers.push('Set-Cookie', cookie)
    reply.hijack()
    this.#outbox.put(reply.raw, form.status, headers, body)
  }

  /** Sends what is there now; whoever has answered everything need not wait for the turn's end. */
  flush(): void {
    this.#outbox.sendAll()
  }
}
