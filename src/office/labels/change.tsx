/** A label template renamed, put away and brought back, shared with the programme. */
import type { StoredTemplate } from '../../printing/label-templates/find.js'
import { writeRef } from '../../printing/label-templates/ref.js'
import {
  archiveLabelTemplate,
  createLabelTemplate,
  renameLabelTemplate,
  restoreLabelTemplate,
} from '../../printing/label-templates/write.js'
import type { DeskSettings } from '../desk-settings.js'
import { type Form, FormOf } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import type { Visit } from '../visit.js'
import { words as office } from '../words.js'
import { Title, titleOf } from './make.js'
import { ownTemplate, templatePath } from './own-template.js'
import { words } from './words.js'

export function changeRoutes(routes: Office, { printing }: DeskSettings): void {
  const { store } = printing
  const load = (visit: Visit) => ownTemplate(store.read, visit)

  routes.form<StoredTemplate>('/labels/:id/rename', {
    may: 'label.design',
    narrow: true,
    title: words.rename,
    load,
    target: (stored) => stored,
    fields: (_visit, { title }) => ({ title: title.vi, titleEn: title.en }),
    body: (_visit, form, { id }) => (
      <FormOf form={form} submit={words.save} beside={<Back form={form} id={id} />}>
        <Title form={form} />
      </FormOf>
    ),
    async act(visit, sent, { id }) {
      const title = titleOf(sent)
      if (!title) return wrong({ title: office.needed })
      await renameLabelTemplate(store, id, title, visit.actor, visit.at)
      return done(templatePath(id), words.renamed)
    },
  })

  routes.form<StoredTemplate>('/labels/:id/archive', {
    may: 'label.design',
    narrow: true,
    title: (_visit, { archived }) => (archived ? words.restore : words.archive),
    load,
    target: (stored) => stored,
    body: (visit, form, { id, title, archived }) => (
      <>
        <p>
          <b>{visit.say(title)}</b>
        </p>
        <p>{visit.say(archived ? words.restoreSaid : words.archiveSaid)}</p>
        <FormOf
          form={form}
          submit={archived ? words.restore : words.archive}
          danger={!archived}
          beside={<Back form={form} id={id} />}
        >
          {null}
        </FormOf>
      </>
    ),
    async act(visit, _sent, { id, archived }) {
      const change = archived ? restoreLabelTemplate : archiveLabelTemplate
      await change(store, id, visit.actor, visit.at)
      return done(templatePath(id), archived ? words.restored : words.archivedNow)
    },
  })

  routes.form<StoredTemplate>('/labels/:id/share', {
    may: 'label.share',
    narrow: true,
    title: words.share,
    load,
    target: () => ({ producerId: null }),
    fields: (_visit, { title }) => ({ title: title.vi, titleEn: title.en }),
    body: (visit, form, { id }) => (
      <FormOf form={form} submit={words.share} beside={<Back form={form} id={id} />}>
        <p>{visit.say(words.shareSaid)}</p>
        <Title form={form} />
      </FormOf>
    ),
    async act(visit, sent, { id, version, template }) {
      const title = titleOf(sent)
      if (!title) return wrong({ title: office.needed })
      const from = writeRef({ id, version })
      const wanted = { producerId: null, template, title, from }
      const made = await createLabelTemplate(store, wanted, visit.actor, visit.at)
      return done(templatePath(made.id), words.shared)
    },
  })
}

const Back = ({ form, id }: { form: Form; id: string }) => (
  <a class="button" href={templatePath(id)}>
    {words.back[form.language]}
  </a>
)
