/** What the installation writes by itself: to owners, and to whoever administers the programme there. */
import type { Letter, Mailer } from '../accounts/mail.js'
import { formatDay } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { Expiring } from '../registry/expiring.js'
import type { RenewalWarning } from '../registry/renewals.js'
import type { ReadDb } from '../store/store.js'

export interface Mail {
  readonly mailer: Mailer
  readonly baseUrl: string
}

interface Reader {
  readonly email: string
  readonly language: Language
}

/** Whoever should know: a producer's owners, and administrators of everything or of its province. */
async function readersOf(
  read: ReadDb,
  producerId: string | null,
  provinceCode: string | null,
): Promise<Reader[]> {
  const rows = await read
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.email', 'membership.language'])
    .where('membership.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('role', '=', 'owner'), eb('producer_id', '=', producerId ?? '')]),
        eb.and([
          eb('role', '=', 'administrator'),
          eb.or([eb('province_code', 'is', null), eb('province_code', '=', provinceCode ?? '')]),
        ]),
      ]),
    )
    .orderBy('person.email')
    .execute()
  return rows.filter(({ email }) => !email.endsWith('.invalid'))
}

/** One letter to everybody with what was warned of just now; a letter that is not taken is told. */
export async function mailExpiring(
  read: ReadDb,
  { mailer, baseUrl }: Mail,
  warned: readonly Expiring[],
  onError: (error: unknown) => void,
): Promise<void> {
  const letters = new Map<string, Reader & { lines: Expiring[] }>()
  for (const expiring of warned) {
    for (const reader of await readersOf(read, expiring.producerId, expiring.provinceCode)) {
      const letter = letters.get(reader.email) ?? { ...reader, lines: [] }
      letter.lines.push(expiring)
      letters.set(reader.email, letter)
    }
  }
  for (const { email, language, lines } of letters.values())
    await mailer.send(expiringLetter(email, lines, baseUrl, language)).catch(onError)
}

function expiringLetter(
  to: string,
  lines: readonly Expiring[],
  baseUrl: string,
  language: Language,
): Letter {
  const vi = language === 'vi'
  const listed = lines
    .map(({ number, product, expiresOn, certificateId }) => {
      const day = formatDay(expiresOn)
      const link = `${baseUrl}/office/certificates/${certificateId}`
      return vi
        ? `- ${product.name}: quyết định ${number}, có hiệu lực đến ${day}\n  ${link}`
        : `- ${product.name}: decision ${number}, valid until ${day}\n  ${link}`
    })
    .join('\n')
  return vi
    ? {
        to,
        subject: 'Chứng nhận OCOP sắp hết hạn',
        text: `Các chứng nhận sau sắp hết hạn. Hết hạn thì trang tra cứu không còn hiện số sao; hãy chuẩn bị hồ sơ đánh giá lại.\n\n${listed}\n`,
      }
    : {
        to,
        subject: 'OCOP certificates expire soon',
        text: `These certificates expire soon. Once they have, the public page shows no stars any more; prepare the new assessment.\n\n${listed}\n`,
      }
}

/** One letter to everybody with what has to be renewed. */
export async function mailRenewals(
  read: ReadDb,
  { mailer, baseUrl }: Mail,
  warned: readonly RenewalWarning[],
  onError: (error: unknown) => void,
): Promise<void> {
  const letters = new Map<string, Reader & { lines: RenewalWarning[] }>()
  for (const renewal of warned) {
    for (const reader of await readersOf(read, renewal.producer.id, renewal.provinceCode)) {
      const letter = letters.get(reader.email) ?? { ...reader, lines: [] }
      letter.lines.push(renewal)
      letters.set(reader.email, letter)
    }
  }
  for (const { email, language, lines } of letters.values())
    await mailer.send(renewalLetter(email, lines, baseUrl, language)).catch(onError)
}

function renewalLetter(
  to: string,
  lines: readonly RenewalWarning[],
  baseUrl: string,
  language: Language,
): Letter {
  const vi = language === 'vi'
  const what = {
    gs1: vi ? 'đóng phí duy trì mã vạch GS1' : 'the yearly fee of the GS1 barcodes',
    trademark: vi ? 'gia hạn nhãn hiệu' : 'renewal of the trademark',
  }
  const listed = lines
    .map(({ kind, number, producer, renewsOn }) => {
      const named = number === null ? what[kind] : `${what[kind]} ${number}`
      const link = `${baseUrl}/office/producers/${producer.id}/brand`
      const by = vi ? 'trước' : 'by'
      return `- ${producer.name}: ${named}, ${by} ${formatDay(renewsOn)}\n  ${link}`
    })
    .join('\n')
  return vi
    ? {
        to,
        subject: 'Sắp đến hạn gia hạn nhãn hiệu, mã vạch',
        text: `Những việc sau sắp đến hạn:\n\n${listed}\n`,
      }
    : {
        to,
        subject: 'Trademarks and barcodes are to be renewed soon',
        text: `To be done soon:\n\n${listed}\n`,
      }
}

/** Tells that a webhook was put to rest. */
export async function mailRested(
  read: ReadDb,
  { mailer, baseUrl }: Mail,
  webhookId: string,
  onError: (error: unknown) => void,
): Promise<void> {
  const webhook = await read
    .selectFrom('webhook')
    .select(['producer_id', 'url'])
    .where('id', '=', webhookId)
    .executeTakeFirst()
  if (!webhook) return
  const host = new URL(webhook.url).host
  const readers = await readersOf(read, webhook.producer_id, null)
  for (const { email: to, language } of readers) {
    const link = `${baseUrl}/office/webhooks/${webhookId}`
    const letter =
      language === 'vi'
        ? {
            to,
            subject: `Webhook ${host} tạm nghỉ`,
            text: `Đã lâu không gửi được tin nào đến ${host}, nên webhook này tạm nghỉ. Tin mới được giữ 30 ngày.\n\nXem lỗi và cho chạy lại: ${link}\n`,
          }
        : {
            to,
            subject: `Webhook ${host} rests`,
            text: `Nothing has arrived at ${host} for long, so this webhook rests. New messages are kept for 30 days.\n\nSee what went wrong, and wake it: ${link}\n`,
          }
    await mailer.send(letter).catch(onError)
  }
}
