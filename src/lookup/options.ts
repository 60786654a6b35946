/** What the look-up is given. */
import type { ScanRecorder } from '../scans/recorder.js'
import type { Guessing } from './guessing.js'
import type { Answer, LookUpSources } from './look-up.js'
import type { Visit } from './visit.js'

export interface LookUpOptions extends LookUpSources {
  readonly scans: Pick<ScanRecorder, 'record' | 'history' | 'miss'>
  /** The public address, `https://HOST[/...]`: its host is what labels show beside the QR. */
  readonly baseUrl: string
  readonly now: () => Date
  /** Whether the bearer token is one of ours: then JSON tells the times of scans, not only their days. */
  readonly knowsToken?: (authorization: string) => boolean | Promise<boolean>
  /** Earlier public addresses: their labels are ours too. */
  readonly formerBaseUrls?: readonly string[]
  /** Slows guessing down; left out, nobody is held. */
  readonly guessing?: Guessing
  /** Answers what is asked of a Digital Link that is neither its page nor its JSON. */
  readonly resolve?: (visit: Visit, answer: Answer) => unknown
}
