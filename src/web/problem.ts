/** Errors as people and machines meet them over HTTP: one page, one problem document (RFC 9457). */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { customAlphabet } from 'nanoid'
import { NguonError, type Words } from '../errors.js'
import { type Language, pickLanguage } from '../language/language.js'
import { errorPage, errorPagePolicy } from './error-page.js'
import { fail } from './errors.js'

/** Without look-alikes: people read it out over the telephone. */
const errorId = customAlphabet('23456789ABCDEFGHJKMNPQRSTVWXYZ', 8)

/** Fastify's own errors by status; any other below 500 is a malformed request. */
const ownErrors: Readonly<Record<number, () => NguonError>> = {
  413: () => fail('request-too-large'),
  415: () => fail('media-type-unsupported'),
  429: () => fail('too-many-requests'),
  503: () => fail('not-ready'),
}

/**
 * @param headers set on every one of these answers
 * @param home the address of the start page
 */
export function answerErrors(
  app: FastifyInstance,
  headers: Readonly<Record<string, string>>,
  home = '/',
): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, error: NguonError, id?: string) =>
    sendError(request, reply.headers(headers), error, { id, home })

  app.setErrorHandler((error, request, reply) => {
    const known = knownError(error)
    if (known && known.status < 500) return answer(request, reply, known)
    // What broke is for the log; the visitor gets an id to ask for.
    const id = errorId()
    request.log.error({ err: error, errorId: id, req: request }, 'request failed')
    return answer(request, reply, known ?? fail('something-broke'), id)
  })
  app.setNotFoundHandler((request, reply) => answer(request, reply, fail('page-not-found')))
}

/** For what Fastify refuses before any route is chosen. */
export function answerUnreadable(
  request: FastifyRequest,
  reply: FastifyReply,
  headers: Readonly<Record<string, string>>,
  home: string,
): void {
  sendError(request, reply.headers(headers), fail('request-malformed'), { id: undefined, home })
}

function knownError(error: unknown): NguonError | undefined {
  if (error instanceof NguonError) return error
  const status = (error as { statusCode?: number }).statusCode ?? 500
  const own = ownErrors[status]
  if (own) return own()
  return status >= 400 && status < 500 ? fail('request-malformed') : undefined
}

function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  error: NguonError,
  { id, home }: { readonly id: string | undefined; readonly home: string },
): FastifyReply {
  const language = pickLanguage(request.headers['accept-language'])
  reply.code(error.status).header('cache-control', 'no-store').header('content-language', language)
  if (!wantsProblem(request)) {
    const page = errorPage({ words: error.words, language, id, home })
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', errorPagePolicy)
      .send(page)
  }
  return sendProblem(request, reply, error, id)
}

/** The problem document, whatever else the client would read. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: NguonError,
  id?: string,
): FastifyReply {
  const language = pickLanguage(request.headers['accept-language'])
  reply.code(error.status).header('cache-control', 'no-store').header('content-language', language)
  if (error.status === 401) reply.header('www-authenticate', 'Bearer')
  const problem = problemOf(error, language, id)
  // A finished text: the schemas of answers are not those of errors.
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

/** What stands in a problem document. @param id in the log of the server */
export const problemOf = (error: NguonError, language: Language, id?: string) => ({
  type: `urn:nguon:error:${error.code}`,
  title: titleOf(error.status)[language],
  status: error.status,
  code: error.code,
  detail: error.words[language],
  ...(error.detail !== undefined && { data: error.detail }),
  ...(id !== undefined && { id }),
})

const titles: Readonly<Record<number, Words>> = {
  401: { vi: 'Chưa xác thực', en: 'Not authenticated' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  409: { vi: 'Không hợp với tình trạng hiện tại', en: 'Conflicts with the present state' },
}

function titleOf(status: number): Words {
  if (status >= 500) return { vi: 'Lỗi máy chủ', en: 'Server error' }
  return titles[status] ?? { vi: 'Yêu cầu chưa đúng', en: 'The request is not right' }
}

/** Machines under /api, and whoever asks for JSON and not for a page. */
function wantsProblem(request: FastifyRequest): boolean {
  if (request.url.startsWith('/api/')) return true
  const accept = request.headers.accept ?? ''
  return accept.includes('json') && !accept.includes('text/html')
}
