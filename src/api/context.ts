/** What the routes of the API are given; set once, where the server is put together. */
import type { IssuingContext } from '../issuing/context.js'
import type { PrintingContext } from '../printing/jobs.js'
import type { TextAnswerContext } from './text-answers.js'

export interface ApiContext {
  readonly issuing: IssuingContext
  readonly printing: PrintingContext
  readonly now: () => Date
  readonly text: TextAnswerContext
}
