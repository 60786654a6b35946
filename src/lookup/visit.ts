/** One request to the look-up, with everything that answering it takes. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../language/language.js'
import { isPersonalVisit } from '../scans/who-counts.js'
import { languageOf } from './negotiate.js'

export interface Visit {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** As it came over the wire, without the query. */
  readonly path: string
  readonly query: string
  readonly language: Language
  readonly now: Date
}

export function visitOf(request: FastifyRequest, reply: FastifyReply, now: Date): Visit {
  const url = request.raw.url ?? '/'
  const mark = url.indexOf('?')
  const query = mark < 0 ? '' : url.slice(mark + 1)
  return {
    request,
    reply,
    path: mark < 0 ? url : url.slice(0, mark),
    query,
    language: languageOf(query, request.raw.headers),
    now,
  }
}

/** A person in front of a pack, whose visit is a scan. */
export const isPersonal = ({ request }: Visit): boolean =>
  isPersonalVisit(request.raw.method, request.raw.headers)

/** An address under `/01/`: a GS1 Digital Link. */
export const isLink = (path: string): boolean => path.charCodeAt(1) === 0x30
