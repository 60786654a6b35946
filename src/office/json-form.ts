/** Answers to a script of a page that sends its form as JSON. */
import type { FastifyReply } from 'fastify'
import { NguonError } from '../errors.js'
import { problemOf } from '../web/problem.js'
import type { Guest } from './visit.js'

/** What was done, or the problem document; what is wrong in what was sent is 422, as for every form. */
export async function answerAsJson(
  { reply, language }: Guest,
  act: () => Promise<object | undefined>,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  try {
    return reply.send(await act())
  } catch (error) {
    if (!(error instanceof NguonError) || error.status >= 500) throw error
    const status = error.status === 400 ? 422 : error.status
    const problem = { ...problemOf(error, language), status }
    return reply
      .code(status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem))
  }
}
