/** Tables of printing. */

/** How far a print job has been sent to a printer; one row a job. */
export interface PrintDeliveryTable {
  job_id: string
  /** host:port of the printer it was last sent to. */
  address: string
  status: 'sending' | 'paused' | 'stopped' | 'done'
  /** Labels handed to a printer; the next one to send is behind them. */
  sent: number
  /** Of these the first so many are printed, as the printer said. */
  sure: number
  /** Labels of which nobody knows whether they came out, as JSON: [first, last] running numbers. */
  unsure: string
  /** What keeps the printer from printing. */
  problem: string | null
  claimed_by: string | null
  claimed_at: string | null
  updated_at: string
}

/** A printer by the name people give it, and what undoes its errors. */
export interface PrinterTable {
  id: string
  producer_id: string
  name: string
  name_key: string
  /** How far (mm) the grid of labels is moved against what the printer does. */
  shift_x: number
  shift_y: number
  /** By how much all lengths are drawn longer. */
  scale_x: number
  scale_y: number
  /** Degrees counter-clockwise. */
  turn: number
  updated_at: string
}

/** Stock that a producer describes. */
export interface StockTable {
  id: string
  producer_id: string
  name: string
  /** JSON, see labels/stock.ts. */
  stock: string
  created_at: string
  updated_at: string
}
