/** Addresses of this installation, which may stand under a prefix: this script knows where it lies. */
const root = new URL('..', import.meta.url)

/** `/office/x` where the office really is. */
export const ownUrl = (path: string): string => new URL(path.replace(/^\//, ''), root).href
