/** What a command needs of the installation, opened when first asked for and closed at the end. */
import { userInfo } from 'node:os'
import type { Actor } from '../accounts/actor.js'
import { type Config, readConfig } from '../config.js'
import type { Words } from '../errors.js'
import type { OpenIssuing } from '../issuing/open.js'
import type { Language } from '../language/language.js'
import type { Store } from '../store/store.js'

export interface Session {
  readonly config: Config
  /** Whoever sits at the terminal administers the installation: the files are theirs. */
  readonly actor: Actor
  now(): Date
  store(): Promise<Store>
  /** The store together with keys and journal. */
  issuing(): Promise<OpenIssuing>
  /** A line for the person, on standard error. */
  say(words: Words): void
  /** Aborted by Ctrl-C or a polite kill. */
  readonly stopped: AbortSignal
  close(): Promise<void>
}

export function openSession(language: Language): Session {
  const config = readConfig()
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  let store: Promise<Store> | undefined
  let issuing: Promise<OpenIssuing> | undefined
  const openStore = () =>
    (store ??= import('../store/store.js').then((module) => module.openStore(config.storeLocation)))
  let closing: Promise<void> | undefined
  async function close(): Promise<void> {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    const opened = await issuing?.catch(() => undefined)
    opened?.close()
    await (await store?.catch(() => undefined))?.close()
  }
  return {
    config,
    actor: { name: `cli:${userName()}`, producerId: null },
    now: () => new Date(),
    store: openStore,
    issuing: () => (issuing ??= openIssuing(config, openStore())),
    say: (words) => void process.stderr.write(`${words[language]}\n`),
    stopped: stop.signal,
    close: () => (closing ??= close()),
  }
}

async function openIssuing(config: Config, store: Promise<Store>): Promise<OpenIssuing> {
  const { openIssuing } = await import('../issuing/open.js')
  return openIssuing({
    store: await store,
    dataDirectory: config.dataDirectory,
    masterKey: config.masterKey,
  })
}

/** Accounts without a name exist (containers that run as a bare number). */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? 'unknown')
  }
}
