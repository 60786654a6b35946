/** `nguon template check`: whether the file of a label template could be stored, and what to mind. */
import { checkSnapshot } from '../../labels/check.js'
import { loadFonts } from '../../printing/fonts.js'
import { readTemplate } from '../../printing/label-templates/check.js'
import { labelSamples, sampleSnapshot } from '../../printing/label-templates/samples.js'
import { rollOf } from '../../printing/templates.js'
import type { Answer, Call } from '../command.js'
import { readTextFile } from '../files.js'
import { printingOf } from '../printing.js'

export async function run({ positionals, session, language }: Call): Promise<Answer> {
  const [file = ''] = positionals
  const template = await readTemplate(await readTextFile(file))
  const printing = await printingOf(session)
  const samples = await labelSamples(printing.store.read, null, session.actor, session.now())
  const stock = rollOf(template.width, template.height)
  const warnings = samples.flatMap(({ label, values }) =>
    checkSnapshot({ ...sampleSnapshot(printing, template, values), stock }, loadFonts()).map(
      ({ path, message }) => ({ path, sample: label[language], message }),
    ),
  )
  const { title, width, height } = template
  const linesIn = (language: 'vi' | 'en') =>
    warnings.map(({ path, sample, message }) => `${path} (${sample}): ${message[language]}`)
  return {
    json: {
      ...{ title, width, height },
      warnings: warnings.map((one) => ({ ...one, message: one.message[language] })),
    },
    text: {
      vi: [`Mẫu tem dùng được: ${width} × ${height} mm, ${title.vi}`, ...linesIn('vi')].join('\n'),
      en: [
        `The label template is right: ${width} × ${height} mm, ${title.en}`,
        ...linesIn('en'),
      ].join('\n'),
    },
  }
}
