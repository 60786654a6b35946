/** `nguon template list`: shipped label templates, and those that people made. */
import { listLabelTemplates } from '../../printing/label-templates/find.js'
import { writeRef } from '../../printing/label-templates/ref.js'
import { listTemplates, loadTemplate } from '../../printing/templates.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

export async function run({ flags, session, language }: Call): Promise<Answer> {
  const { read } = await session.store()
  const archived = flags.has('archived')
  const options = { archived, producerId: flags.text('producer') }
  const stored = await listLabelTemplates(read, session.actor, options)
  const own = stored.map(({ id, template, title, version, producerId }) => ({
    ...{ template: writeRef({ id }), title, version, producer: producerId },
    ...{ width: template.width, height: template.height, shipped: false },
  }))
  const shipped = archived
    ? []
    : listTemplates().map((name) => {
        const { title, version, width, height } = loadTemplate(name)
        return { template: name, title, version, producer: null, width, height, shipped: true }
      })
  const all = [...own, ...shipped]
  const lines = table(
    all.map(({ template, title, width, height }) => [
      template,
      `${width} × ${height}`,
      title[language],
    ]),
  )
  const none = { vi: 'Không có mẫu tem nào.', en: 'No label templates.' }
  return { json: all, text: all.length === 0 ? none : { vi: lines, en: lines } }
}
