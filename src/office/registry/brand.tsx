/** The brand kit of a producer: logo, colours, trademark, barcode certificate. */
import type { ComponentChildren } from 'preact'
import type { Words } from '../../errors.js'
import { publicFilesOf } from '../../files/public-files.js'
import { formatDay, formatNumber } from '../../language/format.js'
import {
  type Brand,
  type BrandChanges,
  getBrand,
  setLogo,
  updateBrand,
} from '../../registry/brand.js'
import { contrastOnWhite } from '../../registry/contrast.js'
import { ownProducer } from '../../registry/owned.js'
import { FileInput, type Form, FormOf, Input, Select, Tick } from '../fields.js'
import { done, type Office, type Sent } from '../office.js'
import type { Visit } from '../visit.js'
import { words } from './brand-words.js'
import { assertSeen, changing, opened, Seen } from './edit.js'
import type { FieldTexts } from './merging.js'
import type { RegistryOptions } from './options.js'
import { Facts, registryStyle } from './parts.js'
import { fileSent } from './photos.js'
import { words as producerWords } from './producer-words.js'
import { words as shared } from './words.js'

type Producer = Awaited<ReturnType<typeof ownProducer>>

interface Loaded {
  readonly producer: Producer
  readonly brand: Brand
}

const names = [
  'color', 'accent', 'font', 'trademark', 'trademarkOn', 'trademarkRenewsOn', 'gs1Certificate',
] as const // prettier-ignore

export function brandRoutes(
  office: Office,
  { dataDirectory }: Pick<RegistryOptions, 'dataDirectory'>,
): void {
  const { store } = office.settings
  const place = { store, directory: publicFilesOf(dataDirectory) }

  office.form<Loaded>('/producers/:id/brand', {
    may: 'producer.edit',
    narrow: true,
    takesFiles: true,
    style: registryStyle + brandStyle,
    title: (visit, { producer }) => `${visit.say(words.brand)}: ${producer.name}`,
    async load(visit) {
      const producer = await ownProducer(store.read, visit.params['id'] ?? '', visit.actor)
      return { producer, brand: await getBrand(store.read, producer.id) }
    },
    target: ({ producer }) => ({ producerId: producer.id }),
    fields: (_visit, { brand }) => opened(fieldsOf(brand)),
    body: (visit, form, loaded) => <Body visit={visit} form={form} loaded={loaded} />,
    async act(visit, sent, { producer: { id } }) {
      const upload = sent.file('logo') ? fileSent(sent, 'logo') : undefined
      if (upload && 'wrong' in upload) return upload
      const texts = Object.fromEntries(names.map((name) => [name, sent.text(name)]))
      return changing(store.read, sent, { kind: 'producer', id }, errors(sent), async () => {
        const change = (before: Brand): BrandChanges => {
          assertSeen(sent, texts, fieldsOf(before))
          return changesOf(sent)
        }
        await updateBrand(place, id, change, visit.actor.name, visit.at)
        if (upload || sent.text('removeLogo') === 'yes')
          await setLogo(place, id, upload, visit.actor.name, visit.at)
        return done(`/office/producers/${id}/brand`, words.saved)
      })
    },
  })
}

/** Which of two like fields a refusal is about: the first whose text is none. */
function errors(sent: Sent): Record<string, string> {
  const isColor = (text: string) => text === '' || /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)
  const isDay = (text: string) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)
  return {
    'brand-font-': 'font',
    'color-': isColor(sent.text('color')) ? 'accent' : 'color',
    'date-': isDay(sent.text('trademarkOn')) ? 'trademarkRenewsOn' : 'trademarkOn',
    'picture-': 'logo',
  }
}

const fieldsOf = (brand: Brand): FieldTexts =>
  Object.fromEntries(names.map((name) => [name, brand[name] ?? '']))

const changesOf = (sent: Sent): BrandChanges =>
  Object.fromEntries(names.map((name) => [name, sent.text(name) || null]))

function Body({ visit, form, loaded }: { visit: Visit; form: Form; loaded: Loaded }) {
  const { producer, brand } = loaded
  const { say } = visit
  return (
    <>
      <p class="soft">{say(words.intro)}</p>
      <FormOf
        form={form}
        submit={words.save}
        multipart
        beside={
          <a class="button" href={`/office/producers/${producer.id}`}>
            {say(shared.back)}
          </a>
        }
      >
        <Seen form={form} />
        {brand.logo !== null && (
          <>
            <div class="logo">
              <img src={`/files/${brand.logo}`} alt={say(words.logo)} />
            </div>
            <Tick form={form} name="removeLogo" label={words.removeLogo} />
          </>
        )}
        <FileInput
          form={form}
          name="logo"
          label={words.logo}
          hint={words.logoHint}
          accept="image/png,image/jpeg"
        />
        <Group label={say(words.colors)}>
          <Color visit={visit} form={form} name="color" label={words.color} set={brand.color} />
          <Color visit={visit} form={form} name="accent" label={words.accent} set={brand.accent} />
          <Select
            form={form}
            name="font"
            label={words.font}
            hint={words.fontHint}
            options={[
              { value: '', label: say(words.usualFont) },
              { value: 'serif', label: say(words.serif) },
              { value: 'script', label: say(words.script) },
            ]}
          />
        </Group>
        <Group label={say(words.trademarkGroup)}>
          <Input
            form={form}
            name="trademark"
            label={words.trademark}
            hint={words.trademarkHint}
            autocomplete="off"
            maxlength={60}
          />
          <Input form={form} name="trademarkOn" label={words.trademarkOn} type="date" />
          <Input form={form} name="trademarkRenewsOn" label={words.trademarkRenewsOn} type="date" />
        </Group>
        <Group label={say(words.barcodes)}>
          <Facts
            visit={visit}
            facts={[
              [producerWords.gs1Prefix, producer.gs1Prefix],
              [producerWords.gs1RenewsOn, producer.gs1RenewsOn && formatDay(producer.gs1RenewsOn)],
            ]}
          />
          <p class="soft">
            {say(words.gs1Elsewhere)}{' '}
            <a class="touch" href={`/office/producers/${producer.id}/edit`}>
              {say(producerWords.edit)}
            </a>
          </p>
          <Input
            form={form}
            name="gs1Certificate"
            label={words.gs1Certificate}
            autocomplete="off"
            maxlength={60}
          />
        </Group>
      </FormOf>
    </>
  )
}

const Group = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div class="group">
    <h2>{label}</h2>
    {children}
  </div>
)

function Color(props: {
  readonly visit: Visit
  readonly form: Form
  readonly name: string
  readonly label: Words
  readonly set: string | null
}) {
  const { visit, form, name, label, set } = props
  return (
    <div class="color">
      <Input
        form={form}
        name={name}
        label={label}
        hint={words.colorHint}
        autocomplete="off"
        maxlength={20}
      />
      {set !== null && <Swatch visit={visit} color={set} />}
    </div>
  )
}

/** The colour as it is on paper, drawn and not styled: styles from data are not allowed. */
function Swatch({ visit, color }: { visit: Visit; color: string }) {
  const ratio = contrastOnWhite(color)
  const said = ratio >= 4.5 ? words.readable : ratio >= 3 ? words.large : words.faint
  const look = ratio >= 4.5 ? 'good' : ratio >= 3 ? 'warn' : 'bad'
  const figure = formatNumber(Math.round(ratio * 10) / 10, visit.language)
  return (
    <p class="swatch">
      <svg viewBox="0 0 96 44" width="96" height="44" aria-hidden="true">
        <rect width="96" height="44" rx="8" fill="#fff" />
        <rect x="4" y="4" width="36" height="36" rx="5" fill={color} />
        <text x="68" y="30" text-anchor="middle" font-size="22" font-weight="600" fill={color}>
          Aă
        </text>
      </svg>
      <span>
        {visit.say(words.contrast)} {figure} : 1 · <span class={look}>{visit.say(said)}</span>
      </span>
    </p>
  )
}

const brandStyle = `.logo{background:#fff;border:1px solid var(--line);border-radius:.75rem;padding:1rem;display:grid;justify-items:center}.logo img{max-width:100%;max-height:9rem}
.swatch{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:.5rem 0 0}.swatch svg{border:1px solid var(--line);border-radius:.5rem;flex:none}`
