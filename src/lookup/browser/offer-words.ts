/** What the offer to tell one's place says as it goes on, in the page's language. */
export interface OfferWords {
  readonly asking: string
  readonly thanks: string
  readonly denied: string
  readonly failed: string
}
