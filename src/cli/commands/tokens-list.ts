/** `nguon tokens list`: the tokens, what each may do and when it was last used. */
import { listTokens, tokenState, type TokenSummary } from '../../accounts/token-list.js'
import { formatDate, formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

export async function run({ session }: Call): Promise<Answer> {
  const tokens = await listTokens((await session.store()).read)
  const now = session.now()
  return {
    json: tokens.map((token) => ({ ...token, state: tokenState(token, now) })),
    text: { vi: listed(tokens, now, 'vi'), en: listed(tokens, now, 'en') },
  }
}

const states = {
  active: { vi: 'đang dùng', en: 'active' },
  expired: { vi: 'hết hạn', en: 'expired' },
  ended: { vi: 'đã thu hồi', en: 'revoked' },
}

function listed(tokens: readonly TokenSummary[], now: Date, language: Language): string {
  const vi = language === 'vi'
  if (tokens.length === 0) return vi ? 'Chưa có mã truy cập nào.' : 'No access tokens.'
  return table(
    tokens.map((token) => [
      token.id,
      states[tokenState(token, now)][language],
      token.producerId ?? (vi ? 'chương trình' : 'programme'),
      `${formatNumber(token.issued, language)} / ${token.quota === null ? '–' : formatNumber(token.quota, language)}`,
      token.lastUsedAt === null
        ? vi
          ? 'chưa dùng'
          : 'not used yet'
        : formatDate(new Date(token.lastUsedAt)),
      token.label,
      token.scopes.join(' '),
    ]),
  )
}
