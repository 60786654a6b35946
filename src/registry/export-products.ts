/** The products of a scope as rows, under the headings by which the import reads them again. */
import type { Selectable } from 'kysely'
import type { Schema } from '../store/schema.js'
import type { ReadDb } from '../store/store.js'
import { groupWords } from './groups.js'
import { provinceName } from './provinces.js'

const rowsAtATime = 500

type CertificateRow = Selectable<Schema['certificate']>

const headings = [
  'product', 'producer', 'address', 'phone', 'website', 'new_ward_code', 'new_ward', 'new_province_code',
  'new_province', 'old_commune', 'old_district', 'old_province', 'group', 'stars', 'year', 'certificate_number',
  'certificate_date', 'certificate_expires', 'certificate_body', 'gtin', 'net_content', 'shelf_life_days',
  'ingredients', 'standards', 'warnings', 'usage', 'storage', 'brand', 'name_en', 'story', 'story_en',
  'coordinates', 'note', 'source',
] as const // prettier-ignore

/** The heading, then a row a product with its newest certificate. @param producers null = every one's */
export async function exportRows(
  read: ReadDb,
  producers: readonly string[] | null,
): Promise<string[][]> {
  const rows: string[][] = [[...headings]]
  for (let after = ''; ;) {
    let query = read
      .selectFrom('product')
      .leftJoin('producer', 'producer.id', 'product.producer_id')
      .selectAll('product')
      .select(['producer.name as maker', 'address', 'phone', 'contact_phone', 'website'])
      .where('product.id', '>', after)
      .orderBy('product.id')
      .limit(rowsAtATime)
    if (producers !== null) query = query.where('product.producer_id', 'in', producers)
    const page = await query.execute()
    const certificates = await newestCertificates(
      read,
      page.map(({ id }) => id),
    )
    for (const row of page) {
      const certificate: Partial<CertificateRow> = certificates.get(row.id) ?? {}
      const { latitude, longitude } = row
      const cells: Record<(typeof headings)[number], string | number | null | undefined> = {
        product: row.name,
        producer: row.maker,
        address: row.address,
        phone: row.phone ?? row.contact_phone,
        website: row.website,
        new_ward_code: row.commune_code,
        new_ward: row.commune,
        new_province_code: row.province_code,
        new_province: provinceName(row.province_code ?? ''),
        old_commune: row.old_commune,
        old_district: row.old_district,
        old_province: row.old_province,
        group: row.ocop_group === null ? null : groupWords(row.ocop_group).vi,
        stars: certificate.stars ?? row.claimed_stars,
        year: certificate.issued_on ? null : row.claimed_year,
        certificate_number: certificate.number,
        certificate_date: certificate.issued_on,
        certificate_expires: certificate.expires_on,
        certificate_body: certificate.issued_by,
        gtin: row.gtin,
        net_content: row.net_content,
        shelf_life_days: row.shelf_life_days,
        ingredients: row.ingredients,
        standards: row.standards,
        warnings: row.warnings,
        usage: row.usage,
        storage: row.storage,
        brand: row.brand,
        name_en: row.name_en,
        story: row.story,
        story_en: row.story_en,
        coordinates: latitude === null ? null : `${latitude}, ${longitude}`,
        note: row.claimed_note,
        source: row.source,
      }
      rows.push(headings.map((heading) => String(cells[heading] ?? '')))
    }
    if (page.length < rowsAtATime) return rows
    after = page.at(-1)?.id ?? ''
  }
}

async function newestCertificates(read: ReadDb, productIds: readonly string[]) {
  if (productIds.length === 0) return new Map<string, CertificateRow>()
  const rows = await read
    .selectFrom('certificate')
    .selectAll()
    .where('product_id', 'in', productIds)
    .where('revoked_on', 'is', null)
    .orderBy('issued_on')
    .execute()
  return new Map(rows.map((row) => [row.product_id, row]))
}
