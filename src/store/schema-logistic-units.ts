/** Tables of logistic units; see `schema.ts`. */

export interface LogisticUnitSchema {
  /** The next serial reference of a GS1 company prefix: no SSCC is ever given twice. */
  sscc_series: {
    company_prefix: string
    next_serial: number
  }
  logistic_unit: {
    sscc: string
    producer_id: string
    product_id: string
    lot_id: string | null
    /** Trade items in it. */
    count: number
    created_by: string
    created_at: string
  }
}
