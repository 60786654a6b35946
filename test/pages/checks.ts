/** What every public page is held to, measured in the page itself. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Rules whose answer depends on the colour scheme; all others need asking once. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe-core finds wrong, one line each: rule, element and why. */
export async function axeProblems(page: Page, rules: 'all' | 'colour'): Promise<string[]> {
  const options = {
    resultTypes: ['violations'],
    ...(rules === 'colour' && { runOnly: { type: 'rule', values: colourRules } }),
  }
  const isThere = await page.evaluate('"axe" in window')
  if (isThere !== true) await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as axe.AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
  )
}

/** What sticks out of the screen to the side. */
export async function overflows(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth
    const wide = document.documentElement.scrollWidth - innerWidth
    const out = [...document.body.querySelectorAll('*')].filter((e) => {
      const box = e.getBoundingClientRect()
      return box.width > 0 && (box.right > width + 1 || box.left < -1)
    })
    return (wide > 0 ? ['the page by ' + wide + ' px'] : []).concat(out.map((e) => e.outerHTML.slice(0, 80)))
  })()`)) as string[]
}

/** Links and buttons a thumb would miss: under 44 px, unless they stand in a line of text. */
export async function smallTargets(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const inText = (e) => getComputedStyle(e).display === 'inline' &&
      [...e.parentNode.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== '')
    return [...document.querySelectorAll('a[href],button,summary,select,textarea,input:not([type=hidden])')]
      .filter((e) => e.getClientRects().length > 0 && !inText(e))
      .map((e) => [e, e.labels?.length && /checkbox|radio/.test(e.type) ? e.labels[0] : e])
      .map(([e, target]) => [e, target.getBoundingClientRect()])
      .filter(([, box]) => box.width < 43.9 || box.height < 43.9)
      .map(([e, box]) => e.outerHTML.slice(0, 80) + ' ' + box.width.toFixed() + 'x' + box.height.toFixed())
  })()`)) as string[]
}

/** One main heading, and no level left out on the way down. */
export async function headingProblems(page: Page): Promise<string[]> {
  const levels = (await page.evaluate(
    `[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => Number(h.tagName[1]))`,
  )) as number[]
  const mains = levels.filter((level) => level === 1).length
  const leaps = levels.flatMap((level, i) => {
    const above = levels[i - 1]
    return above !== undefined && level > above + 1 ? [`h${level} after h${above}`] : []
  })
  return mains === 1 ? leaps : [`${mains} main headings`, ...leaps]
}

/** Goes through the page with the tabulator: everything that takes the focus shows that it has it. */
export async function unseenFocus(page: Page): Promise<string[]> {
  const count = (await page.evaluate(
    `[...document.querySelectorAll('a[href],button,summary,select,textarea,input:not([type=hidden])')]
      .filter((e) => e.getClientRects().length > 0 && !e.disabled)
      // The tabulator enters a group of radio buttons once.
      .filter((e, i, all) => e.type !== 'radio' || all.findIndex((o) => o.name === e.name) === i).length`,
  )) as number
  const unseen: string[] = []
  const reached = new Set<string>()
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab')
    const [name, seen] = (await page.evaluate(`(() => {
      const e = document.activeElement
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e)
      const seen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
      const place = e.getBoundingClientRect()
      return [e.outerHTML.slice(0, 80) + Math.round(place.x) + ',' + Math.round(place.y + scrollY), seen]
    })()`)) as [string, boolean]
    reached.add(name)
    if (!seen) unseen.push(name)
  }
  return reached.size < count ? [...unseen, `${reached.size} of ${count} reached`] : unseen
}

/** How far down the first such element ends, in px; 0 when there is none. */
export async function endOf(page: Page, selector: string): Promise<number> {
  return (await page.evaluate(
    `(document.querySelector('${selector}')?.getBoundingClientRect().bottom ?? 0) + scrollY`,
  )) as number
}
