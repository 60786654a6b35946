// npm run lighthouse [-- NAME...]: Lighthouse on a telephone with a slow line (its own profile: a
// mid-range telephone, 1.6 Mbit/s, 150 ms) looks at the pages of the list that are `audited`, or at
// those named. Ends with 1 when one of the four scores of one page is under 95. With `-- office` it
// signs in and looks at pages of the office: accessibility 100, the other scores at least 90.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse, { defaultConfig, Gatherer, type Result } from 'lighthouse'
import { startBrowser } from '../browser.js'
import { freePort } from '../postgres.js'
import { printedSamples, startServer } from '../serving.js'
import { type PublicPage, publicPages } from './list.js'

const least = 95
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/**
 * `/robots.txt`, asked for as a search engine asks. Lighthouse asks out of the page, whose policy
 * rightly lets it ask for nothing.
 */
class RobotsTxt extends Gatherer {
  override meta = { supportedModes: ['navigation' as const] }

  override async getArtifact(context: { baseArtifacts: { URL: { finalDisplayedUrl: string } } }) {
    const { finalDisplayedUrl } = context.baseArtifacts.URL
    const answer = await fetch(new URL('/robots.txt', finalDisplayedUrl))
    return { status: answer.status, content: await answer.text() }
  }
}

interface Looked {
  readonly result: Result
  /** From 0 to 100, in the order of `categories`. */
  readonly scores: readonly number[]
}

const officePaths = [
  '/office',
  '/office/products',
  '/office/print',
  '/office/desk',
  '/office/alerts',
  '/office/charts',
  '/office/month',
  '/office/people',
  '/office/audit',
]
const officeLeast = 90

const endings: (() => Promise<unknown>)[] = []
try {
  process.exitCode = await audit(process.argv.slice(2))
} finally {
  for (const end of endings.reverse()) await end()
}

async function audit(names: readonly string[]): Promise<number> {
  if (names.includes('office')) return auditOffice()
  const stranger = names.find((name) => publicPages.every((page) => page.name !== name))
  if (stranger !== undefined) {
    console.error(
      `There is no page "${stranger}". There are: ${publicPages.map((p) => p.name).join(', ')}.`,
    )
    return 2
  }
  const { base, said, port } = await serve()
  const samples = printedSamples(said())
  const chosen = publicPages.filter((page) =>
    names.length > 0 ? names.includes(page.name) : page.audited === true,
  )
  console.log(['page'.padEnd(20), ...categories].join('  '))
  let below = 0
  for (const page of chosen) {
    const address = page.path({ sample: (shows) => new URL(samples.get(shows) ?? '').pathname })
    let { result, scores } = await look(base + address, port, page)
    // A machine that is busy with something else takes points from a page; it never gives any.
    for (let again = 0; again < 2 && Math.min(...scores) < least; again++) {
      const next = await look(base + address, port, page)
      if (Math.min(...next.scores) > Math.min(...scores)) ({ result, scores } = next)
    }
    const cells = scores.map((score, i) => String(score).padStart(categories[i]?.length ?? 0))
    console.log([page.name.padEnd(20), ...cells].join('  '))
    for (const line of shortcomings(result)) console.log(`  ${line}`)
    below += scores.filter((score) => score < least).length
  }
  console.log(below === 0 ? `All scores are ${least} or more.` : `${below} under ${least}.`)
  return below === 0 ? 0 : 1
}

/** The demonstration's server and a browser that Lighthouse reaches. */
async function serve() {
  const ending = { teardown: (end: () => Promise<unknown>) => void endings.push(end) }
  const directory = await mkdtemp(join(tmpdir(), 'nguon-lighthouse-'))
  ending.teardown(() => rm(directory, { recursive: true, force: true }))
  const { base, said } = await startServer(ending, directory)
  const port = await freePort()
  const browser = await startBrowser({ debugPort: port })
  ending.teardown(() => browser.close())
  return { base, said, port, browser }
}

function isGood(scores: readonly number[]): boolean {
  return scores[categories.indexOf('accessibility')] === 100 && Math.min(...scores) >= officeLeast
}

async function auditOffice(): Promise<number> {
  const { base, said, port, browser } = await serve()
  const [link] = /http:\S+\/office\/sign-in\/\S+/.exec(said()) ?? []
  if (link === undefined) throw new Error('no sign-in link was printed')
  const context = await browser.newContext()
  const person = await context.newPage()
  await person.goto(link)
  await person.click('main button')
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await context.close()
  console.log(['page'.padEnd(20), ...categories].join('  '))
  let below = 0
  for (const path of officePaths) {
    let { result, scores } = await look(base + path, port, {}, cookie)
    // As above: a busy machine takes points.
    if (!isGood(scores)) ({ result, scores } = await look(base + path, port, {}, cookie))
    const cells = scores.map((score, i) => String(score).padStart(categories[i]?.length ?? 0))
    console.log([path.padEnd(20), ...cells].join('  '))
    for (const line of shortcomings(result)) console.log(`  ${line}`)
    if (!result.finalDisplayedUrl.endsWith(path)) throw new Error(`${path} was not shown`)
    if (!isGood(scores)) below++
  }
  console.log(below === 0 ? 'Accessibility 100, all others 90 or more.' : `${below} pages below.`)
  return below === 0 ? 0 : 1
}

async function look(
  url: string,
  port: number,
  page: Pick<PublicPage, 'indexed'>,
  cookie?: string,
): Promise<Looked> {
  const flags = {
    port,
    ...(cookie !== undefined && { extraHeaders: { Cookie: cookie } }),
    logLevel: 'error' as const,
    onlyCategories: [...categories],
    // A pack's page is nobody else's business, so search engines are told to leave it alone; the
    // audit that asks for the contrary is left out there, and only there.
    skipAudits: page.indexed ? [] : ['is-crawlable'],
  }
  const run = await lighthouse(url, flags, {
    ...defaultConfig,
    artifacts:
      defaultConfig.artifacts?.map((artifact) =>
        artifact.id === 'RobotsTxt'
          ? { id: artifact.id, gatherer: { instance: new RobotsTxt() } }
          : artifact,
      ) ?? null,
  })
  if (!run) throw new Error(`Lighthouse has nothing to say of ${url}`)
  const result = run.lhr
  const scores = categories.map((name) => Math.round((result.categories[name]?.score ?? 0) * 100))
  return { result, scores }
}

/** Audits that cost a page points, worst first: what to mend. */
function shortcomings({ categories, audits }: Result): string[] {
  return Object.values(categories)
    .flatMap(({ title, auditRefs }) =>
      auditRefs.map(({ id, weight }) => ({ title, weight, audit: audits[id] })),
    )
    .filter(({ weight, audit }) => weight > 0 && audit && (audit.score ?? 1) < 0.95)
    .map(({ title, audit }) => `${title}: ${audit?.title} ${audit?.displayValue ?? ''}`.trimEnd())
}
