/** Where something is: province and commune as people write them, led to the units of today. */
import { searchKey } from '../../registry/name-key.js'
import { fail } from '../../registry/errors.js'
import {
  findProvince,
  nearestProvinces,
  provinceName,
  provinces,
  provincesBefore,
} from '../../registry/provinces.js'
import { type Commune, communesOf, matchCommune } from '../../registry/units.js'
import type { ReadDb } from '../../store/store.js'
import { type Form, Input, type Wrong } from '../fields.js'
import type { Sent } from '../office.js'
import { words } from './words.js'

export interface ReadPlace {
  /** Codes of today; null = not given. */
  readonly province: string | null
  readonly communeCode: string | null
  readonly commune: string | null
  /** The province of before July 2025 that was typed. */
  readonly former: string | undefined
  readonly wrong: Wrong
}

/** Communes that a form offers: those of the province that stands in it. */
export async function communesFor(read: ReadDb, provinceCode: string | null): Promise<Commune[]> {
  return provinceCode === null ? [] : communesOf(read, provinceCode)
}

export function PlaceFields(props: {
  readonly form: Form
  readonly communes: readonly Commune[]
  readonly required?: boolean
}) {
  const { form, communes, required = false } = props
  const { language } = form
  return (
    <>
      <Input
        form={form}
        name="province"
        label={words.province}
        hint={words.provinceHint}
        autocomplete="off"
        list={[
          ...provinces.map(({ code }) => ({ value: provinceName(code) ?? code, label: '' })),
          ...provincesBefore.map(({ name, code }) => ({
            value: name,
            label: `→ ${provinceName(code, language) ?? ''}`,
          })),
        ]}
        required={required}
      />
      <Input
        form={form}
        name="commune"
        label={words.commune}
        autocomplete="off"
        list={communes.map(({ name }) => ({ value: name, label: '' }))}
      />
      <input type="hidden" name="communeKept" value={form.values.get('communeKept') ?? ''} />
    </>
  )
}

/**
 * Reads both fields. A commune that is not among those known of the province is asked about once, and
 * kept as typed when it is sent again.
 */
export async function readPlace(read: ReadDb, sent: Sent): Promise<ReadPlace> {
  const typed = { province: sent.text('province'), commune: sent.text('commune') }
  const none: ReadPlace = {
    province: null,
    communeCode: null,
    commune: typed.commune || null,
    former: undefined,
    wrong: {},
  }
  if (typed.province === '') return none
  const found = findProvince(typed.province)
  if (!found) {
    const near = nearestProvinces(typed.province)
    return { ...none, wrong: { province: fail('province-unknown', typed.province, near).words } }
  }
  const place = { ...none, province: found.code, former: found.mappedFrom }
  if (typed.commune === '') return place
  const match = await matchCommune(read, found.code, typed.commune)
  if (match.kind === 'found')
    return { ...place, communeCode: match.commune.code, commune: match.commune.name }
  if (match.kind === 'unknown') return place
  const isKept = searchKey(sent.text('communeKept')) === searchKey(typed.commune)
  if (isKept) return place
  sent.values.set('communeKept', typed.commune)
  const near = match.near.map(({ name }) => name).join(', ')
  const commune = words.communeUnlike(typed.commune, found.name, near)
  return { ...place, wrong: { commune } }
}

/** What is said after saving, where an old name was led to a new one. */
export const formerSaid = ({ former, province }: ReadPlace) =>
  former === undefined || province === null
    ? undefined
    : words.provinceMoved(former, provinceName(province) ?? province)
