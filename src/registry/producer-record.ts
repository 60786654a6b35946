/** What the office keeps of a producer and no public page shows: contact, tax number, GS1 prefix. */
import { fail } from './errors.js'
import * as field from './fields.js'

export interface ProducerRecord {
  /** The address as older certificates write it: commune, district, province of then. */
  readonly oldAddress: string | null
  readonly contactName: string | null
  readonly contactPhone: string | null
  /** A household's can be a personal number. */
  readonly taxNumber: string | null
  /** The company prefix bought from GS1, digits: `8936012345`. */
  readonly gs1Prefix: string | null
  /** Civil date on which its yearly fee falls due. */
  readonly gs1RenewsOn: string | null
}

/** Columns of a producer of whom nothing of this is known. */
export const noRecord = {
  old_address: null as string | null,
  contact_name: null as string | null,
  contact_phone: null as string | null,
  tax_number: null as string | null,
  gs1_prefix: null as string | null,
  gs1_renews_on: null as string | null,
}

type RecordRow = typeof noRecord

export const recordOf = (row: RecordRow): ProducerRecord => ({
  oldAddress: row.old_address,
  contactName: row.contact_name,
  contactPhone: row.contact_phone,
  taxNumber: row.tax_number,
  gs1Prefix: row.gs1_prefix,
  gs1RenewsOn: row.gs1_renews_on,
})

/** Checked columns of what is given; what is not given stays. @throws tax-number-invalid, gs1-prefix-invalid */
export function recordValues(facts: Partial<ProducerRecord>): Partial<RecordRow> {
  const { oldAddress, contactName, contactPhone, taxNumber, gs1Prefix, gs1RenewsOn } = facts
  return {
    ...(oldAddress !== undefined && { old_address: field.text('old-address', oldAddress, 500) }),
    ...(contactName !== undefined && { contact_name: field.text('contact', contactName, 200) }),
    ...(contactPhone !== undefined && { contact_phone: field.phone(contactPhone) }),
    ...(taxNumber !== undefined && { tax_number: taxNumberOf(taxNumber) }),
    ...(gs1Prefix !== undefined && { gs1_prefix: prefixOf(gs1Prefix) }),
    ...(gs1RenewsOn !== undefined && { gs1_renews_on: field.civilDate(gs1RenewsOn) }),
  }
}

/** Ten digits, three more for a branch; twelve where it is a household's citizen number. */
function taxNumberOf(text: string | null): string | null {
  const number = field.text('tax-number', text, 40)
  if (number !== null && !/^\d{10}(?:-?\d{3})?$|^\d{12}$/.test(number))
    throw fail('tax-number-invalid', number)
  return number
}

function prefixOf(text: string | null): string | null {
  const prefix = field.text('gs1-prefix', text, 40)?.replace(/\s/g, '') ?? null
  if (prefix !== null && !/^\d{6,12}$/.test(prefix)) throw fail('gs1-prefix-invalid', prefix)
  return prefix
}

/** Whether a GTIN begins with a company prefix (GS1 General Specifications 1.4.4). A GTIN-8 has none. */
export function isOfPrefix(gtin: string, prefix: string): boolean {
  const digits = gtin.padStart(14, '0')
  if (digits.startsWith('000000')) return true
  // The first digit of fourteen says how it is packed; of twelve digits the thirteenth is a zero.
  return digits.slice(1).startsWith(prefix)
}
