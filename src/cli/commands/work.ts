/** `nguon work`: renders the print jobs that wait, here or on a machine of its own. */
import { judgeNow } from '../../copies/judging.js'
import { workOff } from '../../printing/jobs-work.js'
import type { Answer, Call } from '../command.js'
import { doChores } from '../chores.js'
import { printingOf } from '../printing.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const printing = await printingOf(session)
  session.say({ vi: 'Đang chờ việc in …', en: 'Waiting for print jobs …' })
  const done = await workOff(printing, session.actor, {
    now: () => session.now(),
    signal: session.stopped,
    once: flags.has('once'),
    onEnd: (jobId, error) =>
      session.say(
        error === undefined
          ? { vi: `Xong lần in ${jobId}.`, en: `Print job ${jobId} is done.` }
          : { vi: `Lần in ${jobId} bị lỗi.`, en: `Print job ${jobId} failed.` },
      ),
  })
  await judgeNow(await session.store(), session.now())
  await doChores(session, () => {})
  return { json: { done }, text: { vi: `Đã in ${done} lần.`, en: `${done} print jobs done.` } }
}
