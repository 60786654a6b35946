import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { activate } from '../../src/issuing/activations.js'
import { rotate } from '../../src/issuing/epochs.js'
import { openIssued } from '../../src/issuing/issued.js'
import { parseMaster } from '../../src/issuing/keyring.js'
import { openIssuing } from '../../src/issuing/open.js'
import { readPapers, writeShares, writeWhole } from '../../src/issuing/paper-key.js'
import { issueRun, type Run } from '../../src/issuing/runs.js'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { onEachEngine } from '../stores.js'
import { administrator, installation, now, seedRegistry } from './installation.js'

const tea = (quantity: number) => ({ productId: 'tea', quantity })
const codesOf = (ctx: Awaited<ReturnType<typeof installation>>, run: Run): string[] => {
  const cipher = createCodeCipher(ctx.keyring.epochKey(run.epoch)!)
  return Array.from({ length: run.quantity }, (_, i) => cipher.codeOf(run.firstIndex + i))
}

await onEachEngine(
  'a wrong, missing or malformed master key refuses to issue and says the way out',
  async (t, store) => {
    await seedRegistry(store)
    const first = await installation(t, store)
    const [code] = codesOf(first, await issueRun(first, tea(10), administrator, now))
    const file = join(first.dataDirectory, 'keys/master.key')
    t.equal(statSync(file).mode & 0o777, 0o600, 'nobody else reads the key file')
    const kept = readFileSync(file)

    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`)
    const wrong = await installation(t, store, first.dataDirectory)
    await t.rejects(issueRun(wrong, tea(1), administrator, now), {
      code: 'master-key-wrong',
      message: /keys rotate/,
    })

    rmSync(file)
    const missing = await installation(t, store, first.dataDirectory)
    await t.rejects(issueRun(missing, tea(1), administrator, now), {
      code: 'master-key-missing',
      message: /keys rotate/,
    })
    t.equal(
      (await openIssued(missing)).find(code!).kind,
      'lost',
      'a label of ours is not called a stranger',
    )

    writeFileSync(file, 'correct horse battery staple')
    const phrase = await installation(t, store, first.dataDirectory)
    await t.rejects(issueRun(phrase, tea(1), administrator, now), { code: 'master-key-malformed' })

    writeFileSync(file, kept)
    const back = await installation(t, store, first.dataDirectory)
    await issueRun(back, tea(1), administrator, now)
    t.equal((await openIssued(back)).find(code!).kind, 'issued')
  },
)

await onEachEngine('with the key gone for good, a new epoch goes on issuing', async (t, store) => {
  await seedRegistry(store)
  const first = await installation(t, store)
  const old = codesOf(first, await issueRun(first, tea(50), administrator, now))
  rmSync(join(first.dataDirectory, 'keys/master.key'))
  const second = await installation(t, store, first.dataDirectory)
  const { opened } = await rotate(second, { compromised: false }, administrator, now)
  t.equal(opened, 1)
  const fresh = codesOf(second, await issueRun(second, tea(50), administrator, now))
  t.equal(new Set([...old, ...fresh]).size, 100)
  t.ok(
    fresh.every((code) => code.startsWith('1')),
    'the epoch digit tells which key',
  )
})

await onEachEngine(
  'a leaked key: what was not active is revoked, the rest is marked, the master key is new',
  async (t, store) => {
    await seedRegistry(store)
    const ctx = await installation(t, store)
    const run = await issueRun(ctx, tea(10), administrator, now)
    const codes = codesOf(ctx, run)
    await activate(ctx, { runId: run.id, from: 1, to: 4 }, {}, administrator, now)
    const before = ctx.keyring.master()!
    const rotation = await rotate(ctx, { compromised: true }, administrator, now)
    t.equal(rotation.voided, 6)
    t.notSame(ctx.keyring.master(), before)
    const issued = await openIssued(await installation(t, store, ctx.dataDirectory))
    const found = codes.map((code) => issued.find(code))
    t.ok(found.every((code) => code.kind === 'issued' && code.compromised))
    t.same(
      found.map((code) => code.kind === 'issued' && code.decisions.length),
      [0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
    )
    t.equal((await issueRun(ctx, tea(1), administrator, now)).epoch, 1)
  },
)

await onEachEngine('keys of another installation are noticed', async (t, store, location) => {
  await seedRegistry(store)
  const mine = await installation(t, store)
  await issueRun(mine, tea(1), administrator, now)
  const records = join(mine.dataDirectory, 'keys/epochs.json')
  const changed = JSON.parse(readFileSync(records, 'utf8')) as { keyId: string }[]
  changed[0]!.keyId = 'another'
  writeFileSync(records, JSON.stringify(changed))
  const ctx = await openIssuing({ store, dataDirectory: mine.dataDirectory })
  t.teardown(() => ctx.close())
  await t.rejects(issueRun(ctx, tea(1), administrator, now), { code: 'epoch-key-conflict' })
  t.ok(location)
})

t.test('a master key is 32 random bytes in base64 or hex, never a pass-phrase', async (t) => {
  const key = randomBytes(32)
  for (const text of [
    key.toString('hex'),
    key.toString('base64'),
    `${key.toString('base64url')}\n`,
  ]) {
    t.same(Buffer.from(parseMaster(text, 'here')), key)
  }
  for (const text of [
    '',
    'secret',
    'a'.repeat(64),
    key.subarray(1).toString('base64'),
    `${key.toString('hex')}00`,
  ]) {
    t.throws(() => parseMaster(text, 'here'), { code: 'master-key-malformed' })
  }
})

t.test('a key on paper is read back, whole or from any two of three shares', async (t) => {
  const key = randomBytes(32)
  t.same(
    Buffer.from(
      await readPapers(
        writeWhole(key).toLowerCase().replace('nguon master key', 'NGUON MASTER KEY'),
      ),
    ),
    key,
  )
  const shares = await writeShares(key)
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [2, 1],
  ] as const) {
    t.same(Buffer.from(await readPapers(shares[a]! + shares[b]!)), key)
  }
  await t.rejects(readPapers(shares[0]!), { code: 'paper-key-unreadable' })
  const mistyped = writeWhole(key).replace(
    /(1: .)(.)/,
    (_, kept: string, letter: string) => kept + (letter === '7' ? '8' : '7'),
  )
  await t.rejects(readPapers(mistyped), { code: 'paper-key-unreadable', message: /: 1$/ })
})
