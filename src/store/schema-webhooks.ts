/** The tables of webhooks, as Kysely types, and the warnings that were given of certificates. */

export interface WebhookSchema {
  webhook: {
    id: string
    /** Null = of the programme: told of everything. */
    producer_id: string | null
    url: string
    /** JSON array of events. */
    events: string
    /** The secret is derived from it and the master key. */
    salt: string
    /** Of the secret before: signs too until then. */
    former_salt: string | null
    former_until: string | null
    /** resting: nothing is sent, messages wait. */
    state: 'active' | 'resting'
    /** Since when nothing has been received; null = the last one was. */
    failing_since: string | null
    created_by: string
    created_at: string
    ended_at: string | null
  }
  webhook_message: {
    id: string
    event: string
    producer_id: string | null
    /** As it is sent, byte for byte. */
    body: string
    at: string
  }
  webhook_delivery: {
    id: string
    webhook_id: string
    message_id: string
    state: 'waiting' | 'received' | 'failed'
    /** Since it was queued; sending it again by hand starts from 0. */
    tries: number
    next_at: string
    /** A process is sending it; after this time it is thought dead. */
    claimed_until: string | null
    finished_at: string | null
  }
  webhook_try: {
    delivery_id: string
    n: number
    at: string
    status: number | null
    problem: string | null
    duration_ms: number
  }
  /** That a certificate expires in so many days was told. */
  certificate_warning: { certificate_id: string; expires_on: string; days: number; at: string }
}
