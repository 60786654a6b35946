/** What the routes of the API are given; set once, where the server is put together. */
import type { IssuingContext } from '../issuing/context.js'

export interface ApiContext {
  readonly issuing: IssuingContext
  readonly now: () => Date
}
