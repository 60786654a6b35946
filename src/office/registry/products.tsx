/** Products: the list, adding and changing one, what a person must say so that labels can be printed. */
import { mayTouch, touchable } from '../../accounts/actor.js'
import { dayOf } from '../../language/format.js'
import { type ProductsShown, searchProducers, searchProducts } from '../../registry/lists.js'
import { findProducer } from '../../registry/producers.js'
import { completeProduct, createProduct, updateProduct } from '../../registry/products.js'
import { provinceName } from '../../registry/provinces.js'
import { ownProducer, ownProduct } from '../../registry/owned.js'
import type { RegistryOptions } from './options.js'
import { FormOf, Input, Tick, type Wrong } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { Empty } from '../parts.js'
import type { Visit } from '../visit.js'
import { assertSeen, blaming, changing, opened } from './edit.js'
import { Count, Filters, Find, Pager, pageOf, registryStyle, searchOf } from './parts.js'
import { communesFor, formerSaid, readPlace } from './place-fields.js'
import {
  productAmiss,
  productErrors,
  productFacts,
  productFields,
  ProductForm,
  sentProduct,
} from './product-form.js'
import { ProductTable } from './product-table.js'
import { words } from './product-words.js'
import { words as shared } from './words.js'
import { targetOf } from './own.js'

const shown: readonly ProductsShown[] = ['all', 'incomplete', 'unprintable']

export function productRoutes(office: Office, { assets }: Pick<RegistryOptions, 'assets'>): void {
  const { store } = office.settings
  const scripts = [assets.urlOf('place')]
  const ownOne = (visit: Visit) => ownProduct(store.read, visit.params['id'] ?? '', visit.actor)

  office.page('/products', {
    may: 'registry.read',
    title: words.products,
    style: registryStyle,
    load: (visit) =>
      searchProducts(store.read, dayOf(visit.at), {
        search: searchOf(visit),
        producers: touchable(visit.actor),
        page: pageOf(visit),
        show: shownOf(visit),
      }),
    body: (visit, { rows, total }) => {
      const isAll = searchOf(visit) === '' && shownOf(visit) === 'all'
      const producerId = visit.member.producerId
      return (
        <>
          <p class="acts">
            {producerId !== null && visit.may('product.edit', { producerId }) && (
              <a class="button primary" href={`/office/producers/${producerId}/products/new`}>
                {visit.say(words.add)}
              </a>
            )}
            {visit.may('product.edit', { producerId: null }) && (
              <a class="button" href="/office/products/new">
                {visit.say(words.addWithoutProducer)}
              </a>
            )}
            {visit.may('registry.import') && (
              <a class="button" href="/office/import">
                {visit.say(words.import)}
              </a>
            )}
            {visit.may('registry.export') && (
              <>
                <a class="button" href="/office/export/products.xlsx">
                  {visit.say(words.exportXlsx)}
                </a>
                <a class="button" href="/office/export/products.csv">
                  {visit.say(words.exportCsv)}
                </a>
              </>
            )}
          </p>
          <Find
            visit={visit}
            path="/office/products"
            label={words.find}
            keep={{ show: shownOf(visit) }}
          />
          <Filters
            visit={visit}
            label={words.show}
            name="show"
            chosen={shownOf(visit)}
            options={[
              { value: 'all', label: shared.all },
              { value: 'incomplete', label: words.incomplete },
              { value: 'unprintable', label: words.unprintable },
            ]}
          />
          {total === 0 ? (
            <Empty
              visit={visit}
              text={isAll ? words.empty : shared.noneFound}
              {...(isAll && { act: { href: '/office/producers', label: words.toProducers } })}
            />
          ) : (
            <>
              <Count visit={visit} total={total} of={words.count} />
              <ProductTable visit={visit} rows={rows} withProducer={producerId === null} />
              <Pager visit={visit} total={total} />
            </>
          )}
        </>
      )
    },
  })

  office.form('/producers/:id/products/new', {
    may: 'product.edit',
    drafts: true,
    title: words.add,
    narrow: true,
    style: registryStyle,
    scripts,
    load: async (visit) => {
      const producer = await ownProducer(store.read, visit.params['id'] ?? '', visit.actor)
      return { producer, communes: await communesFor(store.read, producer.provinceCode) }
    },
    target: ({ producer }) => ({ producerId: producer.id }),
    // Most are made where their producer is.
    fields: (_visit, { producer }) => ({
      province: provinceName(producer.provinceCode ?? '') ?? '',
      commune: producer.commune ?? '',
    }),
    body: (visit, form, { producer, communes }) => (
      <>
        <p class="soft">{producer.name}</p>
        <ProductForm
          visit={visit}
          form={form}
          communes={communes}
          back={`/office/producers/${producer.id}`}
        />
      </>
    ),
    async act(visit, sent, { producer }) {
      const place = await readPlace(store.read, sent)
      const amiss = { ...productAmiss(sent), ...place.wrong }
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      return blaming(productErrors, async () => {
        const facts = { ...productFacts(sentProduct(sent, place), place), producerId: producer.id }
        const { id } = await createProduct(store, facts, visit.actor.name, visit.at)
        return done(`/office/products/${id}`, formerSaid(place) ?? words.added)
      })
    },
  })

  // Known from a list, its producer is still to be found: nobody's but the programme's.
  office.form('/products/new', {
    may: 'product.edit',
    drafts: true,
    title: words.addWithoutProducer,
    narrow: true,
    style: registryStyle,
    scripts,
    load: (visit) => communesFor(store.read, visit.member.provinceCode),
    target: () => ({ producerId: null }),
    body: (visit, form, communes) => (
      <>
        <p>{visit.say(words.withoutProducerSaid)}</p>
        <ProductForm visit={visit} form={form} communes={communes} back="/office/products" />
      </>
    ),
    async act(visit, sent) {
      const place = await readPlace(store.read, sent)
      const amiss = { ...productAmiss(sent), ...place.wrong }
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      return blaming(productErrors, async () => {
        const facts = { ...productFacts(sentProduct(sent, place), place), producerId: null }
        const { id } = await createProduct(store, facts, visit.actor.name, visit.at)
        return done(`/office/products/${id}`, formerSaid(place) ?? words.added)
      })
    },
  })

  office.form('/products/:id/edit', {
    may: 'product.edit',
    drafts: true,
    title: words.edit,
    narrow: true,
    style: registryStyle,
    scripts,
    load: async (visit) => {
      const product = await ownOne(visit)
      return { product, communes: await communesFor(store.read, product.provinceCode) }
    },
    target: ({ product }) => targetOf(product),
    fields: (_visit, { product }) => opened(productFields(product)),
    body: (visit, form, { product, communes }) => (
      <ProductForm
        visit={visit}
        form={form}
        communes={communes}
        back={`/office/products/${product.id}`}
      />
    ),
    async act(visit, sent, { product: { id } }) {
      const place = await readPlace(store.read, sent)
      const amiss = { ...productAmiss(sent), ...place.wrong }
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      const texts = sentProduct(sent, place)
      return changing(store.read, sent, { kind: 'product', id }, productErrors, async () => {
        const facts = productFacts(texts, place)
        const change = (before: Parameters<typeof productFields>[0]) => {
          assertSeen(sent, texts, productFields(before))
          return facts
        }
        await updateProduct(store, id, change, visit.actor.name, visit.at)
        return done(`/office/products/${id}`, formerSaid(place) ?? words.changed)
      })
    },
  })

  office.form('/products/:id/complete', {
    may: 'product.edit',
    title: words.complete,
    narrow: true,
    load: ownOne,
    target: targetOf,
    body: (visit, form, product) => (
      <>
        <p class="soft">{product.name}</p>
        <FormOf
          form={form}
          submit={shared.save}
          beside={
            <a class="button" href={`/office/products/${product.id}`}>
              {visit.say(shared.back)}
            </a>
          }
        >
          {product.producer === null && (
            <Input
              form={form}
              name="producer"
              label={words.producerName}
              hint={words.producerNameHint}
              autocomplete="off"
            />
          )}
          {product.gaps.includes('certificate-missing') && (
            <Tick form={form} name="withoutStars" label={words.withoutStars} />
          )}
          {product.gaps.includes('name-unconfirmed') && (
            <Tick form={form} name="namesChecked" label={words.namesChecked} />
          )}
        </FormOf>
      </>
    ),
    async act(visit, sent, { id, producer }) {
      const name = sent.text('producer')
      const found = producer === null && name !== '' ? await producerNamed(visit, name) : undefined
      if (found && 'wrong' in found) return found
      const completion = {
        ...(found && { producerId: found.id }),
        ...(sent.text('withoutStars') === 'yes' && { acceptWithoutStars: true }),
        ...(sent.text('namesChecked') === 'yes' && { confirmNames: true }),
      }
      await completeProduct(store, id, completion, visit.actor.name, visit.at)
      return done(`/office/products/${id}`, words.completed)
    },
  })

  async function producerNamed(
    visit: Visit,
    name: string,
  ): Promise<{ readonly id: string } | { readonly wrong: Wrong }> {
    const exact = await findProducer(store.read, name)
    if (exact && mayTouch(visit.actor, exact.id)) return exact
    const producers = touchable(visit.actor)
    const { rows } = await searchProducers(store.read, {
      search: name,
      producers,
      page: 1,
      size: 5,
    })
    const [only] = rows
    if (rows.length === 1 && only) return only
    const names = rows.map((row) => row.name).join('; ')
    return { wrong: { producer: names === '' ? words.producerNone : words.producerSeveral(names) } }
  }
}

const shownOf = (visit: Visit): ProductsShown =>
  shown.find((one) => one === visit.query.get('show')) ?? 'all'
