/** The last ten look-ups from this phone. They are kept here and nowhere else. */
import { readCode } from '../../codes/reader.js'
import type { Verdict } from '../verdict.js'

export interface Check {
  /** The path that was looked up, `/T/...` or `/01/...`. */
  readonly path: string
  /** When, in milliseconds. */
  readonly at: number
  /** What was answered, once it was asked for, and when that was. */
  readonly verdict?: string
  readonly product?: string
  readonly answeredAt?: number
}

const key = 'nguon.checks'
const most = 10

/** Newest first; empty where the browser keeps nothing. */
export function checks(): readonly Check[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isCheck).slice(0, most) : []
  } catch {
    return []
  }
}

const isCheck = (value: unknown): value is Check => {
  const check = value as Partial<Check> | null
  return (
    typeof check?.path === 'string' &&
    /^\/(?:t|01|p)\//i.test(check.path) &&
    typeof check.at === 'number'
  )
}

/** Keeps a look-up that is about to begin; what cannot be one is not kept. */
export function keep(target: string | undefined, at: number): void {
  const path = target?.replace(/[?#].*/s, '')
  if (path === undefined) return
  if (/^\/t\//i.test(path) && !readCode(path.slice(3)).ok) return
  save([{ path, at }, ...checks().filter((check) => check.path !== path)])
}

export const clear = (): void => save([])

function save(list: readonly Check[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(list.slice(0, most)))
  } catch {
    // A browser that keeps nothing still looks up.
  }
}

/** Asks for the verdicts that are missing; a person who asks for JSON is not counted as a scan. */
export async function complete(language: string, shown: () => void): Promise<void> {
  for (const { path, at, verdict } of checks()) {
    if (verdict !== undefined) continue
    const answer = await ask(`${path}?lang=${language}`)
    if (!answer) return
    const name =
      answer.reason ??
      (answer.attention && answer.verdict === 'valid' ? 'attention' : answer.verdict)
    const product = answer.product?.name
    const said = {
      verdict: name,
      answeredAt: Date.now(),
      ...(product !== undefined && { product }),
    }
    save(
      checks().map((check) =>
        check.path === path && check.at === at ? { ...check, ...said } : check,
      ),
    )
    shown()
  }
}

/** Undefined when there is no verdict now: no network, or held. */
async function ask(url: string): Promise<Verdict | undefined> {
  try {
    const answer = await fetch(url, { headers: { accept: 'application/json' } })
    return [200, 400, 404].includes(answer.status) ? ((await answer.json()) as Verdict) : undefined
  } catch {
    return undefined
  }
}
