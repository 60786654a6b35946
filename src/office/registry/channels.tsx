/** Where a product can be bought. */
import {
  addChannel,
  type Channel,
  channelKinds,
  removeChannel,
  updateChannel,
} from '../../registry/channels.js'
import { ownProduct } from '../../registry/owned.js'
import { type Form, FormOf, Input, Select, type Wrong } from '../fields.js'
import { done, type Office, type Sent, wrong } from '../office.js'
import type { Guest, Visit } from '../visit.js'
import { assertSeen, blaming, changing, opened, Seen } from './edit.js'
import type { FieldTexts } from './merging.js'
import { channelWords, words } from './product-words.js'
import { words as shared } from './words.js'
import { ownChannel, targetOf } from './own.js'

const channelErrors = {
  'website-invalid': 'url',
  'phone-invalid': 'phone',
  'channel-contact': '',
}

export function channelRoutes(office: Office): void {
  const { store } = office.settings
  const ownOne = (visit: Visit) => ownProduct(store.read, visit.params['id'] ?? '', visit.actor)
  const ownOf = (visit: Visit) =>
    ownChannel(store.read, visit.params['id'] ?? '', visit.params['channel'] ?? '', visit.actor)

  office.form('/products/:id/channels/new', {
    may: 'product.edit',
    drafts: true,
    title: words.addChannel,
    narrow: true,
    load: ownOne,
    target: targetOf,
    body: (visit, form, { id }) => <ChannelForm visit={visit} form={form} productId={id} />,
    async act(visit, sent, { id }) {
      const amiss = channelAmiss(sent)
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      return blaming(channelErrors, async () => {
        const facts = { productId: id, ...channelFacts(sent) }
        await addChannel(store, facts, visit.actor.name, visit.at)
        return done(`/office/products/${id}`, shared.saved)
      })
    },
  })

  office.form('/products/:id/channels/:channel/edit', {
    may: 'product.edit',
    drafts: true,
    title: words.editChannel,
    narrow: true,
    load: ownOf,
    target: ({ product }) => targetOf(product),
    fields: (_visit, { channel }) => opened(channelFields(channel)),
    body: (visit, form, { product }) => (
      <ChannelForm visit={visit} form={form} productId={product.id} />
    ),
    async act(visit, sent, { product, channel }) {
      const amiss = channelAmiss(sent)
      if (Object.keys(amiss).length > 0) return wrong(amiss)
      const subject = { kind: 'channel', id: channel.id } as const
      return changing(store.read, sent, subject, channelErrors, async () => {
        const change = (before: Channel) => {
          assertSeen(sent, sentChannel(sent), channelFields(before))
          return channelFacts(sent)
        }
        await updateChannel(store, channel.id, change, visit.actor.name, visit.at)
        return done(`/office/products/${product.id}`, shared.saved)
      })
    },
  })

  office.form('/products/:id/channels/:channel/remove', {
    may: 'product.edit',
    title: words.removeChannel,
    narrow: true,
    load: ownOf,
    target: ({ product }) => targetOf(product),
    body: (visit, form, { product, channel }) => (
      <>
        <p>
          <b>{channel.title}</b>. {visit.say(words.removeChannelSaid)}
        </p>
        <FormOf
          form={form}
          submit={words.removeChannel}
          danger
          beside={<Back visit={visit} id={product.id} />}
        >
          {null}
        </FormOf>
      </>
    ),
    async act(visit, _sent, { product, channel }) {
      await removeChannel(store, channel.id, visit.actor.name, visit.at)
      return done(`/office/products/${product.id}`, shared.removed)
    },
  })
}

function ChannelForm(props: {
  readonly visit: Guest
  readonly form: Form
  readonly productId: string
}) {
  const { visit, form, productId } = props
  return (
    <FormOf form={form} submit={shared.save} beside={<Back visit={visit} id={productId} />}>
      <Seen form={form} />
      <Select
        form={form}
        name="kind"
        label={words.channelKind}
        options={channelKinds.map((kind) => ({
          value: kind,
          label: visit.say(channelWords[kind]),
        }))}
        required
      />
      <Input form={form} name="title" label={words.channelTitle} maxlength={300} required />
      <Input form={form} name="address" label={words.channelAddress} maxlength={500} />
      <Input form={form} name="phone" label={words.phone} type="tel" />
      <Input form={form} name="url" label={words.url} type="url" maxlength={500} />
      <Input form={form} name="hours" label={words.hours} maxlength={200} />
    </FormOf>
  )
}

export const Back = ({ visit, id }: { readonly visit: Guest; readonly id: string }) => (
  <a class="button" href={`/office/products/${id}`}>
    {visit.say(shared.back)}
  </a>
)

const kindOf = (sent: Sent) => channelKinds.find((kind) => kind === sent.text('kind'))

const channelAmiss = (sent: Sent): Wrong => ({
  ...(kindOf(sent) === undefined && { kind: shared.needed }),
  ...(sent.text('title') === '' && { title: shared.needed }),
})

function channelFacts(sent: Sent) {
  const text = (name: string) => sent.text(name) || null
  return {
    kind: kindOf(sent) ?? ('shop' as const),
    title: sent.text('title'),
    url: text('url'),
    phone: text('phone'),
    address: text('address'),
    hours: text('hours'),
  }
}

const fieldNames = ['kind', 'title', 'url', 'phone', 'address', 'hours'] as const

/** What stands in the fields for a channel. */
const channelFields = (channel: Channel): FieldTexts =>
  Object.fromEntries(fieldNames.map((name) => [name, channel[name] ?? '']))

const sentChannel = (sent: Sent): FieldTexts =>
  Object.fromEntries(fieldNames.map((name) => [name, sent.text(name)]))
