/** A large decision is told to the other administrators: by mail where there is any; their home shows it too. */
import type { Letter } from '../../accounts/mail.js'
import { formatNumber } from '../../language/format.js'
import { mailed } from '../letters.js'
import type { Office } from '../office.js'
import type { Visit } from '../visit.js'

/** Nobody waits for more letters than these. */
const mostLetters = 5

/** Answers how many letters were taken. */
export async function tellAdministrators(
  { settings }: Office,
  visit: Visit,
  what: string,
  codes: number,
  reason: string,
): Promise<number> {
  const { store, mailer, onMailError, baseUrl } = settings
  if (!mailer) return 0
  const others = await store.read
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.email', 'membership.language'])
    .where('membership.role', '=', 'administrator')
    .where('membership.ended_at', 'is', null)
    .where('person.id', '!=', visit.member.personId)
    .orderBy('membership.created_at')
    .limit(mostLetters)
    .execute()
  const link = `${baseUrl}/office/desk/decisions`
  const letters = others
    .filter(({ email }) => !email.endsWith('.invalid'))
    .map(({ email, language }): Letter => {
      const n = formatNumber(codes, language)
      return language === 'vi'
        ? {
            to: email,
            subject: `Quyết định lớn: ${n} mã`,
            text: `${visit.member.name} vừa vô hiệu hoá hoặc thu hồi ${what} (${n} mã).\nLý do: ${reason}\n\nXem và hoàn tác nếu cần: ${link}\n`,
          }
        : {
            to: email,
            subject: `Large decision: ${n} codes`,
            text: `${visit.member.name} has just revoked or recalled ${what} (${n} codes).\nReason: ${reason}\n\nLook, and undo if need be: ${link}\n`,
          }
    })
  const taken = await Promise.all(letters.map((letter) => mailed(mailer, letter, onMailError)))
  return taken.filter(Boolean).length
}
