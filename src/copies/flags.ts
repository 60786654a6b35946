/**
 * Codes that show "scanned unusually often", in the memory of a serving process: asked for every
 * page, so without any I/O; read anew when the judge has changed them. There are few.
 */
import { CodeMap } from '../scans/code-map.js'
import type { ReadDb } from '../store/store.js'

export interface CodeFlags {
  /** Whether the code is flagged, as last seen. */
  has(epoch: number, index: number): boolean
  /** Sees what was changed since. */
  freshen(): Promise<void>
  stop(): void
}

/** A flag may come this much later than the judge set it: it tells of weeks. */
const watchMs = 2_000

/**
 * @param onError told when the database did not answer; the flags stay as they were
 */
export async function watchFlags(
  read: ReadDb,
  onError: (error: unknown) => void = () => {},
): Promise<CodeFlags> {
  let generation = -1
  let codes = new CodeMap<true>()
  async function freshen(): Promise<void> {
    const { copies } = await read
      .selectFrom('generation')
      .select('copies')
      .executeTakeFirstOrThrow()
    if (copies === generation) return
    const fresh = new CodeMap<true>()
    const rows = await read.selectFrom('code_flag').select(['epoch', 'code_index']).execute()
    for (const row of rows) fresh.set(row.epoch, row.code_index, true)
    codes = fresh
    generation = copies
  }
  await freshen()
  const timer = setInterval(() => void freshen().catch(onError), watchMs).unref()
  return {
    has: (epoch, index) => codes.get(epoch, index) === true,
    freshen,
    stop: () => clearInterval(timer),
  }
}
