/**
 * The signed mark in a form: when it was handed out and a random name. It shows that a submission
 * comes from our form, how long somebody took to fill it in, and that a form sent twice is one
 * report; no cookie is needed. Pure.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Nobody fills the form in faster. */
export const leastFormMs = 3_000
/** A form lies open for no longer. */
export const mostFormMs = 12 * 3_600_000

export type FormCheck =
  | { readonly ok: true; readonly form: string }
  | { readonly ok: false; readonly why: 'early' | 'stale' }

/** @param name random, at least 96 bits, without points */
export function formToken(secret: Uint8Array, name: string, now: Date): string {
  const text = `${now.getTime().toString(36)}.${name}`
  return `${text}.${macOf(secret, text)}`
}

/** `stale`: too old, or not one of ours (an installation that got a new key): a new form is needed. */
export function checkFormToken(secret: Uint8Array, token: string, now: Date): FormCheck {
  const [, text = '', since = '', name = '', mac = ''] =
    /^(([0-9a-z]{1,12})\.([\w-]{1,60}))\.([\w-]{43})$/.exec(token) ?? []
  const right = Buffer.from(macOf(secret, text))
  const isOurs = mac.length === right.length && timingSafeEqual(Buffer.from(mac), right)
  const age = now.getTime() - Number.parseInt(since, 36)
  if (!isOurs || !(age <= mostFormMs)) return { ok: false, why: 'stale' }
  return age < leastFormMs ? { ok: false, why: 'early' } : { ok: true, form: name }
}

/** The token of a reporter's private link: unguessable, and the same for the same form. */
export const followUpToken = (secret: Uint8Array, form: string): string =>
  createHmac('sha256', secret).update(`follow ${form}`).digest('base64url').slice(0, 32)

const macOf = (secret: Uint8Array, text: string): string =>
  createHmac('sha256', secret).update(`form ${text}`).digest('base64url')
