import { onEachEngine } from '../stores.js'
import { openStore } from '../../src/store/store.js'

await onEachEngine('a change is seen by another connection at once', async (t, store, location) => {
  const other = await openStore(location)
  t.teardown(() => other.close())
  const read = () => other.read.selectFrom('generation').select('issuing').executeTakeFirstOrThrow()
  t.equal((await read()).issuing, 0)
  other.mayHaveChanged()
  await store.write(async (tx) => {
    await tx.updateTable('generation').set({ issuing: 7 }).execute()
  })
  t.equal(other.mayHaveChanged(), true)
  t.equal((await read()).issuing, 7)
})

await onEachEngine('writers take turns: no increment is lost', async (t, store, location) => {
  const other = await openStore(location)
  t.teardown(() => other.close())
  const increment = (s: typeof store) =>
    s.write(async (tx) => {
      const { issuing } = await tx
        .selectFrom('generation')
        .select('issuing')
        .executeTakeFirstOrThrow()
      await tx
        .updateTable('generation')
        .set({ issuing: issuing + 1 })
        .execute()
    })
  await Promise.all(Array.from({ length: 40 }, (_, i) => increment(i % 2 ? store : other)))
  t.equal(
    (await store.read.selectFrom('generation').select('issuing').executeTakeFirstOrThrow()).issuing,
    40,
  )
})

await onEachEngine('a verb that throws leaves nothing behind', async (t, store) => {
  await t.rejects(
    store.write(async (tx) => {
      await tx.updateTable('generation').set({ issuing: 1 }).execute()
      throw new Error('changed my mind')
    }),
    /changed my mind/,
  )
  t.equal(
    (await store.read.selectFrom('generation').select('issuing').executeTakeFirstOrThrow()).issuing,
    0,
  )
})
