/** New label templates: from nothing, from another one, from a file. */
import type { Words } from '../../errors.js'
import { readTemplate, templateLimitBytes } from '../../printing/label-templates/check.js'
import { type ChosenTemplate, templateSeenBy } from '../../printing/label-templates/chosen.js'
import { fail } from '../../printing/label-templates/errors.js'
import { labelSizes, startTemplate } from '../../printing/label-templates/start.js'
import { createLabelTemplate } from '../../printing/label-templates/write.js'
import type { DeskSettings } from '../desk-settings.js'
import { FileInput, type Form, FormOf, Input, type Option, Select } from '../fields.js'
import { done, type Office, type Outcome, type Sent, wrong } from '../office.js'
import { blaming } from '../registry/edit.js'
import { fileSent } from '../registry/photos.js'
import type { Visit } from '../visit.js'
import { words as office } from '../words.js'
import { ownersFor, ownerSent } from './owners.js'
import { templatePath } from './own-template.js'
import { pictureOf } from './pictures.js'
import { labelStyle } from './style.js'
import { copyTitle, words } from './words.js'

interface Loaded {
  readonly owners: readonly Option[]
}

export function makeRoutes(routes: Office, { printing }: DeskSettings): void {
  const { store } = printing
  const { read } = store
  const load = async (visit: Visit) => ({ owners: await ownersFor(read, visit) })
  const fields = (visit: Visit, { owners }: Loaded) => {
    const wanted = visit.query.get('producer')
    return { owner: owners.find(({ value }) => value === wanted)?.value ?? owners[0]?.value }
  }

  async function create(
    visit: Visit,
    sent: Sent,
    { owners }: Loaded,
    what: { readonly template: unknown; readonly title?: Words; readonly from?: string },
  ): Promise<Outcome> {
    const producerId = ownerSent(sent, owners)
    if (producerId === undefined) return wrong({ owner: words.badOwner })
    const made = await createLabelTemplate(store, { producerId, ...what }, visit.actor, visit.at)
    return done(`${templatePath(made.id)}/design`, words.made)
  }

  routes.form<Loaded>('/labels/new', {
    may: 'label.design',
    narrow: true,
    title: words.make,
    load,
    fields: (visit, loaded) => ({ ...fields(visit, loaded), width: '100', height: '70' }),
    body: (_visit, form, { owners }) => (
      <FormOf form={form} submit={words.make} beside={<Back form={form} />}>
        <Title form={form} />
        <Size form={form} name="width" label={words.width} />
        <Size form={form} name="height" label={words.height} />
        <Owner form={form} owners={owners} />
      </FormOf>
    ),
    async act(visit, sent, loaded) {
      const [width, height] = [sizeOf(sent.text('width')), sizeOf(sent.text('height'))]
      const title = titleOf(sent)
      const amiss = {
        ...(!title && { title: office.needed }),
        ...(width === undefined && { width: words.badSize }),
        ...(height === undefined && { height: words.badSize }),
      }
      if (!title || width === undefined || height === undefined) return wrong(amiss)
      return create(visit, sent, loaded, { template: startTemplate(title, width, height) })
    },
  })

  routes.form<Loaded & { readonly chosen: ChosenTemplate }>('/labels/copy', {
    may: 'label.design',
    narrow: true,
    style: labelStyle,
    title: words.copyOf,
    async load(visit) {
      const chosen = await templateSeenBy(read, visit.query.get('template') ?? '', visit.actor)
      return { chosen, ...(await load(visit)) }
    },
    fields(visit, loaded) {
      const { template, stored } = loaded.chosen
      const title = stored ? copyTitle(template.title) : template.title
      const theirs = loaded.owners.find(({ value }) => value === stored?.producerId)?.value
      return {
        ...fields(visit, loaded),
        ...(theirs !== undefined && { owner: theirs }),
        title: title.vi,
        titleEn: title.en,
      }
    },
    body: (_visit, form, { owners, chosen }) => (
      <FormOf form={form} submit={words.copy} beside={<Back form={form} />}>
        <figure class="label">
          <img src={pictureOf(chosen.ref)} alt={chosen.template.title[form.language]} />
        </figure>
        <Title form={form} />
        <Owner form={form} owners={owners} />
      </FormOf>
    ),
    async act(visit, sent, loaded) {
      const title = titleOf(sent)
      if (!title) return wrong({ title: office.needed })
      const { template, ref } = loaded.chosen
      return create(visit, sent, loaded, { template, title, from: ref })
    },
  })

  routes.form<Loaded>('/labels/upload', {
    may: 'label.design',
    narrow: true,
    takesFiles: true,
    title: words.upload,
    load,
    fields,
    body: (_visit, form, { owners }) => (
      <FormOf form={form} submit={words.upload} multipart beside={<Back form={form} />}>
        <TemplateFile form={form} />
        <Owner form={form} owners={owners} />
      </FormOf>
    ),
    async act(visit, sent, loaded) {
      const read = templateSent(sent)
      if (typeof read !== 'string') return read
      return blaming({ 'label-': 'file' }, async () =>
        create(visit, sent, loaded, { template: await readTemplate(read) }),
      )
    },
  })
}

/** The text of the file that was sent, or what is wrong with it. */
export function templateSent(
  sent: Sent,
): string | { readonly wrong: Readonly<Record<string, Words>> } {
  const upload = fileSent(sent, 'file')
  if ('wrong' in upload) return upload
  if (upload.bytes.byteLength > templateLimitBytes)
    return { wrong: { file: fail('label-template-too-large', templateLimitBytes / 1e6).words } }
  return Buffer.from(upload.bytes).toString('utf8')
}

export const TemplateFile = ({ form }: { form: Form }) => (
  <FileInput
    form={form}
    name="file"
    label={words.file}
    hint={words.fileHint}
    accept="application/json,.json"
    required
  />
)

/** The names of a template; the English one falls back on the Vietnamese. */
export function titleOf(sent: Sent): Words | undefined {
  const vi = sent.text('title').slice(0, 120)
  if (vi === '') return undefined
  return { vi, en: sent.text('titleEn').slice(0, 120) || vi }
}

export const Title = ({ form }: { form: Form }) => (
  <>
    <Input
      form={form}
      name="title"
      label={words.title}
      hint={words.titleHint}
      maxlength={120}
      autocomplete="off"
      required
    />
    <Input form={form} name="titleEn" label={words.titleEn} maxlength={120} autocomplete="off" />
  </>
)

const Size = (props: { form: Form; name: string; label: Words }) => (
  <Input {...props} inputmode="decimal" maxlength={8} autocomplete="off" required />
)

function Owner({ form, owners }: { form: Form; owners: readonly Option[] }) {
  if (owners.length === 1) return null
  return <Select form={form} name="owner" label={words.owner} options={owners} required />
}

const Back = ({ form }: { form: Form }) => (
  <a class="button" href="/office/labels">
    {words.back[form.language]}
  </a>
)

/** A length in mm as people write it: 62,5 and 62.5. */
function sizeOf(text: string): number | undefined {
  if (!/^\d{1,4}(?:[.,]\d{1,2})?$/.test(text)) return undefined
  const mm = Number(text.replace(',', '.'))
  return mm >= labelSizes.least && mm <= labelSizes.most ? mm : undefined
}
