/** What the designer of a stored template is handed: samples of the registry, addresses, fonts. */
import { labelSamples, addressesOf } from '../../../printing/label-templates/samples.js'
import type { StoredTemplate } from '../../../printing/label-templates/find.js'
import { picturesFor } from '../../../printing/label-pictures.js'
import type { PrintingContext } from '../../../printing/jobs.js'
import { findGroup } from '../../../registry/groups.js'
import { thermalDpis } from '../../print/formats.js'
import type { Visit } from '../../visit.js'
import type { DesignerProps, Sample } from './props.js'

/** Of office printers, what preflight takes where nothing is said. */
const officeDpi = 300

export async function designerProps(
  ctx: PrintingContext,
  visit: Visit,
  stored: StoredTemplate,
  page: Pick<DesignerProps, 'savePath' | 'mark' | 'fonts'>,
): Promise<DesignerProps> {
  const { id, saves, template, producerId, archived } = stored
  const pictures = picturesFor(ctx.dataDirectory, 'all')
  const found = await labelSamples(ctx.store.read, producerId, visit.actor, visit.at, pictures)
  const samples = found.map(({ label, values, group }): Sample => {
    const known = findGroup(group ?? '')
    return { label: visit.say(label), values, ...(known && { group: known }) }
  })
  const [{ values }] = found
  const { logo } = values.producer
  const mark = values.certificate?.mark
  return {
    ...page,
    id,
    version: saves,
    template,
    language: visit.language,
    samples,
    printers: [officeDpi, ...thermalDpis.filter((dpi) => dpi !== officeDpi)],
    basics: addressesOf(ctx, values.product?.gtin ?? null),
    images: { ...(logo && { logo }), ...(mark && { mark }) },
    canEdit: !archived,
  }
}
