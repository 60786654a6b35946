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
