/**
 * Kills the real command line at moments spread over its whole life while it issues, prints and
 * revokes, and checks afterwards that no code went out twice and nothing acknowledged was lost.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Test } from 'tap'
import { nguon, nguonJson, sampleList, settings } from './nguon.js'

type Verb = 'print-csv' | 'print-pdf' | 'revoke'

interface Printed {
  readonly job?: string
}

interface Job {
  readonly id: string
  readonly status: string
  readonly format: string
  readonly quantity: number
}

interface Crash {
  readonly verb: Verb
  /** 0 = at the start, 1 = where an undisturbed run ends. */
  readonly at: number
}

/** `kills` crashes over the three verbs, each spread evenly over the verb's whole run. */
export function crashPlan(kills: number): Crash[] {
  const verbs: Verb[] = ['print-csv', 'revoke', 'print-csv', 'print-pdf', 'revoke']
  const all = Array.from({ length: kills }, (_, i) => verbs[i % verbs.length] as Verb)
  const counts = new Map<Verb, number>()
  for (const verb of all) counts.set(verb, (counts.get(verb) ?? 0) + 1)
  const seen = new Map<Verb, number>()
  return all.map((verb) => {
    const n = seen.get(verb) ?? 0
    seen.set(verb, n + 1)
    return { verb, at: (n + 0.7) / (counts.get(verb) as number) }
  })
}

/** @param least so many must have been killed before they ended */
export async function survivesCrashes(
  t: Test,
  data: string,
  plan: readonly Crash[],
  least: number,
) {
  const options = { cwd: data, env: settings(data) }
  await writeFile(join(data, 'list.csv'), sampleList)
  await nguonJson(['import', 'products', 'list.csv'], options)
  // Long enough that kills meet the printing itself; every code is kept to be compared.
  const labels = plan.length > 20 ? 40_000 : 80_000
  const args: Record<Verb, (i: number) => string[]> = {
    'print-csv': (i) => printArgs('csv', labels + i),
    'print-pdf': (i) => printArgs('pdf', 40 + (i % 30)),
    revoke: (i) => [
      'revoke',
      '--job',
      first.job,
      '--from',
      String(i + 2),
      '--to',
      String(i + 2),
      '--reason',
      `crash ${i}`,
    ],
  }
  const first = await nguonJson<{ job: string; run: string }>(printArgs('csv', 10_000), options)
  const lastsMs = await measure(options, args)
  const acknowledged: { verb: Verb; i: number; json: Printed }[] = []
  let killed = 0
  for (const [i, { verb, at }] of plan.entries()) {
    const outcome = await nguon([...args[verb](i), '--json'], {
      ...options,
      killAfterMs: Math.round(lastsMs[verb] * at),
    })
    if (outcome.status === null) killed++
    if (outcome.stdout.endsWith('\n')) {
      acknowledged.push({ verb, i, json: JSON.parse(outcome.stdout) as Printed })
    }
  }
  t.ok(killed >= least, `${killed} of ${plan.length} were killed under way`)
  await checkRevocations(t, options, first.job, acknowledged)
  await checkCodes(t, options, acknowledged)
  const { checks } = await nguonJson<{ checks: { check: string; ok: boolean }[] }>(
    ['doctor'],
    options,
  )
  for (const { check, ok } of checks) {
    if (check.startsWith('epoch') || check === 'keys' || check === 'print-jobs') t.ok(ok, check)
  }
}

const printArgs = (format: string, quantity: number) => [
  'print',
  '--product',
  'Chè mẫu',
  '--quantity',
  String(quantity),
  '--format',
  format,
  '--out',
  'out',
]

type Options = { cwd: string; env: Record<string, string> }

async function measure(options: Options, args: Record<Verb, (i: number) => string[]>) {
  const lasts = {} as Record<Verb, number>
  for (const verb of Object.keys(args) as Verb[]) {
    const started = performance.now()
    await nguonJson(args[verb](-1), options)
    lasts[verb] = performance.now() - started
  }
  return lasts
}

/** What was acknowledged as revoked answers so, and nothing else does but what was under way. */
async function checkRevocations(
  t: Test,
  options: Options,
  job: string,
  acknowledged: readonly { verb: Verb; i: number }[],
) {
  const codes = (await nguon(['codes', '--job', job], options)).stdout.split('\n')
  for (const { i } of acknowledged.filter(({ verb }) => verb === 'revoke')) {
    const { verdict, also } = await nguonJson(['verify', codes[i + 1] as string], options)
    t.ok([verdict, ...also].includes('revoked'), `number ${i + 2} was acknowledged and is revoked`)
  }
}

/** Every job is finished; its file holds its own codes; no code is in two runs. */
async function checkCodes(
  t: Test,
  options: Options,
  acknowledged: readonly { verb: Verb; json: Printed }[],
) {
  const jobs = await nguonJson<Job[]>(['jobs'], options)
  for (const { json } of acknowledged) {
    if (json.job) t.equal(jobs.find(({ id }) => id === json.job)?.status, 'done', 'acknowledged')
  }
  const seen = new Set<string>()
  let total = 0
  for (const job of jobs) {
    if (job.status !== 'done') {
      const resumed = await nguonJson(['print', '--job', job.id], options)
      t.equal(resumed.quantity, job.quantity, 'a job that was cut off is finished when asked to')
    }
    const codes = (await nguon(['codes', '--job', job.id], options)).stdout.trim().split('\n')
    t.equal(codes.length, job.quantity, 'a job has as many codes as labels')
    for (const code of codes) seen.add(code)
    total += codes.length
    if (job.format !== 'csv') continue
    const file = await readFile(join(options.cwd, 'out', `nguon-${job.id}.csv`), 'utf8')
    const printed = file
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[1])
    t.strictSame(printed, codes, 'the file holds the codes of the job')
  }
  t.equal(seen.size, total, 'no code is in two jobs')
}
