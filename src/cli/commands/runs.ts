/** `nguon runs`: the runs of codes, newest first. */
import { listRuns } from '../../issuing/runs.js'
import { formatDate, formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'
import { subjectOf } from '../resolve.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const { productId } = await subjectOf(read, flags)
  const runs = await listRuns(read, session.actor, { limit: 1000, productId })
  const names = await productNames(
    read,
    runs.flatMap((run) => run.productId ?? []),
  )
  const text = (language: Language) =>
    table(
      runs.map((run) => [
        run.name,
        run.id,
        formatNumber(run.quantity, language),
        formatDate(new Date(run.createdAt)),
        names.get(run.productId ?? '') ?? '–',
      ]),
    )
  return {
    // Where a run lies in the row of codes is nobody's business outside.
    json: runs.map((run) => ({ ...run, firstIndex: undefined })),
    text: {
      vi: runs.length > 0 ? text('vi') : 'Chưa có đợt mã nào.',
      en: runs.length > 0 ? text('en') : 'No runs yet.',
    },
  }
}

async function productNames(
  read: Awaited<ReturnType<Call['session']['store']>>['read'],
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .selectFrom('product')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
