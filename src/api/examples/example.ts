/** What stands as an example in the OpenAPI document, by route as it is declared: `POST /runs`. */
export interface Example {
  /** Of the request's body. */
  readonly body?: unknown
  /** Of the answer when it went well, in JSON. */
  readonly answer?: unknown
  /** Of answers that are texts and not JSON, by media type. */
  readonly texts?: Readonly<Record<string, unknown>>
}

export type Examples = Readonly<Record<string, Example>>

/** The last page of a list with one item. */
export const page = <T>(item: T) => ({ items: [item], next: null })

/** One pack, lot, run … in all the examples, so that one can be followed from call to call. */
export const ids = {
  producer: 'h2v0k3yq8m1d',
  product: 'c7w5r1x9t4zp',
  lot: 'n3f8b6j0s2ga',
  run: 'q9e4u7k1v5mh',
  job: 'w6y2d8p3r0xc',
  decision: 't1m5z9g7b4ns',
  alert: 'k8r3c6v1h0yf',
  report: 'x4p7s2q9e5jw',
} as const

export const moment = '2026-09-02T03:15:00.000Z'
