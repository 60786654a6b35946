/** Numbers for pallets and cartons: which product and lot, how many in each, how many units. */
import { formatNumber } from '../../language/format.js'
import { addLogisticUnits, mostItems, mostUnitsAtOnce } from '../../trace/logistic-units.js'
import { findLot } from '../../trace/lots.js'
import type { Words } from '../../errors.js'
import type { DeskSettings } from '../desk-settings.js'
import { Input, FormOf, Select, type Form } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { Empty } from '../parts.js'
import type { Visit } from '../visit.js'
import { wholeNumber } from '../whole-number.js'
import { numberable, type NumberableProduct } from './products.js'
import { madeUnits, words } from './words.js'

export function logisticUnitRoutes(office: Office, { printing }: DeskSettings): void {
  const { store } = printing
  office.form<readonly NumberableProduct[]>('/logistic-units', {
    may: 'print',
    narrow: true,
    title: words.title,
    load: (visit) => numberable(store.read, visit.actor),
    fields: ({ query }) => ({ product: query.get('product'), units: '1' }),
    body: (visit, form, products) => <Body visit={visit} form={form} products={products} />,
    async act(visit, sent, products) {
      const product = products.find(({ id }) => id === sent.text('product'))
      const number = sent.text('lot')
      const lot =
        product && number !== '' ? await findLot(store.read, product.id, number) : undefined
      const count = wholeNumber(sent.text('count'), mostItems)
      const units = wholeNumber(sent.text('units'), mostUnitsAtOnce)
      const problems: Record<string, Words> = {
        ...(!product && { product: words.unknownProduct }),
        ...(product && number !== '' && !lot && { lot: words.unknownLot }),
        ...(count === undefined && { count: words.badCount }),
        ...(units === undefined && { units: words.badCount }),
      }
      if (!product || count === undefined || units === undefined || problems['lot'])
        return wrong(problems)
      const wanted = { productId: product.id, lotId: lot?.id, count, units }
      const made = await addLogisticUnits(store, wanted, visit.actor, visit.at)
      const ends = { first: made[0]?.sscc ?? '', last: made.at(-1)?.sscc ?? '' }
      const at = `/office/logistic-units/${product.id}?${new URLSearchParams(ends).toString()}`
      return done(at, madeUnits(units))
    },
  })
}

function Body(props: { visit: Visit; form: Form; products: readonly NumberableProduct[] }) {
  const { visit, form, products } = props
  const { say, language } = visit
  if (products.length === 0) {
    const act = { href: '/office/products', label: words.openProducts }
    return <Empty visit={visit} text={words.none} act={act} />
  }
  const options = products.map(({ id, name, producer }) => ({
    value: id,
    label: `${name} – ${producer}`,
  }))
  const most: Words = {
    vi: `Nhiều nhất ${formatNumber(mostUnitsAtOnce, language)} một lần`,
    en: `At most ${formatNumber(mostUnitsAtOnce, language)} at a time`,
  }
  return (
    <>
      <p>{say(words.explain)}</p>
      <FormOf form={form} submit={words.make}>
        <Select
          form={form}
          name="product"
          label={words.product}
          hint={words.productHint}
          options={options}
          required
        />
        <Input form={form} name="lot" label={words.lot} hint={words.lotHint} maxlength={20} />
        <Input form={form} name="count" label={words.count} inputmode="numeric" required />
        <Input
          form={form}
          name="units"
          label={words.units}
          hint={most}
          inputmode="numeric"
          required
        />
      </FormOf>
    </>
  )
}
