/** One label template: its picture, what can be done with it, and its versions. */
import { formatDate, formatTime } from '../../language/format.js'
import {
  listVersions,
  type StoredTemplate,
  type TemplateVersion,
} from '../../printing/label-templates/find.js'
import { writeRef } from '../../printing/label-templates/ref.js'
import type { Words } from '../../errors.js'
import type { DeskSettings } from '../desk-settings.js'
import { actorNames } from '../names.js'
import type { Office } from '../office.js'
import { Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { copyPath } from './gallery.js'
import { ownTemplate, templatePath } from './own-template.js'
import { fileOf, pictureOf } from './pictures.js'
import { labelStyle } from './style.js'
import { millimetres, printedLabels, words } from './words.js'

interface Loaded {
  readonly stored: StoredTemplate
  readonly versions: readonly TemplateVersion[]
  readonly nameOf: (actor: string) => Words
}

export function templatePageRoute(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store
  office.page<Loaded>('/labels/:id', {
    may: 'print.read',
    style: labelStyle,
    async load(visit) {
      const stored = await ownTemplate(read, visit)
      const versions = await listVersions(read, stored.id)
      const nameOf = await actorNames(
        read,
        versions.map(({ savedBy }) => savedBy),
      )
      return { stored, versions, nameOf }
    },
    title: (visit, { stored }) => visit.say(stored.title),
    about: ({ stored }) => ({ subject: 'label-template', id: stored.id }),
    body: (visit, loaded) => <Body visit={visit} loaded={loaded} />,
  })
}

function Body({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { stored, versions, nameOf } = loaded
  const { say } = visit
  const { id, title, template } = stored
  const ref = writeRef({ id })
  return (
    <>
      <p class="soft">
        {say(millimetres(template.width, template.height))}
        {stored.producerId === null && ` · ${say(words.ofProgramme)}`}{' '}
        {stored.archived && <span class="badge none">{say(words.archived)}</span>}
      </p>
      <Acts visit={visit} stored={stored} />
      <figure class="label">
        <img src={pictureOf(ref)} alt={say(title)} />
      </figure>
      <h2>{say(words.versions)}</h2>
      <div class="versions">
        <Versions visit={visit} id={id} versions={versions} nameOf={nameOf} />
      </div>
    </>
  )
}

function Acts({ visit, stored }: { visit: Visit; stored: StoredTemplate }) {
  const { say } = visit
  const { id, archived } = stored
  const path = templatePath(id)
  const ref = writeRef({ id })
  const mayChange = visit.may('label.design', stored)
  const link = (href: string, label: Words) => (
    <a class="button" href={href}>
      {say(label)}
    </a>
  )
  return (
    <p class="acts">
      {mayChange && !archived && (
        <a class="button primary" href={`${path}/design`}>
          {say(words.design)}
        </a>
      )}
      {visit.may('print') && !archived && link('/office/print', words.print)}
      {visit.may('label.design') && link(copyPath(ref), words.copy)}
      {link(fileOf(ref), words.download)}
      {mayChange && !archived && link(`${path}/rename`, words.rename)}
      {stored.producerId !== null &&
        !archived &&
        visit.may('label.share', { producerId: null }) &&
        link(`${path}/share`, words.share)}
      {mayChange && link(`${path}/archive`, archived ? words.restore : words.archive)}
    </p>
  )
}

function Versions(props: {
  readonly visit: Visit
  readonly id: string
  readonly versions: readonly TemplateVersion[]
  readonly nameOf: (actor: string) => Words
}) {
  const { visit, id, versions, nameOf } = props
  const { say } = visit
  const refOf = ({ version }: TemplateVersion) => writeRef({ id, version })
  return (
    <Table
      caption={say(words.versions)}
      rows={versions}
      keyOf={({ version }) => String(version)}
      columns={[
        {
          head: say(words.version),
          cell: (one) => (
            <a href={fileOf(refOf(one))} aria-label={`${say(words.download)} ${one.version}`}>
              <img src={pictureOf(refOf(one))} alt="" loading="lazy" />
              {one.version}
            </a>
          ),
        },
        {
          head: say(words.saved),
          cell: ({ savedAt }) => {
            const at = new Date(savedAt)
            return `${formatDate(at)} ${formatTime(at)}`
          },
        },
        { head: say(words.savedBy), cell: ({ savedBy }) => say(nameOf(savedBy)) },
        {
          head: say(words.printed),
          cell: ({ labels, taken }) =>
            taken ? (
              <>
                {say(printedLabels(labels))} · {say(words.frozen)}
              </>
            ) : (
              <span class="soft">{say(words.open)}</span>
            ),
        },
      ]}
    />
  )
}
