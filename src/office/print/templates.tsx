/** Every label that can be printed, drawn for the product at hand: one is chosen by its picture. */
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import type { Office } from '../office.js'
import { ownedProduct } from '../owned.js'
import { labelPicture, papers } from './papers.js'
import { words } from './words.js'

export function templateRoutes(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store
  office.page('/print/templates', {
    may: 'print',
    style: deskStyle,
    title: words.templates,
    load: (visit) => ownedProduct(read, visit.query.get('product') ?? '', visit.actor),
    target: (product) => ({ producerId: product.producer.id }),
    body: ({ say, language }, product) => (
      <ul class="cards plain">
        {firstOfEach().map(({ id, template, label }) => (
          <li key={id}>
            <a
              class="card pick label"
              href={`/office/print/new?${new URLSearchParams({ product: product.id, template })}`}
            >
              <img src={labelPicture(product.id, id)} alt="" loading="lazy" />
              <b>{say(label)}</b>
              <small>
                {papers()
                  .filter((paper) => paper.template === template)
                  .map(({ paper }) => paper[language])
                  .join('; ')}
              </small>
            </a>
          </li>
        ))}
      </ul>
    ),
  })
}

const firstOfEach = () =>
  papers().filter(({ template }, i, all) => all.findIndex((one) => one.template === template) === i)
