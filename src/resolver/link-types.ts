/**
 * GS1's link types (GS1 Web Vocabulary 1.16) by their names without a prefix. The resolver's own
 * (`defaultLink`, `handledBy`) and those for validated healthcare can be given to nobody.
 */
export const linkTypes = [
  'activityIdeas',
  'allergenInfo',
  'appDownload',
  'backgroundInfo',
  'brandHomepageClinical',
  'brandHomepagePatient',
  'careersInfo',
  'certificationInfo',
  'consumerHandlingStorageInfo',
  'dpp',
  'epcis',
  'eventsInfo',
  'faqs',
  'hasRetailers',
  'homepage',
  'ingredientsInfo',
  'instructions',
  'jws',
  'leaveReview',
  'locationInfo',
  'logisticsInfo',
  'loyaltyProgram',
  'masterData',
  'menuInfo',
  'nutritionalInfo',
  'openingHoursInfo',
  'paymentLink',
  'pip',
  'promotion',
  'purchaseSuppliesOrAccessories',
  'quickStartGuide',
  'recallStatus',
  'recipeInfo',
  'registerProduct',
  'registryEntry',
  'relatedImage',
  'relatedVideo',
  'reportFound',
  'review',
  'safetyInfo',
  'scheduleTime',
  'serviceInfo',
  'smartLabel',
  'socialMedia',
  'statisticInfo',
  'subscribe',
  'support',
  'sustainabilityInfo',
  'traceability',
  'tutorial',
  'userAgreement',
  'verificationService',
  'whatsInTheBox',
] as const
export type LinkType = (typeof linkTypes)[number]

/** What only our own pages may answer: whoever could redirect these could hide a recall or a copy. */
export const reservedTypes: ReadonlySet<LinkType> = new Set<LinkType>([
  'dpp',
  'recallStatus',
  'verificationService',
])

/** Where the vocabulary lives; the others are spellings that clients use as well. */
export const vocabulary = 'https://gs1.org/voc/'
const namespaces = ['gs1:', vocabulary, 'https://www.gs1.org/voc/', 'https://ref.gs1.org/voc/']

/** The name behind `gs1:` or the vocabulary's address; undefined for anything else. */
export function localName(linkType: string): string | undefined {
  const namespace = namespaces.find((prefix) => linkType.startsWith(prefix))
  return namespace === undefined ? undefined : linkType.slice(namespace.length)
}

/** The link type of this name; undefined when GS1 has none such or keeps it for itself. */
export const readLinkType = (linkType: string): LinkType | undefined =>
  linkTypes.find((name) => name === localName(linkType))
