import type { Issued } from '../../issuing/issued.js'
import type { Assets } from '../../web/assets.js'

/** What pages of the registry need besides the office's own settings. */
export interface RegistryOptions {
  /** Where files are kept that people send. */
  readonly dataDirectory: string
  readonly issued: Issued
  readonly assets: Pick<Assets, 'urlOf'>
}
