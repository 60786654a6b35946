/** Every label that can be printed, drawn for the product at hand: one is chosen by its picture. */
import { listLabelTemplates } from '../../printing/label-templates/find.js'
import { writeRef } from '../../printing/label-templates/ref.js'
import type { ReadDb } from '../../store/store.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import type { Office } from '../office.js'
import { ownedProduct, type OwnedProduct } from '../owned.js'
import type { Visit } from '../visit.js'
import { labelPicture, type Paper, papers, papersFor } from './papers.js'
import { words } from './words.js'

interface Loaded {
  readonly product: OwnedProduct
  /** The papers of each label: the producer's own first, then the programme's and the shipped ones. */
  readonly labels: readonly (readonly Paper[])[]
}

export function templateRoutes(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store
  office.page<Loaded>('/print/templates', {
    may: 'print',
    style: deskStyle,
    title: words.templates,
    async load(visit) {
      const product = await ownedProduct(read, visit.query.get('product') ?? '', visit.actor)
      const made = await madeByPeople(read, visit, product.producer.id)
      return { product, labels: [...made, ...shipped()] }
    },
    target: ({ product }) => ({ producerId: product.producer.id }),
    body: (visit, { product, labels }) => (
      <ul class="cards plain">
        {labels.map((some) => (
          <Label key={some[0]?.id} visit={visit} product={product} papers={some} />
        ))}
      </ul>
    ),
  })
}

function Label(props: { visit: Visit; product: OwnedProduct; papers: readonly Paper[] }) {
  const { visit, product, papers } = props
  const [first] = papers
  if (!first) return null
  const query = new URLSearchParams({ product: product.id, template: first.template })
  return (
    <li>
      <a class="card pick label" href={`/office/print/new?${query}`}>
        <img src={labelPicture(product.id, first.id)} alt="" loading="lazy" />
        <b>{visit.say(first.label)}</b>
        <small>{papers.map(({ paper }) => visit.say(paper)).join('; ')}</small>
      </a>
    </li>
  )
}

async function madeByPeople(read: ReadDb, { actor }: Visit, producerId: string) {
  const made = await listLabelTemplates(read, actor, { producerId })
  return Promise.all(made.map(({ id }) => papersFor(read, writeRef({ id }), producerId)))
}

function shipped(): Paper[][] {
  const byTemplate = new Map<string, Paper[]>()
  for (const paper of papers())
    byTemplate.set(paper.template, [...(byTemplate.get(paper.template) ?? []), paper])
  return [...byTemplate.values()]
}
