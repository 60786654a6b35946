/** `nguon alerts`: signs of copying, and what a person answers to them. */
import { type Alert, type AlertState, alertStates, listAlerts } from '../../copies/alerts.js'
import { clearAlert, confirmCopy } from '../../copies/answers.js'
import { formatDate, formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { productIdOf } from '../resolve.js'

const mostShown = 200

export async function run(call: Call): Promise<Answer> {
  const [answer = 'list', id] = call.positionals
  if (answer === 'list') return list(call)
  if (answer !== 'clear' && answer !== 'confirm') throw fail('alert-answer-unknown', answer)
  if (id === undefined) throw fail('argument-missing', 'ID', `alerts ${answer}`)
  return answer === 'clear' ? clear(call, id) : confirm(call, id)
}

async function list({ flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const product = flags.text('product')
  const asked = {
    state: stateOf(flags.text('state') ?? 'open'),
    productId: product === undefined ? undefined : await productIdOf(read, product),
    limit: mostShown,
  }
  const alerts = await listAlerts(read, asked, session.actor)
  return { json: alerts, text: inBoth((language) => listed(alerts, language)) }
}

function stateOf(text: string): AlertState | undefined {
  if (text === 'all') return undefined
  const state = alertStates.find((name) => name === text)
  if (state) return state
  const expected = `${alertStates.join(', ')}, all`
  throw fail('flag-value-wrong', '--state', text, { vi: expected, en: expected })
}

async function clear({ flags, session }: Call, id: string): Promise<Answer> {
  const store = await session.store()
  const alert = await clearAlert(store, id, flags.text('note'), session.actor, session.now())
  return {
    json: alert,
    text: {
      vi: `Đã bỏ qua cảnh báo ${id}; những lần quét trước đây không còn được tính.`,
      en: `Alert ${id} is cleared; what was seen until now no longer counts.`,
    },
  }
}

async function confirm({ flags, session }: Call, id: string): Promise<Answer> {
  const said = { reason: flags.required('reason'), notice: flags.text('notice') }
  const issuing = await session.issuing()
  const alert = await confirmCopy(issuing, id, said, session.actor, session.now())
  const { suspicion } = alert
  return {
    json: alert,
    text: suspicion
      ? {
          vi: `Đã xác nhận: mã ${alert.number ?? ''} bị sao chép. Huỷ: nguon unrevoke ${suspicion}`,
          en: `Confirmed: the code ${alert.number ?? ''} was copied. To undo: nguon unrevoke ${suspicion}`,
        }
      : {
          vi: 'Đã ghi nhận: có người cố ý quét tem. Những lần quét trước đây không còn được tính.',
          en: 'Noted: somebody scanned labels on purpose. What was seen until now no longer counts.',
        },
  }
}

const inBoth = (say: (language: Language) => string): Answer['text'] => ({
  vi: say('vi'),
  en: say('en'),
})

function listed(alerts: readonly Alert[], language: Language): string {
  if (alerts.length === 0) return { vi: 'Không có cảnh báo nào.', en: 'No alerts.' }[language]
  return alerts.map((alert) => paragraph(alert, language)).join('\n\n')
}

const reported = { vi: 'Người mua báo:', en: 'Reported by a buyer:' } as const

function paragraph(alert: Alert, language: Language): string {
  const scans = { vi: 'lần quét', en: 'scans' }[language]
  const head = [
    alert.id,
    formatDate(new Date(alert.openedAt)),
    alert.state,
    alert.number ?? alert.run,
    alert.product?.name,
  ]
  return [
    head.filter(Boolean).join('  '),
    `  ${alert.words[language]} (${formatNumber(alert.seen.length, language)} ${scans})`,
    ...alert.reasons.map(({ words }) => `  - ${words[language]}`),
    ...alert.reports.map((id) => `  ${reported[language]} ${id}`),
  ].join('\n')
}
