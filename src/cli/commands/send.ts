/** `nguon send`: a finished print job to a thermal printer, label by label. */
import { formatNumber } from '../../language/format.js'
import { readRunningNumber } from '../../codes/running-number.js'
import type { Delivery } from '../../printing/send/progress.js'
import { problemWords } from '../../printing/send/problem-words.js'
import { sendPrintJob } from '../../printing/send/send.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { printingOf } from '../printing.js'

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const [job = ''] = positionals
  const to = flags.required('to')
  let told: string | null = null
  const delivery = await sendPrintJob(await printingOf(session), job, to, session.actor, {
    now: () => session.now(),
    signal: session.stopped,
    from: numberOf(flags.text('from')),
    reason: flags.text('reason'),
    onState: ({ problem, sent }) => {
      if (problem === told) return
      told = problem
      if (problem === null) return
      const words = problemWords(problem)
      session.say({
        vi: `Máy in ${to}: ${words.vi}. Đã gửi ${formatNumber(sent, 'vi')} tem; đang chờ …`,
        en: `Printer ${to}: ${words.en}. ${formatNumber(sent, 'en')} labels were sent; waiting …`,
      })
    },
  })
  return {
    json: { job, ...delivery },
    text: { vi: said(delivery, 'vi'), en: said(delivery, 'en') },
  }
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const found = readRunningNumber(text)
  if (!found)
    throw fail('flag-value-wrong', '--from', text, { vi: 'số thứ tự', en: 'a running number' })
  return found.number
}

function said({ sent, unsure }: Delivery, language: 'vi' | 'en'): string {
  const count = formatNumber(sent, language)
  const gaps = unsure
    .map(([first, last]) => (first === last ? first : `${first}–${last}`))
    .join(', ')
  if (language === 'vi') {
    const rest = gaps && ` Chưa chắc đã in: số ${gaps}. Hãy xem tem; thiếu thì in lại với --from.`
    return `Đã gửi ${count} tem.${rest}`
  }
  const rest = gaps && ` Not sure to have come out: numbers ${gaps}. Look; print again with --from.`
  return `${count} labels were sent.${rest}`
}
