/**
 * A large decision is told to the other administrators whose scope it is in, by mail where there is
 * any: those of the producer's province first, then those of the whole programme.
 */
import { isMailable } from '../../accounts/address.js'
import type { Letter } from '../../accounts/mail.js'
import { formatNumber } from '../../language/format.js'
import type { ReadDb } from '../../store/store.js'
import { mailed } from '../letters.js'
import type { Office } from '../office.js'
import type { Visit } from '../visit.js'

/** Nobody waits for more letters than these. */
const mostLetters = 5

/** Answers how many letters were taken. */
export async function tellAdministrators(
  { settings }: Office,
  visit: Visit,
  { name: what, producerId }: { readonly name: string; readonly producerId: string },
  codes: number,
  reason: string,
): Promise<number> {
  const { store, mailer, onMailError, baseUrl } = settings
  if (!mailer) return 0
  const others = await administratorsOf(store.read, producerId, visit.member.personId)
  const link = `${baseUrl}/office/desk/decisions`
  const letters = others.map(({ email, language }): Letter => {
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

async function administratorsOf(read: ReadDb, producerId: string, except: string) {
  const producer = await read
    .selectFrom('producer')
    .select('province_code')
    .where('id', '=', producerId)
    .executeTakeFirst()
  const rows = await read
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.email', 'membership.language', 'membership.province_code'])
    .where('membership.role', '=', 'administrator')
    .where('membership.ended_at', 'is', null)
    .where('person.id', '!=', except)
    .orderBy('membership.created_at')
    .execute()
  const reached = rows.filter(({ email }) => isMailable(email))
  const ofProvince = reached.filter(
    (row) => row.province_code !== null && row.province_code === producer?.province_code,
  )
  const ofAll = reached.filter((row) => row.province_code === null)
  return [...ofProvince, ...ofAll].slice(0, mostLetters)
}
