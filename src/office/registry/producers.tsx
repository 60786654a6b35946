/** Producers: the list, a producer's page, adding and changing one. */
import { touchable } from '../../accounts/actor.js'
import { dayOf, formatDay, formatNumber } from '../../language/format.js'
import { type ListedProducer, searchProducers, searchProducts } from '../../registry/lists.js'
import { createProducer, updateProducer } from '../../registry/producers.js'
import { provinceName } from '../../registry/provinces.js'
import { ownProducer } from '../../registry/owned.js'
import { done, type Office, type Sent, wrong } from '../office.js'
import { Empty, Table } from '../parts.js'
import type { Guest, Visit } from '../visit.js'
import { words as brandWords } from './brand-words.js'
import { assertSeen, blaming, changing, opened } from './edit.js'
import { Count, Facts, Find, Pager, pageOf, registryStyle, searchOf } from './parts.js'
import { communesFor, formerSaid, readPlace, type ReadPlace } from './place-fields.js'
import {
  producerAmiss,
  producerErrors,
  producerFacts,
  producerFields,
  ProducerForm,
  sentProducer,
} from './producer-form.js'
import { kindWords, words } from './producer-words.js'
import { ProductTable } from './product-table.js'
import { words as shared } from './words.js'

export function producerRoutes(office: Office): void {
  const { store } = office.settings
  const ownOne = (visit: Visit) => ownProducer(store.read, visit.params['id'] ?? '', visit.actor)

  office.page('/producers', {
    may: 'registry.read',
    title: words.producers,
    style: registryStyle,
    load: (visit) =>
      searchProducers(store.read, {
        search: searchOf(visit),
        producers: touchable(visit.actor),
        page: pageOf(visit),
      }),
    body: (visit, { rows, total }) => (
      <>
        <p class="acts">
          {visit.may('producer.create') && (
            <a class="button primary" href="/office/producers/new">
              {visit.say(words.add)}
            </a>
          )}
        </p>
        <Find visit={visit} path="/office/producers" label={words.find} />
        {total === 0 ? (
          <Empty visit={visit} text={searchOf(visit) === '' ? words.empty : shared.noneFound} />
        ) : (
          <>
            <Count visit={visit} total={total} of={words.count} />
            <ProducerTable visit={visit} rows={rows} />
            <Pager visit={visit} total={total} />
          </>
        )}
      </>
    ),
  })

  office.form('/producers/new', {
    may: 'producer.create',
    drafts: true,
    title: words.add,
    narrow: true,
    style: registryStyle,
    load: async (visit) => communesFor(store.read, visit.member.provinceCode),
    fields: (visit) => ({ province: provinceName(visit.member.provinceCode ?? '') ?? '' }),
    body: (visit, form, communes) => (
      <ProducerForm visit={visit} form={form} communes={communes} back="/office/producers" />
    ),
    async act(visit, sent) {
      const place = await readPlace(store.read, sent)
      const amiss = amissOf(visit, sent, place)
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      return blaming(producerErrors, async () => {
        const facts = producerFacts(sentProducer(sent, place), place)
        const { id } = await createProducer(store, facts, visit.actor.name, visit.at)
        return done(`/office/producers/${id}`, formerSaid(place) ?? words.created)
      })
    },
  })

  office.page('/producers/:id', {
    may: 'registry.read',
    style: registryStyle,
    load: async (visit) => {
      const producer = await ownOne(visit)
      const wanted = { search: '', producers: null, producerId: producer.id, page: pageOf(visit) }
      const products = await searchProducts(store.read, dayOf(visit.at), wanted)
      return { producer, products }
    },
    title: (_visit, { producer }) => producer.name,
    about: ({ producer }) => ({ subject: 'producer', id: producer.id }),
    body: (visit, { producer, products }) => {
      const { id } = producer
      return (
        <>
          <p class="soft">{visit.say(kindWords[producer.kind])}</p>
          <p class="acts">
            {visit.may('product.edit', { producerId: id }) && (
              <a class="button primary" href={`/office/producers/${id}/products/new`}>
                {visit.say(words.addProduct)}
              </a>
            )}
            {visit.may('producer.edit', { producerId: id }) && (
              <a class="button" href={`/office/producers/${id}/edit`}>
                {visit.say(shared.edit)}
              </a>
            )}
            {visit.may('producer.edit', { producerId: id }) && (
              <a class="button" href={`/office/producers/${id}/brand`}>
                {visit.say(brandWords.brand)}
              </a>
            )}
          </p>
          <div class="two">
            <section class="card">
              <h2>{visit.say(words.public)}</h2>
              <Facts
                visit={visit}
                facts={[
                  [words.address, producer.address],
                  [shared.commune, producer.commune],
                  [
                    shared.province,
                    provinceName(producer.provinceCode ?? '', visit.language) ?? null,
                  ],
                  [words.publicPhone, producer.phone],
                  [words.website, producer.website],
                ]}
              />
            </section>
            <section class="card">
              <h2>{visit.say(words.private)}</h2>
              <Facts
                visit={visit}
                facts={[
                  [words.contactName, producer.contactName],
                  [words.phone, producer.contactPhone],
                  [words.taxNumber, producer.taxNumber],
                  [words.oldAddress, producer.oldAddress],
                  [words.gs1Prefix, producer.gs1Prefix && <code>{producer.gs1Prefix}</code>],
                  [words.gs1RenewsOn, producer.gs1RenewsOn && renewal(visit, producer.gs1RenewsOn)],
                ]}
              />
            </section>
          </div>
          <h2>{visit.say(words.products)}</h2>
          {products.total === 0 ? (
            <Empty visit={visit} text={words.noProducts} />
          ) : (
            <>
              <ProductTable visit={visit} rows={products.rows} withProducer={false} />
              <Pager visit={visit} total={products.total} />
            </>
          )}
        </>
      )
    },
  })

  office.form('/producers/:id/edit', {
    may: 'producer.edit',
    drafts: true,
    title: words.edit,
    narrow: true,
    style: registryStyle,
    load: async (visit) => {
      const producer = await ownOne(visit)
      return { producer, communes: await communesFor(store.read, producer.provinceCode) }
    },
    target: ({ producer }) => ({ producerId: producer.id }),
    fields: (_visit, { producer }) => opened(producerFields(producer)),
    body: (visit, form, { producer, communes }) => (
      <ProducerForm
        visit={visit}
        form={form}
        communes={communes}
        back={`/office/producers/${producer.id}`}
      />
    ),
    async act(visit, sent, { producer: { id } }) {
      const place = await readPlace(store.read, sent)
      const amiss = amissOf(visit, sent, place)
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      const texts = sentProducer(sent, place)
      return changing(store.read, sent, { kind: 'producer', id }, producerErrors, async () => {
        const change = (before: Parameters<typeof producerFields>[0]) => {
          assertSeen(sent, texts, producerFields(before))
          return producerFacts(texts, place)
        }
        await updateProducer(store, id, change, visit.actor.name, visit.at)
        return done(`/office/producers/${id}`, formerSaid(place) ?? words.changed)
      })
    },
  })
}

/** An administrator of one province takes in, and keeps, producers of that province. */
function amissOf({ member }: Visit, sent: Sent, place: ReadPlace) {
  const isOutside = member.provinceCode !== null && place.province !== member.provinceCode
  return {
    ...producerAmiss(sent),
    ...(isOutside && { province: shared.outsideScope }),
    ...place.wrong,
  }
}

function renewal(visit: Guest, day: string) {
  if (day > dayOf(visit.at)) return formatDay(day)
  return (
    <>
      {formatDay(day)} <span class="badge warn">⏱ {visit.say(words.gs1Due)}</span>
    </>
  )
}

function ProducerTable(props: { readonly visit: Guest; readonly rows: readonly ListedProducer[] }) {
  const { visit, rows } = props
  return (
    <Table
      caption={visit.say(words.producers)}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: visit.say(words.name),
          cell: ({ id, name }) => <a href={`/office/producers/${id}`}>{name}</a>,
        },
        { head: visit.say(words.kind), cell: ({ kind }) => visit.say(kindWords[kind]) },
        {
          head: visit.say(words.place),
          cell: ({ commune, provinceCode }) =>
            [commune, provinceName(provinceCode ?? '', visit.language)]
              .filter(Boolean)
              .join(', ') || '–',
        },
        {
          head: visit.say(words.products),
          number: true,
          cell: ({ products }) => formatNumber(products, visit.language),
        },
      ]}
    />
  )
}
