/** Look-ups that are answered by text, over HTTP (`Accept: text/plain`) or through a gateway. */
import type { FoundCode } from '../issuing/issued.js'
import type { Language } from '../language/language.js'
import type { ScanRecorder, SeenScan } from '../scans/recorder.js'
import type { Address } from './address.js'
import { type Answer, LookUp, type LookUpSources, plainVerdict } from './look-up.js'
import { textAnswer } from './text-answer.js'
import { readMessage } from './text-message.js'
import { packVerdict, type ScanFacts, type Verdict } from './verdict.js'

/** Counts a scan and tells what it was. */
type Count = (found: FoundCode, verdict: string) => SeenScan | Promise<SeenScan>

/**
 * The verdict as a text tells it. A person scans by text as by the page; whoever is not one (`count`
 * undefined) is neither counted nor told of others' scans.
 */
export async function countedVerdict(
  answer: Answer,
  count: Count | undefined,
  language: Language,
  now: Date,
): Promise<Verdict> {
  if (answer.kind === 'mismatch') await count?.(answer.found, 'mismatch')
  if (answer.kind !== 'pack') return plainVerdict(answer, language, now)
  const plain = packVerdict(answer.pack, undefined, language, now)
  const seen = await count?.(answer.pack.found, plain.verdict)
  return seen ? packVerdict(answer.pack, seenFacts(seen), language, now) : plain
}

/** A scan as its own visitor may hear of it. */
const seenFacts = ({ nth, firstAt }: SeenScan): ScanFacts => ({
  count: nth,
  first: new Date(firstAt).toISOString(),
  last: null,
})

export interface TextDesk {
  /**
   * Answers a message.
   * @param typed what the sender typed
   * @param visitor stands for the sender, already made unreadable: the same for one sender
   */
  answer(typed: string, visitor: string, language: Language): Promise<string>
}

/** The desk behind a gateway: who takes the trouble to send a message is a person, and counted. */
export function createTextDesk(options: {
  readonly sources: LookUpSources
  readonly scans: Pick<ScanRecorder, 'record'>
  readonly now: () => Date
}): TextDesk {
  const { sources, scans, now } = options
  const lookUp = new LookUp(sources)
  let registry = sources.issued.generation.registry
  return {
    async answer(typed, visitor, language) {
      await sources.issued.freshen()
      if (registry !== sources.issued.generation.registry) lookUp.drop()
      registry = sources.issued.generation.registry
      const moment = now()
      const count: Count = (found, verdict) =>
        scans.record({
          epoch: found.epoch,
          index: found.index,
          at: moment.getTime(),
          visitor,
          returning: false,
          productId: found.productId ?? null,
          runSeq: found.runSeq,
          verdict,
          language,
        })
      const answer = await lookUp.answer(addressOf(typed))
      return textAnswer(await countedVerdict(answer, count, language, moment), language)
    },
  }
}

function addressOf(typed: string): Address {
  const code = readMessage(typed)
  return code === undefined ? { kind: 'mistyped' } : { kind: 'code', code }
}
