/** What people sign in with: an e-mail address, or a telephone number as they would write it. Pure. */

export type SignInName =
  | { readonly kind: 'email'; readonly email: string }
  /** Digits alone, with the leading 0 used in Viet Nam. */
  | { readonly kind: 'phone'; readonly phone: string }

/** Undefined when it is neither. `+84 912 345 678`, `0912.345.678` and `0912345678` are one number. */
export function readSignInName(text: string): SignInName | undefined {
  const typed = text.normalize('NFC').trim()
  if (typed.includes('@')) {
    const isAddress =
      typed.length <= 200 && /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@.]+$/.test(typed)
    return isAddress ? { kind: 'email', email: typed.toLowerCase() } : undefined
  }
  const digits = typed.replace(/[\s.()-]/g, '').replace(/^(?:\+|00)84/, '0')
  return /^0\d{8,10}$/.test(digits) ? { kind: 'phone', phone: digits } : undefined
}

/** Where no mail can go (RFC 2606 §2): better-auth wants an address of everybody. */
export const addressOfPhone = (phone: string): string => `${phone}@phone.invalid`

/** An address mail can be sent to. */
export const isMailable = (email: string): boolean => !email.endsWith('.invalid')
