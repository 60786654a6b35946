/** A phone to look at pages with: Chromium from npm, driven by Playwright. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

export const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36'

const switches = ['--no-sandbox', '--disable-gpu', '--headless', '--disable-background-networking']

export interface BrowserNeeds {
  /** Where other tools than Playwright reach it too. */
  readonly debugPort?: number
  /** Further switches of the command line. */
  readonly switches?: readonly string[]
  /** Its only fonts are those of this folder, so that pages look the same on every machine. */
  readonly fontsOf?: string
}

/** Starts the browser; its own switches would end it with the first page that is closed. */
export async function startBrowser(needs: BrowserNeeds = {}): Promise<Browser> {
  const { debugPort, fontsOf, switches: more = [] } = needs
  const fonts = fontsOf === undefined ? undefined : fontConfig(fontsOf)
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...switches,
      ...more,
      ...(debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`]),
    ],
    ...(fonts && { env: { ...process.env, FONTCONFIG_FILE: join(fonts, 'fonts.conf') } }),
  })
  if (fonts) browser.on('disconnected', () => rmSync(fonts, { recursive: true, force: true }))
  return browser
}

/** A directory with the settings of fontconfig, and its cache. */
function fontConfig(folder: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'nguon-fonts-'))
  writeFileSync(
    join(directory, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${directory}</cachedir></fontconfig>`,
  )
  return directory
}

/**
 * Waits until something holds of a page. Playwright's own `waitForFunction` makes code of text in the
 * page, which the pages' policy forbids from the second look on.
 */
export async function until(holds: () => Promise<unknown>): Promise<void> {
  while (!(await holds())) await sleep(20)
}
