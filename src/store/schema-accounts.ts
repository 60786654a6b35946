/** The tables of people, as Kysely types: how they sign in, what they may do, links handed out to them. */

import type { Generated } from 'kysely'

export interface AccountSchema {
  /** Somebody who signs in. Without an e-mail address of their own: one that ends in `.invalid`. */
  person: {
    id: string
    name: string
    email: string
    email_verified: number
    image: string | null
    /** A telephone number: digits alone. */
    username: string | null
    display_username: string | null
    two_factor_enabled: number | null
    created_at: string
    updated_at: string
  }
  session: {
    id: string
    token: string
    user_id: string
    ip_address: string | null
    user_agent: string | null
    /** When this session last showed its second factor. */
    confirmed_at: string | null
    expires_at: string
    created_at: string
    updated_at: string
  }
  /** How somebody signs in: one row for the password, its hash in it. */
  credential: {
    id: string
    account_id: string
    provider_id: string
    user_id: string
    access_token: string | null
    refresh_token: string | null
    id_token: string | null
    access_token_expires_at: string | null
    refresh_token_expires_at: string | null
    scope: string | null
    password: string | null
    created_at: string
    updated_at: string
  }
  /** What a sign-in under way must remember for some minutes. */
  verification: {
    id: string
    identifier: string
    value: string
    expires_at: string
    created_at: string
    updated_at: string
  }
  /** Secret and backup codes, encrypted with a key derived from the master key. */
  two_factor: {
    id: string
    secret: string
    backup_codes: string
    user_id: string
    verified: number | null
    failed_verification_count: number | null
    locked_until: string | null
    /** The time step of the last code that was taken (RFC 6238 §5.2): none is taken twice. */
    last_step: number | null
  }
  passkey: {
    id: string
    name: string | null
    public_key: string
    user_id: string
    credential_id: string
    counter: number
    device_type: string
    backed_up: number
    transports: string | null
    created_at: string | null
    aaguid: string | null
  }
  /** What a person may do (`accounts/permissions.ts`), and of whom. */
  membership: {
    person_id: string
    role: 'administrator' | 'consultant' | 'owner' | 'staff' | 'auditor'
    /** Administrators and auditors of one province; null = of the whole programme. */
    province_code: string | null
    /** Owners and staff. */
    producer_id: string | null
    /** JSON array: rights beyond the role's. */
    rights: string
    language: 'vi' | 'en'
    created_by: string
    created_at: string
    /** They no longer belong: no session of theirs counts. */
    ended_at: string | null
    /** 1: nothing else before they have set a second factor up again. */
    second_factor_due: Generated<number>
  }
  /** How many tries somebody has left (`accounts/attempts.ts`); the key is an HMAC. */
  attempt: { key: string; turns: number; at: string }
  /** The producers a consultant is assigned to. */
  membership_producer: { person_id: string; producer_id: string }
  /** A one-time link: only its SHA-256 is kept. */
  access_link: {
    id: string
    hash: string
    /** invitation: makes an account; reset: sets a new password; sign-in: signs in once. */
    kind: 'invitation' | 'reset' | 'sign-in'
    /** Whose; null with an invitation. */
    person_id: string | null
    role: AccountSchema['membership']['role'] | null
    province_code: string | null
    producer_id: string | null
    /** JSON array of ids: a consultant's producers. */
    producers: string
    name: string | null
    /** E-mail address or telephone number invited; null = whoever has the link says. */
    address: string | null
    created_by: string
    created_at: string
    expires_at: string
    used_at: string | null
  }
}
