/** The products of one's scope as a file. */
import type { FastifyReply } from 'fastify'
import { recordAudit } from '../../accounts/audit.js'
import { touchable } from '../../accounts/actor.js'
import { dayOf } from '../../language/format.js'
import { exportRows } from '../../registry/export-products.js'
import { csvOf, xlsxOf } from '../../registry/table-files.js'
import type { Office } from '../office.js'

export function exportRoutes(office: Office): void {
  const { store } = office.settings
  for (const kind of ['csv', 'xlsx'] as const) {
    office.get(`/export/products.${kind}`, { may: 'registry.export' }, async (visit, reply) => {
      const rows = await exportRows(store.read, touchable(visit.actor))
      await store.write((tx) =>
        recordAudit(tx, {
          at: visit.at,
          actor: visit.actor.name,
          action: 'products-exported',
          subject: 'export',
          subjectId: kind,
          detail: { products: rows.length - 1 },
        }),
      )
      const file = kind === 'csv' ? csvOf(rows) : await xlsxOf(rows)
      await sendTable(reply, `nguon-products-${dayOf(visit.at)}.${kind}`, file)
    })
  }
}

/** Sends a table to be saved, never shown in the browser. */
export async function sendTable(
  reply: FastifyReply,
  name: string,
  file: string | Buffer,
): Promise<void> {
  await reply
    .type(
      typeof file === 'string'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    .headers({
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(file)
}
