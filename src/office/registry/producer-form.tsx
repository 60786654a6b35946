/** The form of a producer, to add one and to change one. */
import type { Commune } from '../../registry/units.js'
import type { Producer, ProducerFacts, ProducerKind } from '../../registry/producers.js'
import type { ProducerRecord } from '../../registry/producer-record.js'
import { provinceName } from '../../registry/provinces.js'
import { type Form, FormOf, Input, Select, Tick, type Wrong } from '../fields.js'
import type { Sent } from '../office.js'
import type { Guest } from '../visit.js'
import { Seen } from './edit.js'
import type { FieldTexts } from './merging.js'
import { PlaceFields, type ReadPlace } from './place-fields.js'
import { kindWords, words } from './producer-words.js'
import { words as shared } from './words.js'

const kinds = Object.keys(kindWords) as ProducerKind[]

export function ProducerForm(props: {
  readonly visit: Guest
  readonly form: Form
  readonly communes: readonly Commune[]
  readonly back: string
}) {
  const { visit, form, communes, back } = props
  const { language } = visit
  return (
    <FormOf
      form={form}
      submit={shared.save}
      beside={
        <a class="button" href={back}>
          {visit.say(shared.back)}
        </a>
      }
    >
      <Seen form={form} />
      <Input
        form={form}
        name="name"
        label={words.name}
        hint={words.nameHint}
        maxlength={300}
        required
      />
      <Select
        form={form}
        name="kind"
        label={words.kind}
        options={kinds.map((kind) => ({ value: kind, label: kindWords[kind][language] }))}
        required
      />
      <Input
        form={form}
        name="address"
        label={words.address}
        hint={words.addressHint}
        autocomplete="off"
        maxlength={500}
      />
      <PlaceFields form={form} communes={communes} />
      <Input
        form={form}
        name="website"
        label={words.website}
        hint={words.websiteHint}
        type="url"
        maxlength={500}
      />
      <div class="group">
        <h2>{visit.say(words.private)}</h2>
        <p class="soft">{visit.say(shared.privateOnes)}</p>
        <Input
          form={form}
          name="contactName"
          label={words.contactName}
          autocomplete="off"
          maxlength={200}
        />
        <Input
          form={form}
          name="contactPhone"
          label={words.phone}
          hint={words.phoneHint}
          type="tel"
          autocomplete="off"
        />
        <Tick form={form} name="publish" label={words.publish} />
        <Input
          form={form}
          name="taxNumber"
          label={words.taxNumber}
          inputmode="numeric"
          autocomplete="off"
        />
        <Input
          form={form}
          name="oldAddress"
          label={words.oldAddress}
          hint={words.oldAddressHint}
          autocomplete="off"
          maxlength={500}
        />
      </div>
      <div class="group">
        <h2>{visit.say(words.barcodes)}</h2>
        <Input
          form={form}
          name="gs1Prefix"
          label={words.gs1Prefix}
          hint={words.gs1PrefixHint}
          inputmode="numeric"
          autocomplete="off"
        />
        <Input form={form} name="gs1RenewsOn" label={words.gs1RenewsOn} type="date" />
      </div>
    </FormOf>
  )
}

/** What stands in the fields for a producer. */
export function producerFields(producer: Producer & ProducerRecord): FieldTexts {
  const isPublic = producer.phone !== null
  return {
    name: producer.name,
    kind: producer.kind,
    address: producer.address ?? '',
    province: provinceName(producer.provinceCode ?? '') ?? '',
    commune: producer.commune ?? '',
    website: producer.website ?? '',
    contactName: producer.contactName ?? '',
    contactPhone: producer.contactPhone ?? producer.phone ?? '',
    publish: isPublic ? 'yes' : '',
    taxNumber: producer.taxNumber ?? '',
    oldAddress: producer.oldAddress ?? '',
    gs1Prefix: producer.gs1Prefix ?? '',
    gs1RenewsOn: producer.gs1RenewsOn ?? '',
  }
}

const names = [
  'name', 'kind', 'address', 'province', 'commune', 'website', 'contactName', 'contactPhone',
  'publish', 'taxNumber', 'oldAddress', 'gs1Prefix', 'gs1RenewsOn',
] as const // prettier-ignore

/** As sent, with the place as it will be stored. */
export function sentProducer(sent: Sent, place: ReadPlace): FieldTexts {
  const texts = Object.fromEntries(names.map((name) => [name, sent.text(name)]))
  return {
    ...texts,
    province: place.province === null ? '' : (provinceName(place.province) ?? ''),
    commune: place.commune ?? '',
  }
}

export function producerFacts(texts: FieldTexts, place: ReadPlace): ProducerFacts {
  const text = (name: (typeof names)[number]) => texts[name] || null
  const phone = text('contactPhone')
  return {
    name: texts['name'] ?? '',
    kind: kinds.find((kind) => kind === texts['kind']) ?? 'other',
    address: text('address'),
    province: place.province,
    communeCode: place.communeCode,
    commune: place.commune,
    website: text('website'),
    contactName: text('contactName'),
    contactPhone: phone,
    phone: texts['publish'] === 'yes' ? phone : null,
    taxNumber: text('taxNumber'),
    oldAddress: text('oldAddress'),
    gs1Prefix: text('gs1Prefix'),
    gs1RenewsOn: text('gs1RenewsOn'),
  }
}

export function producerAmiss(sent: Sent): Wrong {
  return {
    ...(sent.text('name') === '' && { name: shared.needed }),
    ...(sent.text('kind') === '' && { kind: shared.needed }),
  }
}

/** Fields that the catalogued errors of a producer are about. */
export const producerErrors = {
  'producer-exists': 'name',
  'province-unknown': 'province',
  'website-invalid': 'website',
  'phone-invalid': 'contactPhone',
  'tax-number': 'taxNumber',
  'gs1-prefix': 'gs1Prefix',
  'date-invalid': 'gs1RenewsOn',
}
