/**
 * The brand kit of a producer: what its labels are recognised by (logo, colours, trademark), and the
 * certificate of its GS1 prefix. The prefix itself stands with the producer (`producer-record.ts`).
 */
import { cleanLogo } from '../files/label-pictures.js'
import type { Upload } from '../files/open-picture.js'
import { fileNameOf, removePublicFiles, savePublicFiles } from '../files/public-files.js'
import type { ReadDb, Tx } from '../store/store.js'
import { changedFacts } from './audited.js'
import { fail } from './errors.js'
import * as field from './fields.js'
import type { PhotoPlace } from './photos.js'
import { auditProducer } from './producer-audit.js'
import { getProducer } from './producers.js'

export const brandFonts = ['sans', 'serif', 'script'] as const
export type BrandFont = (typeof brandFonts)[number]

export interface Brand {
  /** #rrggbb, in small letters. */
  readonly color: string | null
  readonly accent: string | null
  /** The family of letters on labels that ask for the brand's. */
  readonly font: BrandFont | null
  /** Number of the trademark's registration, the day of it, and until when it holds (civil dates). */
  readonly trademark: string | null
  readonly trademarkOn: string | null
  readonly trademarkRenewsOn: string | null
  /** Number of the certificate of the GS1 prefix. */
  readonly gs1Certificate: string | null
  /** A PNG among the public files. */
  readonly logo: string | null
}

export type BrandChanges = Partial<Omit<Brand, 'logo' | 'font'>> & { readonly font?: string | null }

const none: Brand = {
  ...{ color: null, accent: null, font: null, logo: null, gs1Certificate: null },
  ...{ trademark: null, trademarkOn: null, trademarkRenewsOn: null },
}

/** A producer's brand kit; every fact null before anything is known. */
export async function getBrand(read: ReadDb, producerId: string): Promise<Brand> {
  const row = await read
    .selectFrom('brand')
    .selectAll()
    .where('producer_id', '=', producerId)
    .executeTakeFirst()
  if (!row) return none
  return {
    color: row.color,
    accent: row.accent,
    font: row.font,
    trademark: row.trademark,
    trademarkOn: row.trademark_on,
    trademarkRenewsOn: row.trademark_renews_on,
    gs1Certificate: row.gs1_certificate,
    logo: row.logo,
  }
}

/**
 * Changes what is given of a brand kit.
 * @param wanted what to change, or what makes it of the state found in the same transaction
 * @throws producer-not-found, color-invalid, brand-font-unknown, date-invalid, field-too-long
 */
export async function updateBrand(
  { store }: Pick<PhotoPlace, 'store'>,
  producerId: string,
  wanted: BrandChanges | ((before: Brand) => BrandChanges),
  by: string,
  now: Date,
): Promise<Brand> {
  return store.write(async (tx) => {
    const before = await getBrand(tx, producerId)
    const after = columnsOf({
      ...before,
      ...(typeof wanted === 'function' ? wanted(before) : wanted),
    })
    await put(tx, producerId, { ...after, logo: before.logo }, now)
    const changed = changedFacts(columnsOf(before), after)
    await auditProducer(tx, 'brand-updated', producerId, by, now, { changed })
    return getBrand(tx, producerId)
  })
}

/**
 * Sets the logo in the place of an earlier one; without `upload` takes it away. Printed jobs keep the
 * one they were printed with. @throws producer-not-found, picture-…
 */
export async function setLogo(
  { store, directory }: PhotoPlace,
  producerId: string,
  upload: Upload | undefined,
  by: string,
  now: Date,
): Promise<Brand> {
  await getProducer(store.read, producerId)
  const saved = upload && (await saveMark(directory, `logo ${producerId}`, upload))
  const before = await store.write(async (tx) => {
    const brand = await getBrand(tx, producerId)
    await put(tx, producerId, { ...columnsOf(brand), logo: saved ?? null }, now)
    await auditProducer(tx, saved ? 'logo-set' : 'logo-removed', producerId, by, now, {})
    return brand.logo
  })
  if (before !== null && before !== saved) await removePublicFiles(directory, before)
  return getBrand(store.read, producerId)
}

/** A logo or mark, made anew and stored; answers its name. */
export async function saveMark(directory: string, of: string, upload: Upload): Promise<string> {
  const { renditions } = await cleanLogo(upload)
  const name = fileNameOf(of, upload.bytes)
  await savePublicFiles(directory, name, renditions)
  return `${name}.png`
}

async function put(
  tx: Tx,
  producerId: string,
  columns: ReturnType<typeof columnsOf> & { readonly logo: string | null },
  now: Date,
): Promise<void> {
  await getProducer(tx, producerId)
  const values = { ...columns, updated_at: now.toISOString() }
  await tx
    .insertInto('brand')
    .values({ producer_id: producerId, ...values })
    .onConflict((conflict) => conflict.column('producer_id').doUpdateSet(values))
    .execute()
}

const columnsOf = (brand: BrandChanges) => ({
  color: colorOf(brand.color),
  accent: colorOf(brand.accent),
  font: fontOf(brand.font),
  trademark: field.text('trademark', brand.trademark, 60),
  trademark_on: field.civilDate(brand.trademarkOn),
  trademark_renews_on: field.civilDate(brand.trademarkRenewsOn),
  gs1_certificate: field.text('gs1-certificate', brand.gs1Certificate, 60),
})

/** `#0F5C3F`, `0f5c3f` and `#0fc` are what people paste. */
function colorOf(text: string | null | undefined): string | null {
  const given = field.text('color', text, 40)
  if (given === null) return null
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(given) ?? []
  if (digits === undefined) throw fail('color-invalid', given)
  const whole = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  return `#${whole.toLowerCase()}`
}

function fontOf(text: string | null | undefined): BrandFont | null {
  const given = field.text('font', text, 40)
  if (given === null) return null
  const font = brandFonts.find((known) => known === given)
  if (!font) throw fail('brand-font-unknown', given, brandFonts.join(', '))
  return font
}
