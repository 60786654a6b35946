/** Percent-encoding in Digital Links, whose values are ASCII: bytes become characters one by one. */

/** Decodes `%41`; what is no two hexadecimal digits stays as it is. In a path `+` is a plus. */
export const decodePath = (text: string): string =>
  text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** In a query `+` is a space. */
export const decodeQuery = (text: string): string => decodePath(text.replaceAll('+', ' '))

/** Encodes all but the unreserved characters of RFC 3986. */
export const encodePath = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
