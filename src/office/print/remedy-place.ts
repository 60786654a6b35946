/** Where in the office a finding of the last look is put right. */
import type { Finding, FindingKey } from '../../labels/preflight/finding.js'
import { readRef } from '../../printing/label-templates/ref.js'
import type { Visit } from '../visit.js'
import { pageWith } from './cell-choice.js'
import type { Wanted } from './wanted.js'

type Place = (visit: Visit, wanted: Wanted, finding: Finding) => string

/** The step before, with all that was chosen. */
const order: Place = (visit) => {
  const query = new URLSearchParams(visit.query)
  query.delete('lang')
  return `/office/print/new?${query.toString()}`
}

const product: Place = (visit, { product: { id, producer } }, { code }) => {
  const page = `/office/products/${id}`
  if (!visit.may('product.edit', { producerId: producer.id })) return page
  if (code === 'product-incomplete') return `${page}/complete`
  return code === 'label-gtin-missing' ? `${page}/edit#f-gtin` : page
}

/** A label that people made is changed; instead of one that ships another is chosen. */
const template: Place = (visit, wanted) => {
  const { id, producer } = wanted.product
  const own = readRef(wanted.paper.template)
  return own && visit.may('label.design', { producerId: producer.id })
    ? `/office/labels/${own.id}/design`
    : `/office/print/templates?product=${id}`
}

const places: Partial<Record<FindingKey, Place>> = {
  ...{ product, certificate: product, facts: product },
  stock: (...of) => `${order(...of)}#f-on`,
  'start-cell': (visit) => pageWith(visit, { start: '', skip: '', sheet: '', tap: '' }),
  print: order,
  ...{ template, module: template, 'bars-wide': template, 'bar-height': template },
  ...{ 'quiet-zone': template, overflow: template, 'small-letters': template, glyphs: template },
  ...{ contrast: template, crowded: template, apart: template, 'bars-long': template },
}

/** Undefined where no page of the office does it, as for the address of the server. */
export const remedyPlace = (visit: Visit, wanted: Wanted, finding: Finding): string | undefined =>
  finding.state === 'fine' ? undefined : places[finding.key]?.(visit, wanted, finding)
