/** The label a product was printed with last: who prints again mostly wants the same. */
import { withoutVersion } from '../../printing/label-templates/ref.js'
import type { ReadDb } from '../../store/store.js'

/**
 * The name of a template, which need not be there any more; of one that people made its newest
 * version. Undefined before the first print.
 */
export async function lastTemplate(read: ReadDb, productId: string): Promise<string | undefined> {
  const job = await read
    .selectFrom('print_job')
    .innerJoin('run', 'run.id', 'print_job.run_id')
    .select('print_job.template')
    .where('run.product_id', '=', productId)
    .orderBy('print_job.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return job && withoutVersion(job.template)
}
