/** The form of a product, to add one and to change one. */
import { mapLink, parseCoordinates } from '../../registry/coordinates.js'
import { fail } from '../../registry/errors.js'
import { findGroup, groups } from '../../registry/groups.js'
import type { Product } from '../../registry/product-queries.js'
import type { ProductFacts } from '../../registry/products.js'
import { provinceName } from '../../registry/provinces.js'
import type { Commune } from '../../registry/units.js'
import { type Form, FormOf, Input, Select, TextArea, type Wrong } from '../fields.js'
import type { Sent } from '../office.js'
import type { Guest } from '../visit.js'
import { Seen } from './edit.js'
import type { FieldTexts } from './merging.js'
import { PlaceFields, type ReadPlace } from './place-fields.js'
import { words } from './product-words.js'
import { words as shared } from './words.js'

export function ProductForm(props: {
  readonly visit: Guest
  readonly form: Form
  readonly communes: readonly Commune[]
  readonly back: string
}) {
  const { visit, form, communes, back } = props
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
        name="group"
        label={words.group}
        options={groupOptions(visit, form)}
        required
      />
      <Input form={form} name="brand" label={words.brand} maxlength={200} />
      <div class="group">
        <h2>{visit.say(words.onLabel)}</h2>
        <Input
          form={form}
          name="netContent"
          label={words.netContent}
          hint={words.netContentHint}
          maxlength={200}
        />
        <TextArea
          form={form}
          name="ingredients"
          label={words.ingredients}
          hint={words.ingredientsHint}
          maxlength={2000}
        />
        <Input
          form={form}
          name="shelfLifeDays"
          label={words.shelfLife}
          hint={words.shelfLifeHint}
          inputmode="numeric"
        />
        <Input
          form={form}
          name="standards"
          label={words.standards}
          hint={words.standardsHint}
          maxlength={2000}
        />
        <TextArea form={form} name="warnings" label={words.warnings} rows={2} maxlength={2000} />
        <TextArea form={form} name="usage" label={words.usage} rows={2} maxlength={2000} />
        <TextArea form={form} name="storage" label={words.storage} rows={2} maxlength={2000} />
        <Input
          form={form}
          name="gtin"
          label={words.gtin}
          hint={words.gtinHint}
          inputmode="numeric"
          autocomplete="off"
          maxlength={40}
        />
      </div>
      <div class="group">
        <h2>{visit.say(words.origin)}</h2>
        <PlaceFields form={form} communes={communes} />
        <Input
          form={form}
          name="coordinates"
          label={words.coordinates}
          hint={words.coordinatesHint}
          autocomplete="off"
        />
        <button
          type="button"
          id="here"
          hidden
          data-for="f-coordinates"
          data-failed={visit.say(words.hereFailed)}
        >
          {visit.say(words.here)}
        </button>
        <p id="here-said" role="status" class="amiss" hidden />
        <details>
          <summary class="touch">{visit.say(words.oldPlace)}</summary>
          <div class="group">
            <Input form={form} name="oldCommune" label={words.oldCommune} maxlength={200} />
            <Input form={form} name="oldDistrict" label={words.oldDistrict} maxlength={200} />
            <Input form={form} name="oldProvince" label={words.oldProvince} maxlength={200} />
          </div>
        </details>
      </div>
      <div class="group">
        <h2>{visit.say(words.story)}</h2>
        <TextArea form={form} name="story" label={words.story} rows={8} maxlength={20_000} />
        <Input form={form} name="nameEn" label={words.nameEn} maxlength={300} />
        <TextArea form={form} name="storyEn" label={words.storyEn} rows={4} maxlength={20_000} />
      </div>
    </FormOf>
  )
}

/** The six groups; a text of a list that is none of them stays to be chosen. */
function groupOptions(visit: Guest, form: Form) {
  const chosen = form.values.get('group') ?? ''
  const options = groups.map(({ key, name }) => ({ value: key as string, label: visit.say(name) }))
  const isOther = chosen !== '' && !options.some(({ value }) => value === chosen)
  const other = { value: chosen, label: `${chosen} (${visit.say(words.groupAsWritten)})` }
  return isOther ? [...options, other] : options
}

/** Texts stored as they are typed. */
const plain = [
  'name', 'brand', 'netContent', 'ingredients', 'standards', 'warnings', 'usage', 'storage', 'gtin',
  'oldCommune', 'oldDistrict', 'oldProvince', 'story', 'nameEn', 'storyEn',
] as const // prettier-ignore
const others = ['group', 'shelfLifeDays', 'coordinates'] as const

/** What stands in the fields for a product. */
export function productFields(product: Product): FieldTexts {
  const { coordinates, group } = product
  return {
    ...Object.fromEntries(plain.map((name) => [name, product[name] ?? ''])),
    group: groupField(group),
    shelfLifeDays: product.shelfLifeDays === null ? '' : String(product.shelfLifeDays),
    coordinates: coordinates === null ? '' : `${coordinates.latitude}, ${coordinates.longitude}`,
    province: provinceName(product.provinceCode ?? '') ?? '',
    commune: product.commune ?? '',
  }
}

/** `Thực phẩm (chè)` keeps what stands in its brackets. */
function groupField(group: string | null): string {
  if (group === null) return ''
  const found = findGroup(group)
  return found && found.detail === undefined ? found.key : group
}

/** As sent, with the place as it will be stored. */
export function sentProduct(sent: Sent, place: ReadPlace): FieldTexts {
  return {
    ...Object.fromEntries([...plain, ...others].map((name) => [name, sent.text(name)])),
    province: place.province === null ? '' : (provinceName(place.province) ?? ''),
    commune: place.commune ?? '',
  }
}

export function productFacts(texts: FieldTexts, place: ReadPlace): ProductFacts {
  const text = (name: string) => texts[name] || null
  const days = text('shelfLifeDays')
  const facts = Object.fromEntries(plain.map((name) => [name, text(name)]))
  return {
    ...facts,
    name: texts['name'] ?? '',
    group: text('group'),
    shelfLifeDays: days === null ? null : readDays(days),
    coordinates: readCoordinates(text('coordinates')),
    province: place.province,
    communeCode: place.communeCode,
    commune: place.commune,
    oldProvince: text('oldProvince') ?? place.former ?? null,
  }
}

function readDays(text: string): number {
  const [, days] = /^(\d{1,5})(?:\s*(?:ngày|days?))?$/iu.exec(text) ?? []
  if (days === undefined) throw fail('shelf-life-invalid', text.slice(0, 40))
  return Number(days)
}

function readCoordinates(text: string | null) {
  if (text === null) return null
  const place = parseCoordinates(text)
  if (!place) throw fail('coordinates-invalid', text.slice(0, 60))
  return place
}

export function productAmiss(sent: Sent): Wrong {
  return {
    ...(sent.text('name') === '' && { name: shared.needed }),
    ...(sent.text('group') === '' && { group: shared.needed }),
  }
}

/** Fields that the catalogued errors of a product are about. */
export const productErrors = {
  'product-exists': 'name',
  'gtin-': 'gtin',
  'province-unknown': 'province',
  'shelf-life': 'shelfLifeDays',
  'coordinates-': 'coordinates',
}

export const MapLink = ({ product, label }: { product: Product; label: string }) =>
  product.coordinates && (
    <a href={mapLink(product.coordinates)} rel="noreferrer noopener" target="_blank">
      {label}
    </a>
  )
