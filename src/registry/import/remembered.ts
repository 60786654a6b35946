/** What an organisation once said that headings mean, for its next list with the same headings. */
import type { Member } from '../../accounts/permissions.js'
import type { ReadDb, Store } from '../../store/store.js'
import { searchKey } from '../name-key.js'
import { type Field, fields } from './columns.js'

/** Whose lists look alike: a producer's, a province's, the programme's, those of one consultant. */
export function organisationOf(
  member: Pick<Member, 'role' | 'producerId' | 'provinceCode' | 'personId'>,
): string {
  const { role, producerId, provinceCode, personId } = member
  if (producerId !== null) return `producer:${producerId}`
  if (role === 'consultant') return `consultant:${personId}`
  return provinceCode === null ? 'programme' : `province:${provinceCode}`
}

/** Field by heading (`searchKey`); '' = not used. */
export async function rememberedColumns(
  read: ReadDb,
  organisation: string,
): Promise<ReadonlyMap<string, Field | ''>> {
  const rows = await read
    .selectFrom('import_heading')
    .select(['heading', 'field'])
    .where('organisation', '=', organisation)
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
  organisation: string,
  columns: readonly { readonly heading: string; readonly field: Field | '' }[],
): Promise<void> {
  const byHeading = new Map(columns.map(({ heading, field }) => [searchKey(heading), field]))
  const rows = [...byHeading].map(([heading, field]) => ({ organisation, heading, field }))
  if (rows.length === 0) return
  await store.write(async (tx) => {
    await tx
      .insertInto('import_heading')
      .values(rows)
      .onConflict((on) =>
        on
          .columns(['organisation', 'heading'])
          .doUpdateSet((eb) => ({ field: eb.ref('excluded.field') })),
      )
      .execute()
  })
}
