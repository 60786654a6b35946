/** Label templates that people made, as somebody may see them: their producers' own and the programme's. */
import { type Actor, mayTouch, touchable } from '../../accounts/actor.js'
import type { Words } from '../../errors.js'
import type { LabelTemplate } from '../../labels/template.js'
import type { ReadDb } from '../../store/store.js'
import { fail } from './errors.js'
import { type TemplateRef, writeRef } from './ref.js'

/** A label template in one of its versions. */
export interface StoredTemplate {
  readonly id: string
  /** Null = the programme's, for everybody to print. */
  readonly producerId: string | null
  readonly title: Words
  readonly version: number
  readonly newest: number
  /** How often the template was saved: what an editor says back with its save. */
  readonly saves: number
  readonly template: LabelTemplate
  /** By the name the audit trail gives them. */
  readonly savedBy: string
  readonly savedAt: string
  /** Labels were printed with this version: it never changes any more. */
  readonly taken: boolean
  readonly archived: boolean
  readonly createdAt: string
}

/** @throws label-template-not-found, also when it is another producer's */
export async function getLabelTemplate(
  read: ReadDb,
  ref: TemplateRef,
  by: Actor,
): Promise<StoredTemplate> {
  const found = await findLabelTemplate(read, ref)
  const mayRead = found && (found.producerId === null || mayTouch(by, found.producerId))
  if (!mayRead) throw fail('label-template-not-found', writeRef(ref))
  return found
}

/** Whoever asks: the caller checks whose it is. */
export async function findLabelTemplate(
  read: ReadDb,
  { id, version }: TemplateRef,
): Promise<StoredTemplate | undefined> {
  let query = templates(read).where('label_template.id', '=', id)
  query =
    version === undefined
      ? query.whereRef('v.version', '=', 'label_template.version')
      : query.where('v.version', '=', version)
  const row = await query.executeTakeFirst()
  return row && storedOf(row)
}

export interface ListOptions {
  /** Those of this producer and of the programme alone. */
  readonly producerId?: string | undefined
  readonly archived?: boolean | undefined
}

/** The newest versions: producers' own before the programme's, the one saved last first. */
export async function listLabelTemplates(
  read: ReadDb,
  by: Actor,
  { producerId, archived = false }: ListOptions = {},
): Promise<StoredTemplate[]> {
  const theirs = producerId === undefined ? touchable(by) : mayTouch(by, producerId) ? [producerId] : [] // prettier-ignore
  let query = templates(read)
    .whereRef('v.version', '=', 'label_template.version')
    .where('archived_at', archived ? 'is not' : 'is', null)
    .orderBy('label_template.updated_at', 'desc')
    .orderBy('label_template.id')
  if (theirs)
    query = query.where((e) =>
      e.or([
        e('producer_id', 'is', null),
        ...(theirs.length > 0 ? [e('producer_id', 'in', theirs)] : []),
      ]),
    )
  const all = (await query.execute()).map(storedOf)
  const rank = (one: StoredTemplate) => Number(one.producerId === null)
  return all.sort((a, b) => rank(a) - rank(b))
}

/** A version without its contents. */
export interface TemplateVersion {
  readonly version: number
  readonly savedBy: string
  readonly savedAt: string
  readonly taken: boolean
  /** Labels of the print jobs that were made with it. */
  readonly labels: number
}

/** The newest one first. */
export async function listVersions(read: ReadDb, id: string): Promise<TemplateVersion[]> {
  const rows = await read
    .selectFrom('label_template_version')
    .select(['version', 'saved_by', 'saved_at', 'taken_at'])
    .where('template_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  const refs = rows.map(({ version }) => writeRef({ id, version }))
  const printed = refs.length === 0 ? [] : await read
    .selectFrom('print_job')
    .select((e) => ['template', e.fn.sum<number | string>('quantity').as('labels')])
    .where('template', 'in', refs)
    .groupBy('template')
    .execute() // prettier-ignore
  const labels = new Map(printed.map((row) => [row.template, Number(row.labels)]))
  return rows.map((row) => ({
    version: row.version,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    taken: row.taken_at !== null,
    labels: labels.get(writeRef({ id, version: row.version })) ?? 0,
  }))
}

/** The titles of templates by their refs; what is not there any more has none. */
export async function titlesOf(
  read: ReadDb,
  refs: readonly TemplateRef[],
): Promise<ReadonlyMap<string, Words>> {
  if (refs.length === 0) return new Map()
  const rows = await read
    .selectFrom('label_template')
    .select(['id', 'title_vi', 'title_en'])
    .where('id', 'in', [...new Set(refs.map(({ id }) => id))])
    .execute()
  return new Map(rows.map((row) => [row.id, { vi: row.title_vi, en: row.title_en }]))
}

const templates = (read: ReadDb) =>
  read
    .selectFrom('label_template')
    .innerJoin('label_template_version as v', 'v.template_id', 'label_template.id')
    .select([
      'label_template.id',
      'producer_id',
      'title_vi',
      'title_en',
      'label_template.version as newest',
      'saves',
      'archived_at',
      'created_at',
      'v.version',
      'v.template',
      'v.saved_by',
      'v.saved_at',
      'v.taken_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof templates>['executeTakeFirstOrThrow']>>

function storedOf(row: Row): StoredTemplate {
  const title = { vi: row.title_vi, en: row.title_en }
  // Named anew after it was saved: the name of today counts.
  const template = { ...(JSON.parse(row.template) as LabelTemplate), title }
  return {
    id: row.id,
    producerId: row.producer_id,
    title,
    version: row.version,
    newest: row.newest,
    saves: row.saves,
    template,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    taken: row.taken_at !== null,
    archived: row.archived_at !== null,
    createdAt: row.created_at,
  }
}
