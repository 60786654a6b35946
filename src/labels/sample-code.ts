/** Stands on pictures of labels for a code that is not issued yet; no code has its letters. */
export const sampleCode = 'XXXXXXXXXXXX'
