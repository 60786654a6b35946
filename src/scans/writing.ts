/**
 * The order in which the writer thread puts scans on disk. A few at a time go where they are looked for
 * at once. When many come, a batch first goes into the inbox, which costs next to nothing, and several
 * batches are put in their place together, which costs a third of doing it one by one.
 */
import type { Parcel, ScanRow, ScanWriter } from '../store/scan-log.js'
import { type BatchMessage, perScan } from './batch.js'

export interface WritingOptions {
  readonly writer: Pick<ScanWriter, 'write' | 'inbox'>
  readonly rowsOf: (batch: BatchMessage) => ScanRow[]
  /** Called once for each batch: when it is in its place, or could not be written. */
  readonly answer: (
    message: { readonly written: number } | { readonly failed: number; readonly reason: string },
  ) => void
  /** Called before the answers. */
  readonly written: (scans: readonly ScanRow[]) => void
}

/** As many scans are sorted together; a parcel of them is a transaction that others wait for. */
const together = 20_000
const parcelSize = 4_000
/** With fewer scans at a time nobody waits for more. */
const many = 1_000
/** Scans lie in the inbox for little longer than this. */
const settleMs = 1_000

export class Writing {
  readonly #options: WritingOptions
  #work: Promise<void> = Promise.resolve()
  #arrived: BatchMessage[] = []
  /** In the inbox, as they came. */
  #parcels: Parcel[] = []
  /** In the inbox, sorted. */
  #sorted: Parcel[] = []
  /** Batches in the inbox, not answered yet: those that have come, and those that are sorted. */
  #batches: number[] = []
  #sortedBatches: number[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(options: WritingOptions) {
    this.#options = options
  }

  /** Whatever has arrived when its turn comes is written together. */
  take(batch: BatchMessage): void {
    this.#arrived.push(batch)
    this.then(() => new Promise<void>(setImmediate))
    this.then(() => this.#write())
  }

  /** Everything is put in its place without waiting for more; answers come in any case. */
  settle(): void {
    this.then(() => this.#settleAll())
  }

  /** After what was asked for so far. */
  then(step: () => void | Promise<void>): void {
    this.#work = this.#work.then(step)
  }

  /** Resolves when everything is in its place, or left to whoever opens the store next. */
  async end(): Promise<void> {
    this.settle()
    await this.#work
    clearTimeout(this.#timer)
  }

  async #write(): Promise<void> {
    const batches = this.#batchesOfOneTransaction()
    if (batches.length === 0) return
    const reason = await this.#attempt(batches)
    if (reason === undefined) return
    if (batches.length === 1) {
      this.#options.answer({ failed: (batches[0] as BatchMessage).id, reason })
      return
    }
    // One that cannot be written takes no other with it.
    for (const batch of batches) {
      const own = await this.#attempt([batch])
      if (own !== undefined) this.#options.answer({ failed: batch.id, reason: own })
    }
  }

  #batchesOfOneTransaction(): BatchMessage[] {
    let scans = 0
    const fits = this.#arrived.findIndex((b) => (scans += b.numbers.length / perScan) > together)
    return this.#arrived.splice(0, fits < 0 ? this.#arrived.length : fits + 1)
  }

  /** Answers why it could not be written. */
  async #attempt(batches: readonly BatchMessage[]): Promise<string | undefined> {
    const { writer, rowsOf, written } = this.#options
    try {
      const scans = batches.flatMap(rowsOf)
      const misses = batches.flatMap((batch) => batch.misses)
      const ids = batches.map(({ id }) => id)
      if (writer.inbox && (scans.length >= many || this.#isWaiting)) {
        this.#parcels.push(writer.inbox.put({ scans, misses }))
        this.#batches.push(...ids)
        this.#settleInTime()
      } else {
        await writer.write(scans, misses)
        written(scans)
        this.#answer(ids)
      }
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  get #isWaiting(): boolean {
    return this.#parcels.length + this.#sorted.length > 0
  }

  #settleInTime(): void {
    const waiting = this.#parcels.reduce((sum, { scans }) => sum + scans.length, 0)
    if (waiting >= together && this.#sorted.length === 0) this.then(() => this.#settleNext())
    else this.#settleLater()
  }

  #settleLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.then(() => this.#settleNext())
    }, settleMs)
  }

  /** A parcel at a time: batches that have come meanwhile go into the inbox in between. */
  #settleNext(): void {
    if (!this.#settleOne()) this.#settleLater()
    else if (this.#sorted.length > 0) this.then(() => this.#settleNext())
  }

  /** Answers whether it could. */
  #settleOne(): boolean {
    const { inbox } = this.#options.writer
    if (!inbox || !this.#isWaiting) return true
    try {
      if (this.#sorted.length === 0) {
        this.#sorted = inbox.sort(this.#parcels, parcelSize)
        this.#parcels = []
        this.#sortedBatches = this.#batches
        this.#batches = []
      }
      const [parcel] = this.#sorted
      if (parcel) {
        inbox.settle(parcel)
        this.#sorted.shift()
        this.#options.written(parcel.scans)
      }
    } catch {
      // What lies in the inbox is on disk, though not yet where it is looked for.
      return false
    }
    if (this.#sorted.length === 0) {
      this.#answer(this.#sortedBatches)
      this.#sortedBatches = []
    }
    return true
  }

  #settleAll(): void {
    while (this.#isWaiting && this.#settleOne());
    if (!this.#isWaiting) return
    // Whoever waits need not wait for a disk that refuses.
    this.#answer([...this.#sortedBatches, ...this.#batches])
    this.#sortedBatches = []
    this.#batches = []
    this.#settleLater()
  }

  #answer(batches: readonly number[]): void {
    for (const id of batches) this.#options.answer({ written: id })
  }
}
