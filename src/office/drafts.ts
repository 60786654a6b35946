/**
 * What somebody has typed into a long form and not sent yet: kept on the server for them alone, under
 * the form's address. No change of the registry, so it stands in no audit trail and on no page but theirs.
 */
import type { ReadDb, Store } from '../store/store.js'

export interface Draft {
  readonly form: string
  /** As its page was called. */
  readonly title: string
  readonly fields: readonly (readonly [string, string])[]
  readonly savedAt: Date
}

export const draftDays = 30

/** A form's address without what may be asked of it. */
export const formOf = (path: string): string => path.split('?')[0] ?? path

/** Marks are of one session, files cannot be put back into a form, and `draft` says what to do here. */
const isLeftOut = (name: string): boolean => /^(?:mark|again|draft)$|password/i.test(name)

export async function findDraft(
  read: ReadDb,
  personId: string,
  form: string,
  now: Date,
): Promise<Draft | undefined> {
  const row = await read
    .selectFrom('draft')
    .selectAll()
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .where('saved_at', '>', oldest(now))
    .executeTakeFirst()
  return row && draftOf(row)
}

/** Somebody's drafts, the newest first. */
export async function listDrafts(read: ReadDb, personId: string, now: Date): Promise<Draft[]> {
  const rows = await read
    .selectFrom('draft')
    .selectAll()
    .where('person_id', '=', personId)
    .where('saved_at', '>', oldest(now))
    .orderBy('saved_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(draftOf)
}

/** Keeps what stands in the form's fields, in the place of an earlier draft; drops everybody's old ones. */
export async function saveDraft(
  store: Store,
  personId: string,
  what: { readonly form: string; readonly title: string; readonly values: URLSearchParams },
  now: Date,
): Promise<void> {
  const fields = [...what.values].filter(([name]) => !isLeftOut(name))
  const row = {
    person_id: personId,
    form: what.form,
    title: what.title,
    fields: JSON.stringify(fields),
    saved_at: now.toISOString(),
  }
  await store.write(async (tx) => {
    await tx.deleteFrom('draft').where('saved_at', '<=', oldest(now)).execute()
    await tx
      .insertInto('draft')
      .values(row)
      .onConflict((on) =>
        on.columns(['person_id', 'form']).doUpdateSet((eb) => ({
          title: eb.ref('excluded.title'),
          fields: eb.ref('excluded.fields'),
          saved_at: eb.ref('excluded.saved_at'),
        })),
      )
      .execute()
  })
}

export async function dropDraft(store: Store, personId: string, form: string): Promise<void> {
  const there = await store.read
    .selectFrom('draft')
    .select('form')
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .executeTakeFirst()
  // Most forms are sent without ever having been a draft: no lock is taken for nothing.
  if (!there) return
  await store.write((tx) =>
    tx.deleteFrom('draft').where('person_id', '=', personId).where('form', '=', form).execute(),
  )
}

const oldest = (now: Date): string => new Date(now.getTime() - draftDays * 86_400_000).toISOString()

const draftOf = (row: {
  form: string
  title: string
  fields: string
  saved_at: string
}): Draft => ({
  form: row.form,
  title: row.title,
  fields: JSON.parse(row.fields) as [string, string][],
  savedAt: new Date(row.saved_at),
})
