/**
 * A journal outside the database: marks that only rise, and entries that are only added. It lives
 * beside the keys, so that a database restored from an old copy can be told what it has forgotten.
 * Each call is on disk when it returns, and several processes may use one journal.
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

export interface JournalEntry {
  readonly id: string
  readonly kind: string
  /** UTC ISO time. */
  readonly at: string
  readonly body: string
}

export interface Journal {
  /** Raises the mark to at least `value`; a lower value changes nothing. */
  raiseMark(name: string, value: number, at: Date): void
  mark(name: string): { readonly value: number; readonly at: string } | undefined
  /** Adds entries; one whose id is there already is left as it is. */
  append(entries: readonly JournalEntry[]): void
  has(id: string): boolean
  count(kind: string): number
  /** All entries in the order they were added. */
  entries(): IterableIterator<JournalEntry>
  close(): void
}

export function openJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const database = new Database(file)
  database.pragma('busy_timeout = 10000')
  // One plain file: a copy of the keys folder is complete without a -wal file beside it.
  database.pragma('journal_mode = TRUNCATE')
  // Every change is synced before the call returns: codes leave only after their mark is on disk.
  database.pragma('synchronous = FULL')
  database.exec(`
    create table if not exists mark (name text primary key, value integer not null, at text not null);
    create table if not exists entry (
      seq integer primary key, id text not null unique, kind text not null, at text not null, body text not null);
  `)
  const raise = database.prepare(`
    insert into mark (name, value, at) values (?, ?, ?)
    on conflict (name) do update set value = excluded.value, at = excluded.at where excluded.value > mark.value`)
  const mark = database.prepare<[string], { value: number; at: string }>(
    'select value, at from mark where name = ?',
  )
  const add = database.prepare(
    'insert into entry (id, kind, at, body) values (@id, @kind, @at, @body) on conflict (id) do nothing',
  )
  const has = database.prepare('select 1 from entry where id = ?').pluck()
  const count = database
    .prepare<[string], number>('select count(*) from entry where kind = ?')
    .pluck()
  const all = database.prepare<[], JournalEntry>(
    'select id, kind, at, body from entry order by seq',
  )
  const append = database.transaction((entries: readonly JournalEntry[]) => {
    for (const entry of entries) add.run(entry)
  })
  return {
    raiseMark: (name, value, at) => void raise.run(name, value, at.toISOString()),
    mark: (name) => mark.get(name),
    append: (entries) => append(entries),
    has: (id) => has.get(id) !== undefined,
    count: (kind) => count.get(kind) as number,
    entries: () => all.iterate(),
    close: () => void database.close(),
  }
}
