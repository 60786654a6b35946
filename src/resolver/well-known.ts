/** The description file of a GS1-Conformant resolver, and the paths it is served at. Pure. */
import { vocabulary } from './link-types.js'

export const descriptionPath = '/.well-known/gs1resolver'
export const contextPath = '/.well-known/gs1resolver/linkset-context.jsonld'

/** @param base the public address, with its prefix and without a slash at its end */
export const descriptionOf = (base: string): object => ({
  name: 'Nguồn',
  resolverRoot: base,
  supportedPrimaryKeys: ['01'],
  supportedLinkType: [{ namespace: vocabulary, prefix: 'gs1:' }],
  linkTypeDefaultCanBeLinkset: false,
  contact: { fn: new URL(base).host },
  jsonLdContextLocation: base + contextPath,
})
