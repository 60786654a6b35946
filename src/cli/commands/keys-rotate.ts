/** `nguon keys rotate`: opens the next epoch; codes of the older ones still verify. */
import { rotate } from '../../issuing/epochs.js'
import { formatNumber } from '../../language/format.js'
import type { Answer, Call } from '../command.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const compromised = flags.has('compromised')
  const issuing = await session.issuing()
  const rotation = await rotate(issuing, { compromised }, session.actor, session.now())
  const { opened, closed, voided } = rotation
  const was = closed.join(', ')
  return {
    json: rotation,
    text: {
      vi: `Đã mở kỳ khoá ${opened}${was && `, đóng kỳ ${was}`}.${compromised ? ` Đã vô hiệu hoá ${formatNumber(voided, 'vi')} mã chưa kích hoạt. Khoá chính đã đổi: hãy in lại bản giấy (nguon keys export).` : ''}`,
      en: `Epoch ${opened} is open${was && `, ${was} closed`}.${compromised ? ` ${formatNumber(voided, 'en')} codes that were not active are revoked. The master key is new: print its paper copy again (nguon keys export).` : ''}`,
    },
  }
}
