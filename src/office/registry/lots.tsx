/** A product's lots: adding one, and changing what is known of it. */
import { ownProduct } from '../../registry/owned.js'
import { addLot, type Lot, lotHasLabels, updateLot } from '../../trace/lots.js'
import { type Form, Input } from '../fields.js'
import { FormOf } from '../fields.js'
import { done, type Office, type Sent, wrong } from '../office.js'
import type { Guest, Visit } from '../visit.js'
import { Back } from './channels.js'
import { assertSeen, blaming, changing, opened, Seen } from './edit.js'
import type { FieldTexts } from './merging.js'
import { words } from './product-words.js'
import { words as shared } from './words.js'
import { ownLot, targetOf } from './own.js'

const lotErrors = {
  'lot-number': 'number',
  'lot-exists': 'number',
  'lot-in-use': 'number',
  'lot-expires': 'expires',
  'lot-quantity': 'quantity',
  'lot-date': '',
}

export function lotRoutes(office: Office): void {
  const { store } = office.settings

  office.form('/products/:id/lots/new', {
    may: 'lot.edit',
    drafts: true,
    title: words.addLot,
    narrow: true,
    load: (visit) => ownProduct(store.read, visit.params['id'] ?? '', visit.actor),
    target: targetOf,
    body: (visit, form, product) => (
      <>
        <p class="soft">{product.name}</p>
        <LotForm visit={visit} form={form} productId={product.id} />
      </>
    ),
    async act(visit, sent, { id }) {
      if (sent.text('number') === '') return wrong({ number: shared.needed })
      return blaming(lotErrors, async () => {
        await addLot(store, { productId: id, ...lotFacts(sent) }, visit.actor.name, visit.at)
        return done(`/office/products/${id}`, words.lotAdded)
      })
    },
  })

  office.form('/products/:id/lots/:lot/edit', {
    may: 'lot.edit',
    drafts: true,
    title: words.editLot,
    narrow: true,
    load: async (visit: Visit) => {
      const { params, actor } = visit
      const own = await ownLot(store.read, params['id'] ?? '', params['lot'] ?? '', actor)
      return { ...own, hasLabels: await lotHasLabels(store.read, own.lot.id) }
    },
    target: ({ product }) => targetOf(product),
    fields: (_visit, { lot }) => opened(lotFields(lot)),
    body: (visit, form, { product, hasLabels }) => (
      <>
        <p class="soft">{product.name}</p>
        {hasLabels && <p class="warn">{visit.say(words.lotHasLabels)}</p>}
        <LotForm visit={visit} form={form} productId={product.id} />
      </>
    ),
    async act(visit, sent, { product, lot: { id } }) {
      if (sent.text('number') === '') return wrong({ number: shared.needed })
      return changing(store.read, sent, { kind: 'lot', id }, lotErrors, async () => {
        const change = (before: Lot) => {
          assertSeen(sent, sentLot(sent), lotFields(before))
          return lotFacts(sent)
        }
        await updateLot(store, id, change, visit.actor.name, visit.at)
        return done(`/office/products/${product.id}`, shared.saved)
      })
    },
  })
}

function LotForm(props: {
  readonly visit: Guest
  readonly form: Form
  readonly productId: string
}) {
  const { visit, form, productId } = props
  return (
    <FormOf form={form} submit={shared.save} beside={<Back visit={visit} id={productId} />}>
      <Seen form={form} />
      <Input
        form={form}
        name="number"
        label={words.lotNumber}
        hint={words.lotNumberHint}
        autocomplete="off"
        maxlength={20}
        required
      />
      <Input form={form} name="made" label={words.made} type="date" />
      <Input
        form={form}
        name="expires"
        label={words.expires}
        hint={words.expiresHint}
        type="date"
      />
      <Input form={form} name="quantity" label={words.quantity} inputmode="numeric" />
    </FormOf>
  )
}

/** What stands in the fields for a lot. */
const lotFields = ({ number, madeOn, expiresOn, quantity }: Lot): FieldTexts => ({
  number,
  made: madeOn ?? '',
  expires: expiresOn ?? '',
  quantity: quantity === null ? '' : String(quantity),
})

const sentLot = (sent: Sent): FieldTexts => ({
  number: sent.text('number'),
  made: sent.text('made'),
  expires: sent.text('expires'),
  quantity: sent.text('quantity').replace(/[.\s]/g, ''),
})

function lotFacts(sent: Sent) {
  const { number = '', made, expires, quantity = '' } = sentLot(sent)
  return {
    number,
    ...(made !== undefined && { made }),
    ...(expires !== undefined && { expires }),
    quantity: quantity === '' ? null : Number(quantity),
  }
}
