/** A lot and a product at the desk: how many codes a decision would reach. */
import type { Words } from '../../errors.js'
import { outlookOf } from '../../issuing/outlook.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import type { Office } from '../office.js'
import { ownedLot, ownedProduct } from '../owned.js'
import type { Visit } from '../visit.js'
import { outlookWords, words } from './words.js'

export function subjectRoutes(office: Office, { issuing }: DeskSettings): void {
  const { read } = issuing.store
  office.page('/desk/lots/:id', {
    may: 'registry.read',
    style: deskStyle,
    async load(visit) {
      const owned = await ownedLot(read, visit.params['id'] ?? '', visit.actor)
      return { ...owned, outlook: await outlookOf(issuing, { lotId: owned.lot.id }, visit.actor) }
    },
    title: (visit, { lot }) => `${visit.say(words.lot)} ${lot.number}`,
    about: ({ lot }) => ({ subject: 'lot', id: lot.id }),
    body: (visit, { lot, product, outlook }) => {
      const target = { producerId: product.producer.id }
      const { codes, active, scanned } = outlook
      return (
        <>
          <p>
            <a class="touch" href={`/office/desk/products/${product.id}`}>
              {product.name}
            </a>
          </p>
          <Outlook visit={visit} lines={outlookWords(codes, active, scanned)} />
          <p class="acts">
            {visit.may('recall', target) && (
              <a class="button danger" href={`/office/desk/recall?lot=${lot.id}`}>
                {visit.say(words.recallLot)}
              </a>
            )}
            {visit.may('revoke', target) && (
              <a class="button danger" href={`/office/desk/revoke?lot=${lot.id}`}>
                {visit.say(words.revokeLot)}
              </a>
            )}
          </p>
        </>
      )
    },
  })

  office.page('/desk/products/:id', {
    may: 'registry.read',
    style: deskStyle,
    async load(visit) {
      const product = await ownedProduct(read, visit.params['id'] ?? '', visit.actor)
      const outlook = await outlookOf(issuing, { productId: product.id }, visit.actor)
      return { product, outlook }
    },
    title: (_visit, { product }) => product.name,
    about: ({ product }) => ({ subject: 'product', id: product.id }),
    body: (visit, { product, outlook }) => {
      const target = { producerId: product.producer.id }
      const { codes, active, scanned } = outlook
      return (
        <>
          <Outlook visit={visit} lines={outlookWords(codes, active, scanned)} />
          <p class="acts">
            <a class="button" href={`/P/${product.id}`}>
              {visit.say(words.openPage)}
            </a>
            {visit.may('revoke', target) && (
              <a class="button danger" href={`/office/desk/revoke?product=${product.id}`}>
                {visit.say(words.revokeProduct)}
              </a>
            )}
          </p>
        </>
      )
    },
  })
}

/** What is known of many codes, one line each. */
export function Outlook({ visit, lines }: { visit: Visit; lines: readonly Words[] }) {
  return (
    <ul class="card">
      {lines.map((line) => (
        <li key={line.en}>{visit.say(line)}</li>
      ))}
    </ul>
  )
}
