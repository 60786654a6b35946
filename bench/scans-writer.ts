/** How many scans a second the writer thread's work allows: rows made of batches, written on SQLite. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Batch } from '../src/scans/batch.js'
import { nowhere } from '../src/scans/places.js'
import { createRows } from '../src/scans/rows.js'
import { visitorText } from '../src/scans/visitor.js'
import { openScanWriter } from '../src/store/scan-log.js'
import { openStore } from '../src/store/store.js'

const batches = 60
/** A tenth of a second at 30,000 scans a second. */
const scansOfBatch = 3_000
const runs = 2_000
const codesOfRun = 5_000

/** Codes of two thousand runs in any order: every batch touches most of the roll-ups. */
export async function writtenPerSecond(): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'nguon-bench-'))
  const location = { engine: 'sqlite', directory } as const
  await (await openStore(location)).close()
  const writer = await openScanWriter(location)
  const rowsOf = createRows({ secret: Buffer.alloc(32, 5), placeOf: () => nowhere })
  let nanoseconds = 0n
  for (let n = 0; n < batches; n++) {
    const message = batchOf(n).message()
    const begin = process.hrtime.bigint()
    await writer.write(rowsOf(message), message.misses)
    nanoseconds += process.hrtime.bigint() - begin
  }
  await writer.close()
  rmSync(directory, { recursive: true, force: true })
  return (batches * scansOfBatch) / (Number(nanoseconds) / 1e9)
}

function batchOf(n: number): Batch {
  const batch = new Batch(n + 1)
  const at = Date.UTC(2026, 10, 24, 3) + n * 100
  for (let i = 0; i < scansOfBatch; i++) {
    const run = Math.floor(Math.random() * runs)
    const index = run * codesOfRun + Math.floor(Math.random() * codesOfRun)
    const agent = `Mozilla/5.0 (Linux; Android 14; SM-A${i % 300}) Chrome/141.0.0.0 Mobile Safari/537.36`
    batch.add(
      {
        epoch: 1,
        index,
        at,
        visitor: visitorText(`10.${i % 200}.${n}.7`, agent),
        productId: `product-${run % 300}`,
        verdict: Math.random() < 0.97 ? 'valid' : 'inactive',
        language: 'vi',
        runSeq: run + 1,
      },
      Math.random() < 0.7 ? 1 : 2,
    )
  }
  return batch
}
