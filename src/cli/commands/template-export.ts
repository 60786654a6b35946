/** `nguon template export`: a label template as the file that `template import` takes. */
import { writeFile } from 'node:fs/promises'
import { templateSeenBy } from '../../printing/label-templates/chosen.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { codeOf } from '../files.js'

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const { template, ref } = await templateSeenBy(read, positionals[0] ?? '', session.actor)
  const text = JSON.stringify(template, null, 2)
  const path = flags.text('out')
  if (path === undefined) return { json: template, text: { vi: text, en: text } }
  await writeFile(path, `${text}\n`).catch((error: unknown) => {
    throw fail('file-not-writable', path, codeOf(error))
  })
  return { json: { template: ref, path }, text: { vi: path, en: path } }
}
