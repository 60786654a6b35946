/**
 * Making and changing label templates. A version that labels were printed with never changes: saving
 * over it makes the next one. Every other is written over, by whoever opened it as it is now.
 */
import { type Actor, mayTouch } from '../../accounts/actor.js'
import { recordAudit } from '../../accounts/audit.js'
import type { Words } from '../../errors.js'
import type { LabelTemplate } from '../../labels/template.js'
import { newId } from '../../store/ids.js'
import type { Store, Tx } from '../../store/store.js'
import { checkTemplate } from './check.js'
import { fail } from './errors.js'
import { getLabelTemplate, type StoredTemplate } from './find.js'
import { type TemplateRef, writeRef } from './ref.js'

/** Of one producer, or of the programme. */
export const mostTemplates = 300

export interface NewTemplate {
  /** Null = the programme's: administrators of all of it alone. */
  readonly producerId: string | null
  /** Parsed JSON; checked here. */
  readonly template: unknown
  /** Else the template's own. */
  readonly title?: Words | undefined
  /** What it was copied from. */
  readonly from?: string | undefined
}

/** @throws label-templates-too-many, label-template-of-programme and what `checkTemplate` throws */
export async function createLabelTemplate(
  store: Store,
  { producerId, template: json, title, from }: NewTemplate,
  by: Actor,
  now: Date,
): Promise<StoredTemplate> {
  assertMayWrite(producerId, by)
  const checked = await checkTemplate(json)
  const template = { ...checked, version: 1, title: title ?? checked.title }
  const id = newId()
  const at = now.toISOString()
  await store.write(async (tx) => {
    const { count } = await tx
      .selectFrom('label_template')
      .select((e) => e.fn.countAll<number | string>().as('count'))
      .where('producer_id', producerId === null ? 'is' : '=', producerId)
      .where('archived_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostTemplates) throw fail('label-templates-too-many', mostTemplates)
    await tx
      .insertInto('label_template')
      .values({
        id,
        producer_id: producerId,
        ...titleColumns(template.title),
        version: 1,
        saves: 1,
        archived_at: null,
        created_at: at,
        updated_at: at,
      })
      .execute()
    await insertVersion(tx, id, template, by, at)
    await audit(tx, 'label-template-created', id, by, now, { ...(from !== undefined && { from }) })
  })
  return getLabelTemplate(store.read, { id }, by)
}

/**
 * Saves a template over what was opened.
 * @param opened how often it had been saved then; undefined: whatever stands there is written over
 * @throws label-template-changed, label-template-archived, label-template-of-programme and what
 * `checkTemplate` throws
 */
export async function saveLabelTemplate(
  store: Store,
  id: string,
  { template: json, opened }: { readonly template: unknown; readonly opened?: number | undefined },
  by: Actor,
  now: Date,
): Promise<StoredTemplate> {
  const checked = await checkTemplate(json)
  const at = now.toISOString()
  await store.write(async (tx) => {
    const before = await ownTemplate(tx, id, by)
    if (opened !== undefined && opened !== before.saves) throw fail('label-template-changed')
    const version = before.taken ? before.version + 1 : before.version
    const template = { ...checked, version }
    if (!before.taken) {
      await tx
        .deleteFrom('label_template_version')
        .where('template_id', '=', id)
        .where('version', '=', version)
        .execute()
    }
    await insertVersion(tx, id, template, by, at)
    await tx
      .updateTable('label_template')
      .set({
        ...titleColumns(template.title),
        version,
        saves: before.saves + 1,
        updated_at: at,
      })
      .where('id', '=', id)
      .execute()
    await audit(tx, 'label-template-saved', id, by, now, { version })
  })
  return getLabelTemplate(store.read, { id }, by)
}

/** Gives a template another name, in all its versions. */
export async function renameLabelTemplate(
  store: Store,
  id: string,
  title: Words,
  by: Actor,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const before = await ownTemplate(tx, id, by)
    await tx
      .updateTable('label_template')
      .set({ ...titleColumns(title), saves: before.saves + 1, updated_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    const renamed = { name: { from: before.title.vi, to: title.vi } }
    await audit(tx, 'label-template-renamed', id, by, now, { changed: renamed })
  })
}

/** Puts a template away: it is not offered any more, and what was printed with it stays as it is. */
export async function archiveLabelTemplate(
  store: Store,
  id: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    await ownTemplate(tx, id, by)
    await setArchived(tx, id, now.toISOString())
    await audit(tx, 'label-template-archived', id, by, now, {})
  })
}

/** Brings an archived template back. */
export async function restoreLabelTemplate(
  store: Store,
  id: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const { producerId } = await getLabelTemplate(tx, { id }, by)
    assertMayWrite(producerId, by)
    await setArchived(tx, id, null)
    await audit(tx, 'label-template-restored', id, by, now, {})
  })
}

/**
 * Labels are about to be printed with exactly this version: from now on it never changes. Refuses when
 * somebody saved over it since it was read.
 */
export async function takeVersion(store: Store, stored: StoredTemplate, now: Date): Promise<void> {
  if (stored.taken) return
  const ref: TemplateRef = { id: stored.id, version: stored.version }
  await store.write(async (tx) => {
    const { saves } = await tx
      .selectFrom('label_template')
      .select('saves')
      .where('id', '=', stored.id)
      .executeTakeFirstOrThrow(() => fail('label-template-not-found', writeRef(ref)))
    if (saves !== stored.saves) throw fail('label-template-changed')
    await tx
      .updateTable('label_template_version')
      .set({ taken_at: now.toISOString() })
      .where('template_id', '=', stored.id)
      .where('version', '=', stored.version)
      .where('taken_at', 'is', null)
      .execute()
  })
}

/** A template its writer may change, as it stands. */
async function ownTemplate(tx: Tx, id: string, by: Actor): Promise<StoredTemplate> {
  const found = await getLabelTemplate(tx, { id }, by)
  assertMayWrite(found.producerId, by)
  if (found.archived) throw fail('label-template-archived', found.title.vi)
  return found
}

function assertMayWrite(producerId: string | null, by: Actor): void {
  const isTheirs = producerId === null ? by.producerId === null : mayTouch(by, producerId)
  if (!isTheirs) throw fail('label-template-of-programme')
}

const setArchived = (tx: Tx, id: string, archived_at: string | null) =>
  tx.updateTable('label_template').set({ archived_at }).where('id', '=', id).execute()

const titleColumns = (title: LabelTemplate['title']) => ({ title_vi: title.vi, title_en: title.en })

const insertVersion = (tx: Tx, id: string, template: LabelTemplate, by: Actor, at: string) =>
  tx
    .insertInto('label_template_version')
    .values({
      template_id: id,
      version: template.version,
      template: JSON.stringify(template),
      saved_by: by.name,
      saved_at: at,
      taken_at: null,
    })
    .execute()

const audit = (
  tx: Tx,
  action: string,
  subjectId: string,
  by: Actor,
  at: Date,
  detail: Record<string, unknown>,
) => recordAudit(tx, { at, actor: by.name, action, subject: 'label-template', subjectId, detail })
