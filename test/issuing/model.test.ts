/** Every code's state, however verbs interleave, is what a naive model with a row for each code says. */
import t from 'tap'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { NguonError } from '../../src/errors.js'
import { activate } from '../../src/issuing/activations.js'
import { bind } from '../../src/issuing/bindings.js'
import { rangesOfDecisions } from '../../src/issuing/decisions.js'
import { openIssued } from '../../src/issuing/issued.js'
import { recall, revoke, suspect } from '../../src/issuing/revocations.js'
import { issueRun, type Run } from '../../src/issuing/runs.js'
import { stateOf } from '../../src/issuing/state.js'
import { unbind, unrevoke } from '../../src/issuing/undo.js'
import { openStore, type Store } from '../../src/store/store.js'
import { onEachEngine } from '../stores.js'
import { administrator, installation, now, seedRegistry } from './installation.js'

/** What the naive model holds of one code. */
interface NaiveCode {
  productId: string | null
  lotId: string | null
  activatedBy: string | undefined
  held: Map<string, string>
}

await onEachEngine(
  'a code has the state a naive model gives it, with two processes deciding at once',
  async (t, store, location) => {
    await seedRegistry(store)
    const one = await installation(t, store)
    const other = await openStore(location)
    t.teardown(() => other.close())
    const two = await installation(t, other, one.dataDirectory)
    // Kept level by refreshes alone: it must say the same as one opened at the end.
    const watching = await openIssued(one)
    const random = seeded(20261124)
    const runs: Run[] = []
    const decisions: { id: string; kind: string }[] = []
    for (let round = 0; round < 30; round++) {
      const verbs = Array.from({ length: 6 }, () =>
        step(random() < 0.5 ? one : two, random, runs, decisions),
      )
      await Promise.all(verbs)
      await watching.freshen()
    }
    const codes = await naive(store, runs)
    const fresh = await openIssued(two)
    await watching.freshen()
    let compared = 0
    for (const run of runs) {
      const cipher = createCodeCipher(one.keyring.epochKey(run.epoch)!)
      for (let index = run.firstIndex; index < run.firstIndex + run.quantity; index++) {
        const wanted = codes.get(`${run.epoch}:${index}`)!
        for (const issued of [watching, fresh]) {
          const found = issued.find(cipher.codeOf(index))
          if (found.kind !== 'issued') return void t.fail('an issued code is not found')
          const held = new Set(wanted.held.values())
          const same =
            (found.productId ?? null) === wanted.productId &&
            (found.lotId ?? null) === wanted.lotId &&
            found.activatedAt === wanted.activatedBy &&
            found.number === index - run.firstIndex + 1 &&
            found.decisions.length === wanted.held.size &&
            stateOf(found, undefined, now).state === naiveState(wanted, held)
          if (!same) t.match(found, wanted, `run ${run.name}, number ${found.number}`)
          compared++
        }
      }
    }
    t.ok(runs.length > 10 && compared > 400, `${compared} codes compared`)
    t.ok(decisions.length > 20, `${decisions.length} decisions made`)
    await noTwoRunsOverlap(t, store)
    await noTwoBindingsOverlap(t, store)
  },
)

function naiveState(code: NaiveCode, held: ReadonlySet<string>): string {
  if (held.has('recall')) return 'recalled'
  if (held.has('revocation')) return 'revoked'
  if (held.has('suspicion')) return 'suspect'
  return code.activatedBy === undefined ? 'inactive' : 'valid'
}

type Ctx = Awaited<ReturnType<typeof installation>>

/** One random verb; a refusal by the catalogue is an answer, anything else is a failure. */
async function step(
  ctx: Ctx,
  random: () => number,
  runs: Run[],
  decisions: { id: string; kind: string }[],
): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const stretch = () => {
    const run = pick(runs)
    const ends = [
      1 + Math.floor(random() * run.quantity),
      1 + Math.floor(random() * run.quantity),
    ] as const
    return random() < 0.3 ? { runId: run.id } : { runId: run.id, from: ends[0], to: ends[1] }
  }
  const said = { reason: 'because' }
  const at = new Date(now.getTime() + Math.floor(random() * 1e6))
  const keep = (kind: string, id: string) => decisions.push({ id, kind })
  const choice = runs.length < 3 ? 0 : random()
  try {
    if (choice < 0.25) {
      const shape = pick([
        { productId: 'tea', lotId: 'tea-1' },
        { productId: 'tea' },
        { producerId: 'p1' },
        { productId: 'rice', lotId: 'rice-1', activate: true },
        { producerId: 'p2' },
      ])
      runs.push(
        await issueRun(
          ctx,
          { quantity: 5 + Math.floor(random() * 20), ...shape },
          administrator,
          at,
        ),
      )
    } else if (choice < 0.45) {
      const to = pick([
        { productId: 'tea', lotId: 'tea-2' },
        { productId: 'honey' },
        { productId: 'rice', lotId: 'rice-1' },
      ])
      keep('binding', (await bind(ctx, stretch(), to, administrator, at)).binding)
    } else if (choice < 0.65) {
      const target = random() < 0.15 ? { lotId: pick(['tea-1', 'tea-2', 'rice-1']) } : stretch()
      keep('activation', await activateWhatIsLeft(ctx, target, at))
    } else if (choice < 0.8) {
      const target =
        random() < 0.1 ? { lotId: 'tea-1' } : random() < 0.1 ? { productId: 'honey' } : stretch()
      keep('revocation', (await revoke(ctx, target, said, administrator, at)).id)
    } else if (choice < 0.83)
      keep('recall', (await recall(ctx, pick(['tea-1', 'rice-1']), said, administrator, at)).id)
    else if (choice < 0.88)
      keep('suspicion', (await suspect(ctx, stretch(), said, administrator, at)).id)
    else if (decisions.length > 0) {
      const decision = pick(decisions)
      if (decision.kind === 'binding') await unbind(ctx, decision.id, administrator, at)
      else await unrevoke(ctx, decision.id, administrator, at)
    }
  } catch (error) {
    if (!(error instanceof NguonError) || error.status >= 500) throw error
  }
}

/** Activates as a person would: asked to confirm a number, they confirm it. */
async function activateWhatIsLeft(
  ctx: Ctx,
  target: Parameters<typeof activate>[1],
  at: Date,
): Promise<string> {
  try {
    return (await activate(ctx, target, {}, administrator, at)).activation
  } catch (error) {
    if (!(error instanceof NguonError) || error.code !== 'activation-confirm') throw error
    const confirm = (error.detail as { codes: number }).codes
    return (await activate(ctx, target, { confirm }, administrator, at)).activation
  }
}

/** Applies every decision, in the order it was committed, to a row for each code. */
async function naive(store: Store, runs: readonly Run[]): Promise<Map<string, NaiveCode>> {
  const codes = new Map<string, NaiveCode>()
  for (const run of runs) {
    for (let i = 0; i < run.quantity; i++) {
      codes.set(`${run.epoch}:${run.firstIndex + i}`, {
        productId: run.productId,
        lotId: run.lotId,
        activatedBy: undefined,
        held: new Map(),
      })
    }
  }
  const rows = await store.read.selectFrom('decision').selectAll().orderBy('seq').execute()
  const ranges = await rangesOfDecisions(
    store.read,
    rows.map((row) => row.seq),
  )
  const undone = new Set(rows.map((row) => row.undoes))
  const live = rows.filter((row) => row.kind !== 'undo' && !undone.has(row.id))
  for (const row of live.filter((row) => row.scope === 'ranges')) {
    for (const range of ranges.get(row.seq) ?? []) {
      for (let index = range.first; index <= range.last; index++) {
        const code = codes.get(`${range.epoch}:${index}`)!
        if (row.kind === 'binding')
          Object.assign(code, { productId: row.product_id, lotId: row.lot_id })
        else if (row.kind === 'activation') code.activatedBy = row.at
        else code.held.set(row.id, row.kind)
      }
    }
  }
  for (const row of live.filter((row) => row.scope !== 'ranges')) {
    for (const code of codes.values()) {
      const hit =
        row.scope === 'lot' ? code.lotId === row.lot_id : code.productId === row.product_id
      if (hit) code.held.set(row.id, row.kind)
    }
  }
  return codes
}

async function noTwoRunsOverlap(
  t: { ok(value: unknown, name: string): void },
  store: Store,
): Promise<void> {
  const rows = await store.read
    .selectFrom('run')
    .selectAll()
    .orderBy('epoch')
    .orderBy('first_index')
    .execute()
  const overlaps = rows.filter((row, i) => {
    const next = rows[i + 1]
    return next && next.epoch === row.epoch && next.first_index < row.first_index + row.quantity
  })
  t.ok(overlaps.length === 0, 'no index is in two runs')
}

async function noTwoBindingsOverlap(
  t: { ok(value: unknown, name: string): void },
  store: Store,
): Promise<void> {
  const rows = await store.read
    .selectFrom('decision')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .innerJoin('decision_range as a', 'a.decision_seq', 'decision.seq')
    .select(['a.epoch', 'a.first_index as first', 'a.last_index as last'])
    .where('decision.kind', '=', 'binding')
    .where('undo.id', 'is', null)
    .orderBy('a.epoch')
    .orderBy('a.first_index')
    .execute()
  const overlaps = rows.filter((row, i) => {
    const next = rows[i + 1]
    return next && next.epoch === row.epoch && next.first <= row.last
  })
  t.ok(rows.length > 0 && overlaps.length === 0, 'no two live bindings overlap')
}

/** mulberry32: the same verbs in every run, so that a failure can be looked at. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
void t
