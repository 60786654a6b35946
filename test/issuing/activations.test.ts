import { createCodeCipher } from '../../src/codes/cipher.js'
import { groupCode } from '../../src/codes/format.js'
import { activate, previewActivation } from '../../src/issuing/activations.js'
import { bind } from '../../src/issuing/bindings.js'
import { openIssued } from '../../src/issuing/issued.js'
import { recall, revoke } from '../../src/issuing/revocations.js'
import { issueRun, type Run } from '../../src/issuing/runs.js'
import { stateOf } from '../../src/issuing/state.js'
import { unbind, unrevoke } from '../../src/issuing/undo.js'
import { onEachEngine } from '../stores.js'
import { administrator, installation, now, seedRegistry } from './installation.js'

type Ctx = Awaited<ReturnType<typeof installation>>
const p2 = { name: 'token:p2', producerId: 'p2' }
const why = { reason: 'test' }

const codeOf = (ctx: Ctx, run: Run, number: number): string =>
  createCodeCipher(ctx.keyring.epochKey(run.epoch)!).codeOf(run.firstIndex + number - 1)

async function stateAt(ctx: Ctx, run: Run, numbers: readonly number[]): Promise<string[]> {
  const issued = await openIssued(ctx)
  return numbers.map((number) => {
    const found = issued.find(codeOf(ctx, run, number))
    return found.kind === 'issued' ? stateOf(found, undefined, now).state : found.kind
  })
}

await onEachEngine(
  'a roll is activated by its first and last label, in either order, as typed',
  async (t, store) => {
    await seedRegistry(store)
    const ctx = await installation(t, store)
    const run = await issueRun(ctx, { productId: 'tea', quantity: 100 }, administrator, now)
    const [low, high] = [codeOf(ctx, run, 11), codeOf(ctx, run, 60)]
    const target = { fromCode: groupCode(high).toLowerCase(), toCode: ` ${groupCode(low)} ` }
    t.same(await previewActivation(ctx, target, administrator, now), { codes: 50, excluded: [] })
    t.equal((await activate(ctx, target, {}, administrator, now)).codes, 50)
    t.same(await stateAt(ctx, run, [10, 11, 60, 61]), ['inactive', 'valid', 'valid', 'inactive'])
  },
)

await onEachEngine(
  'what is active or revoked in a stretch is listed, and the number left must be confirmed',
  async (t, store) => {
    await seedRegistry(store)
    const ctx = await installation(t, store)
    const run = await issueRun(ctx, { productId: 'tea', quantity: 100 }, administrator, now)
    await activate(ctx, { runId: run.id, from: 1, to: 10 }, {}, administrator, now)
    await revoke(ctx, { runId: run.id, from: 50, to: 52 }, why, administrator, now)
    const listed = {
      codes: 87,
      excluded: [
        { why: 'active', run: run.name, from: 1, to: 10 },
        { why: 'revoked', run: run.name, from: 50, to: 52 },
      ],
    }
    await t.rejects(activate(ctx, { runId: run.id }, {}, administrator, now), {
      code: 'activation-confirm',
      detail: listed,
    })
    await t.rejects(activate(ctx, { runId: run.id }, { confirm: 100 }, administrator, now), {
      code: 'activation-confirm',
    })
    t.same(
      await stateAt(ctx, run, [11, 53]),
      ['inactive', 'inactive'],
      'nothing counted before it was confirmed',
    )
    t.match(await activate(ctx, { runId: run.id }, { confirm: 87 }, administrator, now), listed)
    t.same(await stateAt(ctx, run, [1, 11, 49, 50, 52, 53]), [
      'valid',
      'valid',
      'valid',
      'revoked',
      'revoked',
      'valid',
    ])
    await t.rejects(activate(ctx, { runId: run.id }, {}, administrator, now), {
      code: 'activation-nothing',
    })
  },
)

await onEachEngine('a stretch has both ends in one run of one owner', async (t, store) => {
  await seedRegistry(store)
  const ctx = await installation(t, store)
  const tea = await issueRun(ctx, { productId: 'tea', quantity: 10 }, administrator, now)
  const rice = await issueRun(ctx, { productId: 'rice', quantity: 10 }, administrator, now)
  const ends = { fromCode: codeOf(ctx, tea, 1), toCode: codeOf(ctx, rice, 1) }
  await t.rejects(activate(ctx, ends, {}, administrator, now), { code: 'stretch-of-two-runs' })
  const theirs = { fromCode: codeOf(ctx, tea, 1), toCode: codeOf(ctx, tea, 5) }
  await t.rejects(
    activate(ctx, theirs, {}, p2, now),
    { code: 'code-unknown' },
    "another producer's code is unknown",
  )
  await t.rejects(activate(ctx, { runId: tea.id }, {}, p2, now), { code: 'run-not-found' })
  await t.rejects(activate(ctx, { runId: tea.id, from: 5, to: 11 }, {}, administrator, now), {
    code: 'stretch-outside-run',
  })
  await t.rejects(activate(ctx, { lotId: 'tea-1' }, {}, p2, now), { code: 'lot-not-found' })
})

await onEachEngine(
  'stamps printed ahead are bound in the field, once, and then activated',
  async (t, store) => {
    await seedRegistry(store)
    const ctx = await installation(t, store)
    const run = await issueRun(ctx, { producerId: 'p1', quantity: 100 }, administrator, now)
    await t.rejects(activate(ctx, { runId: run.id }, {}, administrator, now), {
      code: 'activation-unbound',
    })
    const first = await bind(
      ctx,
      { runId: run.id, from: 1, to: 40 },
      { productId: 'tea', lotId: 'tea-1' },
      administrator,
      now,
    )
    await bind(ctx, { runId: run.id, from: 41, to: 60 }, { productId: 'honey' }, administrator, now)
    const again = bind(
      ctx,
      { runId: run.id, from: 40, to: 41 },
      { productId: 'tea' },
      administrator,
      now,
    )
    await t.rejects(again, { code: 'binding-overlap' })
    await t.rejects(
      bind(ctx, { runId: run.id, from: 61, to: 70 }, { productId: 'rice' }, administrator, now),
      { code: 'binding-owner' },
    )
    await t.rejects(
      bind(
        ctx,
        { runId: run.id, from: 61, to: 70 },
        { productId: 'tea', lotId: 'rice-1' },
        administrator,
        now,
      ),
      {
        code: 'lot-of-other-product',
      },
    )
    await unbind(ctx, first.binding, administrator, now)
    await bind(
      ctx,
      { runId: run.id, from: 1, to: 40 },
      { productId: 'tea', lotId: 'tea-2' },
      administrator,
      now,
    )
    t.equal((await activate(ctx, { lotId: 'tea-2' }, {}, administrator, now)).codes, 40)
    const issued = await openIssued(ctx)
    t.match(issued.find(codeOf(ctx, run, 40)), {
      productId: 'tea',
      lotId: 'tea-2',
      activatedAt: now.toISOString(),
    })
    t.match(issued.find(codeOf(ctx, run, 41)), {
      productId: 'honey',
      lotId: undefined,
      activatedAt: undefined,
    })
    t.match(issued.find(codeOf(ctx, run, 61)), { productId: undefined })
    const { id } = await store.read
      .selectFrom('decision')
      .select('id')
      .where('lot_id', '=', 'tea-2')
      .executeTakeFirstOrThrow()
    await t.rejects(
      unbind(ctx, id, administrator, now),
      { code: 'binding-final' },
      'final at activation',
    )
  },
)

await onEachEngine('one decision is undone and every other stays', async (t, store) => {
  await seedRegistry(store)
  const ctx = await installation(t, store)
  const run = await issueRun(
    ctx,
    { productId: 'tea', lotId: 'tea-1', quantity: 20, activate: true },
    administrator,
    now,
  )
  const some = await revoke(ctx, { runId: run.id, from: 1, to: 10 }, why, administrator, now)
  await revoke(ctx, { runId: run.id, from: 10, to: 12 }, why, administrator, now)
  const lot = await recall(
    ctx,
    'tea-1',
    { reason: 'glass', notice: 'do not eat' },
    administrator,
    now,
  )
  t.equal(lot.codes, 20)
  const later = await issueRun(
    ctx,
    { productId: 'tea', lotId: 'tea-1', quantity: 5 },
    administrator,
    now,
  )
  t.same(
    await stateAt(ctx, later, [1]),
    ['recalled'],
    'codes of the lot issued later are recalled too',
  )
  await unrevoke(ctx, lot.id, administrator, now)
  t.same(await stateAt(ctx, run, [1, 9, 10, 12, 13]), [
    'revoked',
    'revoked',
    'revoked',
    'revoked',
    'valid',
  ])
  await unrevoke(ctx, some.id, administrator, now)
  t.same(await stateAt(ctx, run, [1, 9, 10, 12, 13]), [
    'valid',
    'valid',
    'revoked',
    'revoked',
    'valid',
  ])
  await t.rejects(unrevoke(ctx, some.id, administrator, now), { code: 'decision-undone' })
  await t.rejects(unrevoke(ctx, 'nothing', administrator, now), { code: 'decision-not-found' })
  await t.rejects(revoke(ctx, { runId: run.id }, { reason: ' ' }, administrator, now), {
    code: 'reason-missing',
  })
})

await onEachEngine(
  'labels that were never activated lapse after eighteen months',
  async (t, store) => {
    await seedRegistry(store)
    const ctx = await installation(t, store)
    const run = await issueRun(ctx, { productId: 'tea', quantity: 5 }, administrator, now)
    const late = new Date('2028-05-25T00:00:00Z')
    await t.rejects(activate(ctx, { runId: run.id }, {}, administrator, late), {
      code: 'activation-lapsed',
    })
  },
)

await onEachEngine('neither the audit trail nor an error ever holds a code', async (t, store) => {
  await seedRegistry(store)
  const ctx = await installation(t, store)
  const run = await issueRun(
    ctx,
    { productId: 'tea', quantity: 10, activate: true },
    administrator,
    now,
  )
  const codes = Array.from({ length: 10 }, (_, i) => codeOf(ctx, run, i + 1))
  await revoke(ctx, { codes: codes.slice(2, 5) }, why, administrator, now)
  const trail = JSON.stringify(await store.read.selectFrom('audit').selectAll().execute())
  t.match(trail, `${run.name}-000003-`)
  t.notOk(codes.some((code) => trail.includes(code)))
  const error: unknown = await revoke(ctx, { codes: [codes[0]!] }, why, p2, now).catch(
    (e: unknown) => e,
  )
  t.notOk(JSON.stringify(error).includes(codes[0]!) || String(error).includes(codes[0]!))
})
