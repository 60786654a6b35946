/** A database set back to an old copy never gives a code out again, and gets its decisions back. */
import t from 'tap'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { rotate } from '../../src/issuing/epochs.js'
import { openIssued } from '../../src/issuing/issued.js'
import { replayJournal } from '../../src/issuing/replay.js'
import { recall, revoke } from '../../src/issuing/revocations.js'
import { issueRun, type Run } from '../../src/issuing/runs.js'
import { restoreBackup, writeBackup } from '../../src/store/backup.js'
import { openStore } from '../../src/store/store.js'
import { engines, freshDirectory, freshLocation, onEachEngine } from '../stores.js'
import { join } from 'node:path'
import { administrator, installation, now, seedRegistry } from './installation.js'

const sayWhy = { reason: 'test' }

for (const engine of engines) {
  t.test(
    `backup, issue 40,000, recall a lot, restore: no code twice, the recall is back (${engine})`,
    async (t) => {
      const location = await freshLocation(t, engine)
      const store = await openStore(location)
      await seedRegistry(store)
      const before = await installation(t, store)
      const old = await issueRun(
        before,
        { productId: 'tea', lotId: 'tea-1', quantity: 1000, activate: true },
        administrator,
        now,
      )
      const copy = join(await freshDirectory(t), 'copy')
      await writeBackup(store, copy, now)
      const lost = await issueRun(
        before,
        { productId: 'tea', lotId: 'tea-1', quantity: 40_000 },
        administrator,
        now,
      )
      await recall(before, 'tea-1', sayWhy, administrator, now)
      const key = before.keyring.epochKey(0)!
      await store.close()

      const emptied = await openStore(await freshLocation(t, engine))
      t.teardown(() => emptied.close())
      await restoreBackup(emptied, copy, { replace: false, now })
      const after = await installation(t, emptied, before.dataDirectory)
      await t.rejects(issueRun(after, { productId: 'tea', quantity: 1 }, administrator, now), {
        code: 'database-behind',
        message: /40,000 codes.*keys rotate/s,
      })
      const replay = await replayJournal(after, administrator, now)
      t.equal(replay.decisions, 1, 'the recall was put back; the activation was in the copy')
      t.same(replay.lostCodes, [{ epoch: 0, codes: 40_000 }])
      await t.rejects(issueRun(after, { productId: 'tea', quantity: 1 }, administrator, now), {
        code: 'database-behind',
      })

      await rotate(after, { compromised: false }, administrator, now)
      const fresh = await issueRun(after, { productId: 'tea', quantity: 5000 }, administrator, now)
      const given = new Set<string>()
      for (const [run, epochKey] of [
        [old, key],
        [lost, key],
        [fresh, after.keyring.epochKey(fresh.epoch)!],
      ] as const) {
        const cipher = createCodeCipher(epochKey)
        for (let i = 0; i < run.quantity; i++) given.add(cipher.codeOf(run.firstIndex + i))
      }
      t.equal(given.size, 46_000, 'no code twice')
      const issued = await openIssued(after)
      const find = (run: Run, number: number, epochKey = key) =>
        issued.find(createCodeCipher(epochKey).codeOf(run.firstIndex + number - 1))
      t.match(find(old, 7), { kind: 'issued', decisions: [{ kind: 'recall', scope: 'lot' }] })
      t.match(find(lost, 39_999), { kind: 'lost', epoch: 0 })
      t.match(find(fresh, 1, after.keyring.epochKey(fresh.epoch)), {
        kind: 'issued',
        decisions: [],
      })
    },
  )
}

await onEachEngine('two processes never get the same index', async (t, store, location) => {
  await seedRegistry(store)
  const one = await installation(t, store)
  const other = await openStore(location)
  t.teardown(() => other.close())
  const two = await installation(t, other, one.dataDirectory)
  const runs = await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      issueRun(i % 2 ? one : two, { productId: 'tea', quantity: 1 + i }, administrator, now),
    ),
  )
  const sorted = runs.toSorted((a, b) => a.firstIndex - b.firstIndex)
  for (const [i, run] of sorted.entries()) {
    const next = sorted[i + 1]
    if (next) t.equal(next.firstIndex, run.firstIndex + run.quantity)
  }
  t.equal(new Set(runs.map((run) => run.name)).size, 30)
})

await onEachEngine('revoking a million codes writes as much as revoking one', async (t, store) => {
  await seedRegistry(store)
  const ctx = await installation(t, store)
  const run = await issueRun(ctx, { productId: 'tea', quantity: 1_000_000 }, administrator, now)
  const rows = async () =>
    (
      await store.read
        .selectFrom('decision_range')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n
  t.equal(
    (await revoke(ctx, { runId: run.id, from: 5, to: 5 }, sayWhy, administrator, now)).codes,
    1,
  )
  const one = await rows()
  const all = await revoke(ctx, { runId: run.id }, sayWhy, administrator, now)
  t.equal(all.codes, 1_000_000)
  t.equal((await rows()) - one, one, 'one row each')
})

await onEachEngine('an impossible quantity is refused and issues nothing', async (t, store) => {
  await seedRegistry(store)
  const ctx = await installation(t, store)
  for (const quantity of [0, -1, 1.5, Number.NaN, 1e9, 1e12]) {
    await t.rejects(issueRun(ctx, { productId: 'tea', quantity }, administrator, now), {
      code: 'quantity-invalid',
    })
  }
  t.same(await store.read.selectFrom('run').selectAll().execute(), [])
})
