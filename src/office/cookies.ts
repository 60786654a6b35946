/** Cookies of the office beside better-auth's: the language, a message, the mark of a form. Pure. */

/** The value of a cookie in a Cookie header. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key = '', ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}

export interface CookieOptions {
  readonly path: string
  readonly isHttps: boolean
  /** Left out: until the browser closes; 0: gone at once. */
  readonly maxAgeS?: number
}

/** A Set-Cookie header. @param value letters, digits, `-` and `_` */
export function setCookie(name: string, value: string, options: CookieOptions): string {
  const { path, isHttps, maxAgeS } = options
  return [
    `${name}=${value}`,
    `Path=${path}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isHttps ? ['Secure'] : []),
    ...(maxAgeS === undefined ? [] : [`Max-Age=${maxAgeS}`]),
  ].join('; ')
}
