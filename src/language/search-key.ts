/** The key by which a text is searched for: people leave marks and punctuation out. Pure. */

const marks = /\p{M}/gu

/** No marks at all, lower case, and punctuation counts as a space. */
export const searchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
