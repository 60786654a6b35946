/** `nguon template import`: a label template from a file. */
import { readTemplate } from '../../printing/label-templates/check.js'
import { writeRef } from '../../printing/label-templates/ref.js'
import { createLabelTemplate, saveLabelTemplate } from '../../printing/label-templates/write.js'
import { getProducer } from '../../registry/producers.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { readTextFile } from '../files.js'

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const [file = ''] = positionals
  const [id, producer] = [flags.text('id'), flags.text('producer')]
  if (id !== undefined && producer !== undefined) throw fail('flags-conflict', '--id, --producer')
  const template = await readTemplate(await readTextFile(file))
  const store = await session.store()
  const producerId = producer === undefined ? null : (await getProducer(store.read, producer)).id
  const wanted = { producerId, template }
  const made =
    id === undefined
      ? await createLabelTemplate(store, wanted, session.actor, session.now())
      : await saveLabelTemplate(store, id, { template }, session.actor, session.now())
  const ref = writeRef({ id: made.id, version: made.version })
  return {
    json: {
      ...{ id: made.id, template: ref, version: made.version, saves: made.saves },
      ...{ producer: made.producerId, title: made.title },
    },
    text: { vi: `Đã lưu mẫu tem: ${ref}`, en: `Label template stored: ${ref}` },
  }
}
