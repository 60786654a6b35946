/** `nguon cancel`: stops a print job; its codes stay reserved, and it can be gone on with. */
import { cancelPrintJob } from '../../printing/jobs-run.js'
import type { Answer, Call } from '../command.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const id = flags.required('job')
  const store = await session.store()
  const job = await cancelPrintJob({ store }, id, session.actor, session.now())
  return {
    json: job,
    text: {
      vi: `Đã dừng lần in ${id}. In tiếp: nguon print --job ${id}`,
      en: `Print job ${id} is cancelled. To go on: nguon print --job ${id}`,
    },
  }
}
