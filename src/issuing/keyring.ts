/**
 * The keys of an installation, in `keys/` of the data directory: the master key (`master.key`, mode
 * 0600, or the NGUON_MASTER_KEY setting) and the epoch keys it wraps (`epochs.json`, and a copy in
 * the database so that a backup holds them, wrapped). A problem is kept, not thrown: pages that need
 * no key still answer, and issuing refuses with the problem's words.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EpochKey } from '../codes/cipher.js'
import { keyId, unwrapKey } from '../codes/epoch-key.js'
import type { NguonError } from '../errors.js'
import { createFileDurably, writeFileDurably } from '../files/durable.js'
import type { Journal } from '../store/journal.js'
import type { Store } from '../store/store.js'
import { fail } from './errors.js'

/** An epoch as `epochs.json` keeps it. */
export interface EpochRecord {
  readonly number: number
  readonly keyId: string
  /** base64, AES-256-GCM under the master key. */
  readonly wrappedKey: string
  readonly firstIndex: number
  readonly demo: boolean
  readonly openedAt: string
}

export interface Keyring {
  readonly directory: string
  /** Where the master key comes from. */
  readonly source: 'setting' | 'file'
  master(): Uint8Array | undefined
  /** The key of an epoch, when the master key opens it. */
  epochKey(epoch: number): EpochKey | undefined
  /** Why nothing may be issued, or undefined. */
  problem(): NguonError | undefined
  /** Reads keys and epochs again: another process may have opened an epoch. */
  reload(): Promise<void>
}

export const markName = (epoch: number): string => `epoch-${epoch}`
export const epochsFile = (directory: string): string => join(directory, 'epochs.json')
export const masterFile = (directory: string): string => join(directory, 'master.key')
/** A master key on its way in: `keys rotate --compromised` was cut off half way. */
export const nextMasterFile = (directory: string): string => join(directory, 'master.key.next')

export async function openKeyring(options: {
  store: Store
  journal: Journal
  directory: string
  /** The NGUON_MASTER_KEY setting, as given. */
  setting?: string | undefined
}): Promise<Keyring> {
  const { store, journal, directory, setting } = options
  let held = await readKeys()
  let reading: Promise<void> = Promise.resolve()

  async function readKeys(): Promise<HeldKeys> {
    let masters: Uint8Array[] = []
    let problem: NguonError | undefined
    try {
      masters = readMasters(directory, setting)
    } catch (error) {
      problem = error as NguonError
    }
    const epochs = await mergeEpochs(store, directory)
    problem ??= epochs.conflict
    if (masters.length === 0 && !problem) {
      if (epochs.open.length > 0) problem = fail('master-key-missing', masterFile(directory))
      else if (epochs.records.length === 0) masters = [createMaster(directory)]
    }
    const keys = new Map<number, EpochKey>()
    for (const record of epochs.records) {
      const key = openEpochKey(masters, record)
      if (key) keys.set(record.number, { epoch: record.number, key })
    }
    // Only an epoch that still issues stands in the way: a closed one was given up by `keys rotate`.
    const shut = epochs.open.filter((number) => !keys.has(number))
    if (shut.length > 0) problem ??= fail('master-key-wrong', shut.join(', '))
    problem ??= await findBehind(store, journal)
    return { masters, keys, problem }
  }

  return {
    directory,
    source: setting === undefined ? 'file' : 'setting',
    master: () => held.masters[0],
    epochKey: (epoch) => held.keys.get(epoch),
    problem: () => held.problem,
    // One after the other, each swapped in whole: nobody meets a keyring that is half read.
    reload: () =>
      (reading = reading
        .catch(() => {})
        .then(async () => {
          held = await readKeys()
        })),
  }
}

interface HeldKeys {
  readonly masters: readonly Uint8Array[]
  readonly keys: ReadonlyMap<number, EpochKey>
  readonly problem: NguonError | undefined
}

function readMasters(directory: string, setting: string | undefined): Uint8Array[] {
  if (setting !== undefined) return [parseMaster(setting, 'NGUON_MASTER_KEY')]
  return [masterFile(directory), nextMasterFile(directory)]
    .filter((file) => existsSync(file))
    .map((file) => parseMaster(readFileSync(file, 'utf8'), file))
}

/** Reads exactly 32 bytes in base64 or hex; anything else, a typed pass-phrase above all, is refused. */
export function parseMaster(text: string, where: string): Uint8Array {
  const trimmed = text.trim()
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed)
    ? Buffer.from(trimmed, 'hex')
    : /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)
      ? Buffer.from(trimmed, 'base64')
      : undefined
  if (bytes?.length !== 32 || new Set(bytes).size < 8) throw fail('master-key-malformed', where)
  return bytes
}

/** Makes the master key, unless another process has just made it: then that one is taken. */
export function createMaster(directory: string): Uint8Array {
  createFileDurably(masterFile(directory), `${randomBytes(32).toString('base64')}\n`, 0o600)
  return parseMaster(readFileSync(masterFile(directory), 'utf8'), masterFile(directory))
}

function openEpochKey(masters: readonly Uint8Array[], record: EpochRecord): Uint8Array | undefined {
  for (const master of masters) {
    try {
      const key = unwrapKey(master, record.number, record.wrappedKey)
      if (keyId(key) === record.keyId) return key
    } catch {
      // Not wrapped by this one; when none opens it, the keyring says so.
    }
  }
  return undefined
}

export function readEpochRecords(directory: string): EpochRecord[] {
  const file = epochsFile(directory)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as EpochRecord[]) : []
}

export function writeEpochRecords(directory: string, records: readonly EpochRecord[]): void {
  writeFileDurably(epochsFile(directory), `${JSON.stringify(records, null, 2)}\n`, 0o600)
}

/**
 * The epochs of the file and of the database together. What only the database has is written to the
 * file; what only the file has was forgotten by a restored database: it comes back closed and lost.
 */
async function mergeEpochs(
  store: Store,
  directory: string,
): Promise<{ records: EpochRecord[]; open: number[]; conflict: NguonError | undefined }> {
  const inFile = new Map(readEpochRecords(directory).map((record) => [record.number, record]))
  const rows = await store.read.selectFrom('epoch').selectAll().execute()
  let conflict: NguonError | undefined
  let fileIsShort = false
  for (const row of rows) {
    const known = inFile.get(row.number)
    if (known && known.keyId !== row.key_id) conflict = fail('epoch-key-conflict', row.number)
    if (known) continue
    fileIsShort = true
    inFile.set(row.number, {
      number: row.number,
      keyId: row.key_id,
      wrappedKey: row.wrapped_key,
      firstIndex: row.first_index,
      demo: row.demo === 1,
      openedAt: row.opened_at,
    })
  }
  const records = [...inFile.values()].sort((a, b) => a.number - b.number)
  if (fileIsShort) writeEpochRecords(directory, records)
  const forgotten = records.filter((record) => !rows.some((row) => row.number === record.number))
  if (forgotten.length > 0) await bringBack(store, forgotten)
  const open = rows.filter((row) => row.status === 'open').map((row) => row.number)
  return { records, open, conflict }
}

async function bringBack(store: Store, forgotten: readonly EpochRecord[]): Promise<void> {
  await store.write(async (tx) => {
    for (const record of forgotten) {
      await tx
        .insertInto('epoch')
        .values({
          number: record.number,
          key_id: record.keyId,
          wrapped_key: record.wrappedKey,
          first_index: record.firstIndex,
          next_index: record.firstIndex,
          status: 'closed',
          lost: 1,
          demo: record.demo ? 1 : 0,
          opened_at: record.openedAt,
        })
        .onConflict((conflict) => conflict.column('number').doNothing())
        .execute()
    }
  })
}

/** An open epoch whose counter is behind the mark that was synced when its codes left. */
async function findBehind(store: Store, journal: Journal): Promise<NguonError | undefined> {
  const open = await store.read
    .selectFrom('epoch')
    .select('number')
    .where('status', '=', 'open')
    .execute()
  for (const { number } of open) {
    // The mark first: another process may allocate between the two reads, and then only the counter is newer.
    const mark = journal.mark(markName(number))
    const { next_index: next } = await store.read
      .selectFrom('epoch')
      .select('next_index')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    if (mark && mark.value > next) return fail('database-behind', number, mark.value - next)
  }
  return undefined
}
