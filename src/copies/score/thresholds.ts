/** The thresholds of the score, by name; their defaults and reasons are `data/copies.json`. */

export const thresholdNames = [
  'visitors',
  'keepPercent',
  'rareOneIn',
  'commonOneIn',
  'beforeActivation',
  'mismatch',
  'afterSold',
  'evidenceMismatch',
  'evidenceAfterSold',
  'evidenceDays',
  'automatic',
  'farApart',
  'farApartKmPerHour',
] as const

export type ThresholdName = (typeof thresholdNames)[number]
export type Thresholds = Readonly<Record<ThresholdName, number>>
