/** The page on which a label template is designed; without a script it is changed as a file. */
import { readTemplate } from '../../printing/label-templates/check.js'
import { fail } from '../../printing/label-templates/errors.js'
import type { StoredTemplate } from '../../printing/label-templates/find.js'
import { writeRef } from '../../printing/label-templates/ref.js'
import { saveLabelTemplate } from '../../printing/label-templates/write.js'
import type { DeskSettings } from '../desk-settings.js'
import { type Form, FormOf } from '../fields.js'
import { done, type Office } from '../office.js'
import { blaming } from '../registry/edit.js'
import type { Visit } from '../visit.js'
import { labelFontUrls } from './designer/fonts.js'
import { designerProps } from './designer/load.js'
import { DesignerBody, designerStyle } from './designer/page.js'
import { TemplateFile, templateSent } from './make.js'
import { ownTemplate, templatePath } from './own-template.js'
import { fileOf, pictureOf } from './pictures.js'
import { labelStyle } from './style.js'
import { millimetres, words } from './words.js'

/** A template at its largest, in JSON that escapes every letter. */
const designLimitBytes = 4_000_000

export function designRoutes(office: Office, { printing, script }: DeskSettings): void {
  const { store } = printing
  const fonts = labelFontUrls({ urlOf: script })

  office.form<StoredTemplate>('/labels/:id/design', {
    may: 'label.design',
    takesFiles: true,
    style: `${labelStyle}${designerStyle}`,
    scripts: [script('designer')],
    title: (visit, { title }) => `${visit.say(words.design)}: ${visit.say(title)}`,
    load: (visit) => ownTemplate(store.read, visit),
    target: (stored) => stored,
    fields: (_visit, { saves }) => ({ opened: String(saves) }),
    body: async (visit, form, stored) => {
      const savePath = `${templatePath(stored.id)}/design`
      const page = { savePath, mark: form.mark, fonts }
      const design = await designerProps(printing, visit, stored, page)
      const ref = writeRef({ id: stored.id, version: stored.version })
      return (
        <>
          <DesignerBody visit={visit} design={design} files={{ download: fileOf(ref) }} />
          <details open={Object.keys(form.wrong).length > 0}>
            <summary class="touch">{visit.say(words.byFile)}</summary>
            <ByFile visit={visit} form={form} stored={stored} />
          </details>
        </>
      )
    },
    async act(visit, sent, { id }) {
      const text = templateSent(sent)
      if (typeof text !== 'string') return text
      return blaming({ 'label-template-changed': '', 'label-': 'file' }, async () => {
        const template = await readTemplate(text)
        const opened = Number(sent.text('opened'))
        await saveLabelTemplate(store, id, { template, opened }, visit.actor, visit.at)
        return done(`${templatePath(id)}/design`, words.savedNow)
      })
    },
    takesJson: {
      limitBytes: designLimitBytes,
      async act(visit, { version, template }, { id }) {
        // Who does not say what was opened would write over others unseen.
        if (!Number.isInteger(version)) throw fail('label-template-changed')
        const wanted = { template, opened: Number(version) }
        const saved = await saveLabelTemplate(store, id, wanted, visit.actor, visit.at)
        return { version: saved.saves, savedAt: saved.savedAt, number: saved.version }
      },
    },
  })
}

function ByFile(props: { visit: Visit; form: Form; stored: StoredTemplate }) {
  const { visit, form, stored } = props
  const { say } = visit
  const { id, version, template, archived } = stored
  const ref = writeRef({ id, version })
  return (
    <>
      <p class="soft">
        {say(millimetres(template.width, template.height))} · {say(words.version)} {version}
      </p>
      <div class="beside">
        <figure class="label">
          <img src={pictureOf(ref)} alt={say(stored.title)} />
        </figure>
        <div>
          <p class="acts">
            <a class="button" href={fileOf(ref)}>
              {say(words.download)}
            </a>
            <a class="button" href={pictureOf(ref)} download={`${template.name}.svg`}>
              {say(words.picture)}
            </a>
            <a class="button" href={templatePath(id)}>
              {say(words.versions)}
            </a>
          </p>
          {!archived && (
            <>
              <p class="soft">{say(words.fromFileSaid)}</p>
              <FormOf form={form} submit={words.fromFile} multipart>
                <input type="hidden" name="opened" value={form.values.get('opened') ?? ''} />
                <TemplateFile form={form} />
              </FormOf>
            </>
          )}
        </div>
      </div>
    </>
  )
}
