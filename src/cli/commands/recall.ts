/** `nguon recall`: warns everybody who scans a pack of the lot, also packs printed later. */
import { recall } from '../../issuing/revocations.js'
import { formatNumber } from '../../language/format.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { subjectOf } from '../resolve.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const reason = flags.required('reason')
  const notice = flags.text('notice')
  const issuing = await session.issuing()
  const { lotId } = await subjectOf(issuing.store.read, flags)
  if (lotId === undefined) throw fail('flag-missing', '--lot')
  const { id, codes } = await recall(
    issuing,
    lotId,
    { reason, notice },
    session.actor,
    session.now(),
  )
  return {
    json: { recall: id, codes },
    text: {
      vi: `Đã thu hồi lô (${formatNumber(codes, 'vi')} mã). Huỷ quyết định này: nguon unrevoke ${id}`,
      en: `The lot is recalled (${formatNumber(codes, 'en')} codes). To undo this decision: nguon unrevoke ${id}`,
    },
  }
}
