/** `nguon activate`: the producer says that these packs leave the house. */
import { activate } from '../../issuing/activations.js'
import { formatNumber } from '../../language/format.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { stretchOf, subjectOf } from '../resolve.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const issuing = await session.issuing()
  const stretch = await stretchOf(issuing.store.read, flags)
  const { lotId } = await subjectOf(issuing.store.read, flags)
  if (stretch && lotId) throw fail('flags-conflict', '--job, --run, --from, --lot')
  const target = stretch ?? (lotId === undefined ? undefined : { lotId })
  if (!target) throw fail('flag-missing', '--job, --run, --from … --to, --lot')
  const confirm = flags.number('confirm', 1)
  const activation = await activate(issuing, target, { confirm }, session.actor, session.now())
  const { codes } = activation
  return {
    json: activation,
    text: {
      vi: `Đã kích hoạt ${formatNumber(codes, 'vi')} mã.`,
      en: `${formatNumber(codes, 'en')} codes are now active.`,
    },
  }
}
