/** What somebody once said that headings mean, for the next list with the same headings. */
import type { ReadDb, Store } from '../../store/store.js'
import { searchKey } from '../name-key.js'
import { type Field, fields } from './columns.js'

/** Field by heading (`searchKey`); '' = not used. */
export async function rememberedColumns(
  read: ReadDb,
  personId: string,
): Promise<ReadonlyMap<string, Field | ''>> {
  const rows = await read
    .selectFrom('import_column')
    .select(['heading', 'field'])
    .where('person_id', '=', personId)
    .execute()
  return new Map(
    rows.flatMap(({ heading, field }) => {
      const known = field === '' ? '' : fields.find((one) => one === field)
      return known === undefined ? [] : [[heading, known] as const]
    }),
  )
}

export async function rememberColumns(
  store: Store,
  personId: string,
  columns: readonly { readonly heading: string; readonly field: Field | '' }[],
): Promise<void> {
  const byHeading = new Map(columns.map(({ heading, field }) => [searchKey(heading), field]))
  const rows = [...byHeading].map(([heading, field]) => ({ person_id: personId, heading, field }))
  if (rows.length === 0) return
  await store.write(async (tx) => {
    await tx
      .insertInto('import_column')
      .values(rows)
      .onConflict((on) =>
        on
          .columns(['person_id', 'heading'])
          .doUpdateSet((eb) => ({ field: eb.ref('excluded.field') })),
      )
      .execute()
  })
}
