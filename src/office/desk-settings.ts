/** What the pages of the desk need besides the office's own settings. */
import type { IssuingContext } from '../issuing/context.js'
import type { PrintingContext } from '../printing/jobs.js'

export interface DeskSettings {
  readonly issuing: IssuingContext
  readonly printing: PrintingContext
  /** The address of a script by the name of its entry. */
  readonly script: (entry: string) => string
  /** Addresses printed on labels, today's first. */
  readonly bases: readonly string[]
}
