/** Pictures stand in templates and values themselves: nothing is ever fetched to print a label. */

const mostPictureBytes = 2 * 1024 * 1024

/** Letters of the longest data: URI there may be. */
export const mostPictureLetters = Math.ceil(mostPictureBytes / 3) * 4 + 40

/** Whether a text is a data: URI of a PNG or JPEG that is not too large. */
export const isPicture = (text: string): boolean =>
  text.length <= mostPictureLetters &&
  /^data:image\/(?:png|jpe?g);base64,[A-Za-z0-9+/]+={0,2}$/.test(text)
