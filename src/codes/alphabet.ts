/**
 * Crockford's base 32: digits and capitals without I, L, O and U. A character's place is its value.
 * (Douglas Crockford, "Base 32", https://www.crockford.com/base32.html; its check symbols are not
 * used here.)
 */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** ASCII codes of the alphabet by value, for writing text as bytes. */
export const asciiOf: Uint8Array = Uint8Array.from(alphabet, (character) => character.charCodeAt(0))

/**
 * Value by character code for 0 to 127, -1 for what is not in the alphabet. Only what is printed:
 * lower case, O, I and L are the reader's to forgive. A code above 127 has no entry (undefined).
 */
export const valueOf: Int8Array = new Int8Array(128).fill(-1)
asciiOf.forEach((ascii, value) => {
  valueOf[ascii] = value
})
