/** `nguon template show`: a label template, and for one that people made its versions. */
import { formatNumber } from '../../language/format.js'
import { templateSeenBy } from '../../printing/label-templates/chosen.js'
import { listVersions } from '../../printing/label-templates/find.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const [name = ''] = positionals
  const { template, ref, stored } = await templateSeenBy(read, name, session.actor)
  const versions = stored ? await listVersions(read, stored.id) : []
  const { title, width, height } = template
  const linesIn = (language: 'vi' | 'en') =>
    table(
      versions.map(({ version, savedAt, labels, taken }) => [
        String(version),
        savedAt,
        taken
          ? { vi: `đã in ${formatNumber(labels, 'vi')} tem`, en: `${labels} labels printed` }[
              language
            ]
          : '',
      ]),
    )
  const head = (language: 'vi' | 'en') => `${ref}  ${width} × ${height} mm  ${title[language]}`
  return {
    json: {
      ...{ template: ref, title, width, height },
      ...(stored && {
        producer: stored.producerId,
        saves: stored.saves,
        archived: stored.archived,
        versions,
      }),
    },
    text: {
      vi: [head('vi'), linesIn('vi')].join('\n').trimEnd(),
      en: [head('en'), linesIn('en')].join('\n').trimEnd(),
    },
  }
}
