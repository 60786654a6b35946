/** `nguon work`: print jobs and lists that wait, here or on a machine of its own. */
import { judgeNow } from '../../copies/judging.js'
import { workOff } from '../../printing/jobs-work.js'
import { workOffImports } from '../../registry/import/jobs-run.js'
import { openShelf } from '../../registry/import/shelf.js'
import type { Answer, Call } from '../command.js'
import { doChores } from '../chores.js'
import { printingOf } from '../printing.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const printing = await printingOf(session)
  session.say({ vi: 'Đang chờ việc in …', en: 'Waiting for print jobs …' })
  const how = { now: () => session.now(), signal: session.stopped, once: flags.has('once') }
  const printed = workOff(printing, session.actor, {
    ...how,
    onEnd: (jobId, error) =>
      session.say(
        error === undefined
          ? { vi: `Xong lần in ${jobId}.`, en: `Print job ${jobId} is done.` }
          : { vi: `Lần in ${jobId} bị lỗi.`, en: `Print job ${jobId} failed.` },
      ),
  })
  const imported = workOffImports({
    ...how,
    store: printing.store,
    shelf: openShelf(session.config.dataDirectory),
    onEnd: (id, error) =>
      session.say(
        error === undefined
          ? { vi: `Đã nhập danh sách ${id}.`, en: `List ${id} is imported.` }
          : { vi: `Danh sách ${id} chưa nhập được.`, en: `List ${id} could not be imported.` },
      ),
  })
  const [done] = await Promise.all([printed, imported])
  await judgeNow(await session.store(), session.now())
  await doChores(session, () => {})
  return { json: { done }, text: { vi: `Đã in ${done} lần.`, en: `${done} print jobs done.` } }
}
