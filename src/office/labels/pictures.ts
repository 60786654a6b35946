/** Label templates as pictures, drawn as they are printed, and as files. */
import { sampleCode } from '../../labels/sample-code.js'
import { labelSvg } from '../../labels/svg.js'
import { loadFonts } from '../../printing/fonts.js'
import { picturesFor } from '../../printing/label-pictures.js'
import { type ChosenTemplate, templateSeenBy } from '../../printing/label-templates/chosen.js'
import { filled } from '../../printing/label-templates/filled.js'
import { labelSamples, sampleSnapshot } from '../../printing/label-templates/samples.js'
import { searchKey } from '../../registry/name-key.js'
import type { DeskSettings } from '../desk-settings.js'
import type { Office } from '../office.js'
import { sendSvg } from '../print/pictures.js'
import type { Visit } from '../visit.js'

/** @param ref a shipped name, `own:ID` or `own:ID@3` */
export const pictureOf = (ref: string): string =>
  `/office/labels/picture.svg?${new URLSearchParams({ template: ref })}`
export const fileOf = (ref: string): string =>
  `/office/labels/file.json?${new URLSearchParams({ template: ref })}`

export function templatePictureRoutes(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store
  const seen = (visit: Visit) =>
    templateSeenBy(read, visit.query.get('template') ?? '', visit.actor)

  office.get('/labels/picture.svg', { may: 'print.read' }, async (visit, reply) => {
    const { template, stored } = await seen(visit)
    const pictures = picturesFor(printing.dataDirectory, template)
    const whose = stored?.producerId ?? visit.actor.producerId
    const owner = whose === '' ? null : (whose ?? null)
    const [sample] = await labelSamples(read, owner, visit.actor, visit.at, pictures)
    // Every part of the label is seen, whatever the registry lacks; but a picture is kept: no made-up stars.
    const { certificate } = sample.values
    const values = { ...filled(sample.values, visit.at), certificate }
    const snapshot = sampleSnapshot(printing, template, values)
    await sendSvg(reply, labelSvg(snapshot, loadFonts(), sampleCode, 1))
  })

  office.get('/labels/file.json', { may: 'print.read' }, async (visit, reply) => {
    const chosen = await seen(visit)
    await reply
      .type('application/json; charset=utf-8')
      .headers({
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="${fileNameOf(chosen)}"`,
      })
      .send(`${JSON.stringify(chosen.template, null, 2)}\n`)
  })
}

/** Without marks: not every system keeps them in names of files. */
function fileNameOf({ template, stored }: ChosenTemplate): string {
  if (!stored) return `${template.name}.json`
  const name = searchKey(template.title.vi)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${name.slice(0, 60) || stored.id}-v${stored.version}.json`
}
