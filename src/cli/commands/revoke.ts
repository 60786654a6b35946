/** `nguon revoke`: takes a code, a list, a run, a stretch, a lot or a product out of force at once. */
import { revoke, type RevocationTarget } from '../../issuing/revocations.js'
import { formatNumber } from '../../language/format.js'
import type { ReadDb } from '../../store/store.js'
import type { Answer, Call, Flags } from '../command.js'
import { fail } from '../errors.js'
import { readTextFile } from '../files.js'
import { stretchOf, subjectOf } from '../resolve.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const reason = flags.required('reason')
  const notice = flags.text('notice')
  const issuing = await session.issuing()
  const target = await targetOf(issuing.store.read, flags)
  const { id, codes } = await revoke(
    issuing,
    target,
    { reason, notice },
    session.actor,
    session.now(),
  )
  return {
    json: { revocation: id, codes },
    text: {
      vi: `Đã vô hiệu hoá ${formatNumber(codes, 'vi')} mã. Huỷ quyết định này: nguon unrevoke ${id}`,
      en: `${formatNumber(codes, 'en')} codes are revoked. To undo this decision: nguon unrevoke ${id}`,
    },
  }
}

/** Exactly one way of naming what is revoked; a lot may be told by its number and `--product`. */
async function targetOf(read: ReadDb, flags: Flags): Promise<RevocationTarget> {
  const listed = flags.has('code') || flags.has('file')
  const stretch = await stretchOf(read, flags)
  const subject = await subjectOf(read, flags)
  const named = subject.lotId ?? subject.productId
  if ([listed, stretch, named].filter(Boolean).length > 1) {
    throw fail('flags-conflict', '--code/--file, --job, --run, --from, --lot, --product')
  }
  if (listed) return { codes: await codesGiven(flags) }
  if (stretch) return stretch
  if (subject.lotId !== undefined) return { lotId: subject.lotId }
  if (subject.productId !== undefined) return { productId: subject.productId }
  throw fail('flag-missing', '--code, --file, --job, --run, --from … --to, --lot, --product')
}

async function codesGiven(flags: Flags): Promise<string[]> {
  const file = flags.text('file')
  const text = file === undefined ? '' : await readTextFile(file)
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return [...flags.all('code'), ...lines.filter((line) => line !== '')]
}
