// npm run screenshots: pictures of every verdict on a small telephone into docs/verdicts, a page that
// shows them with their words, and the picture of the README. The clock stands still and the fonts come from npm, so that a
// picture changes when the page does.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { phone, startBrowser } from '../browser.js'
import { openDemonstration } from './demonstration.js'
import { type PublicPage, publicPages } from './list.js'
import { takeOverview } from './overview.js'

const folder = fileURLToPath(new URL('../../docs/verdicts/', import.meta.url))
const fonts = fileURLToPath(
  new URL('../../node_modules/@expo-google-fonts/be-vietnam-pro', import.meta.url),
)
const at = new Date('2026-11-24T02:30:00Z')

/** Also taken in the dark: one page of every tone. */
const dark: readonly string[] = ['valid-first', 'suspect', 'recalled', 'unknown', 'start']

const languages = [
  ['vi', 'vi-VN'],
  ['en', 'en-GB'],
] as const

interface Picture {
  readonly file: string
  /** The verdict's line, or what heads the page. */
  readonly says: string
}

const endings: (() => unknown)[] = []
const ending = { teardown: (end: () => unknown) => void endings.push(end) }
try {
  await takeAll()
} finally {
  for (const end of endings.reverse()) await end()
}

async function takeAll(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'nguon-screenshots-'))
  ending.teardown(() => rm(directory, { recursive: true, force: true }))
  const demonstration = await openDemonstration(ending, {
    directory,
    now: () => at,
    settings: { BASE_URL: 'https://nguon.example' },
  })
  const browser = await startBrowser({ fontsOf: fonts })
  ending.teardown(() => browser.close())
  await mkdir(folder, { recursive: true })
  const old = await readdir(folder)
  await Promise.all(old.filter((name) => name.endsWith('.png')).map((name) => rm(folder + name)))

  const rows: string[] = []
  for (const page of publicPages) {
    const url = demonstration.base + page.path(demonstration)
    const cells: string[] = []
    for (const [language, locale] of languages) {
      const { file, says } = await take(browser, page, url, language, locale, 'light')
      cells.push(`![${says}](${file})<br>${says}`)
    }
    rows.push(`| ${page.name}${kindOf(page)} | ${cells.join(' | ')} |`)
  }
  const shown: string[] = []
  for (const page of publicPages.filter(({ name }) => dark.includes(name))) {
    const url = demonstration.base + page.path(demonstration)
    const { file, says } = await take(browser, page, url, 'dark', 'vi-VN', 'dark')
    shown.push(`![${says}](${file})`)
  }
  await writeFile(`${folder}README.md`, readme(rows, shown))
  const overview = fileURLToPath(new URL('../../docs/nguon.png', import.meta.url))
  await takeOverview(browser, demonstration, at, `${folder}valid-first.vi.png`, overview)
}

function kindOf({ verdict, status }: PublicPage): string {
  return `<br>${verdict === undefined ? '' : `\`${verdict}\`, `}${status}`
}

async function take(
  browser: Browser,
  { name, from }: PublicPage,
  url: string,
  suffix: string,
  locale: string,
  colorScheme: 'light' | 'dark',
): Promise<Picture> {
  const viewport = { width: 360, height: 640 }
  const context = await browser.newContext({ viewport, userAgent: phone, locale, colorScheme })
  const page = await context.newPage()
  if (from !== undefined) await page.setExtraHTTPHeaders({ 'x-forwarded-for': from })
  await page.goto(url)
  const says = await page.locator('.verdict h1, .verdict h2, h1').first().innerText()
  const picture = await page.screenshot()
  await context.close()
  const file = `${name}.${suffix}.png`
  // A page has few colours: a palette halves the file and nobody sees it.
  await sharp(picture)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(folder + file)
  return { file, says: says.replace(/\s+/g, ' ').trim() }
}

function readme(rows: readonly string[], shown: readonly string[]): string {
  return [
    '# What a shopper sees',
    '',
    'The first screen of every public page on a telephone of 360 x 640, from the demonstration data.',
    'Written by `npm run screenshots`; change the pages, not this file.',
    '',
    '| page, verdict and HTTP status | Vietnamese | English |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '## In the dark',
    '',
    shown.join('\n'),
    '',
  ].join('\n')
}
