/** A list of products: a table at a desk, cards on a phone. */
import type { ListedProduct } from '../../registry/product-queries.js'
import { type Column, Table } from '../parts.js'
import type { Guest } from '../visit.js'
import { words } from './product-words.js'

export function ProductTable(props: {
  readonly visit: Guest
  readonly rows: readonly ListedProduct[]
  readonly withProducer?: boolean
}) {
  const { visit, rows, withProducer = true } = props
  const producer: Column<ListedProduct> = {
    head: visit.say(words.producer),
    cell: ({ producer }) =>
      producer?.name ?? <span class="warn">{visit.say(words.producerUnknown)}</span>,
  }
  return (
    <Table
      caption={visit.say(words.products)}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: visit.say(words.name),
          cell: ({ id, name }) => <a href={`/office/products/${id}`}>{name}</a>,
        },
        ...(withProducer ? [producer] : []),
        {
          head: visit.say(words.stars),
          cell: ({ stars }) => (stars === null ? '–' : `${stars} ★`),
        },
        {
          head: visit.say(words.state),
          cell: (product) => <State visit={visit} product={product} />,
        },
      ]}
    />
  )
}

export function State(props: { readonly visit: Guest; readonly product: ListedProduct }) {
  const { visit, product } = props
  if (!product.printable) return <span class="badge bad">✕ {visit.say(words.unprintable)}</span>
  if (product.incomplete) return <span class="badge warn">! {visit.say(words.incomplete)}</span>
  return <span class="badge good">✓ {visit.say(words.printable)}</span>
}
