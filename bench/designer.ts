/**
 * The label designer in Chromium with 120 parts, one of them dragged for some seconds: how long a frame
 * takes (the time of the handlers and of drawing). The alternative draws
 * the whole label anew for every move, in the same page with the same drawing code.
 */
import type { Page } from 'playwright-core'
import { parseTemplate, type LabelTemplate } from '../src/labels/template.js'
import { openAssets } from '../src/web/assets.js'
import { startBrowser } from '../test/browser.js'
import { serveBench } from '../test/office/designer-bench.js'
import type { Row } from './report.js'

const parts = 120
const moves = 240

export async function run(): Promise<Row[]> {
  const ends: (() => unknown)[] = []
  const { url } = await serveBench(
    { teardown: (end: () => unknown) => void ends.push(end) },
    label(),
  )
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(url)
    await page.waitForSelector('#d-print', { state: 'attached' })
    await page.waitForTimeout(2000)
    await page.evaluate(timer)
    const ours = await dragged(page)
    const whole = await redrawn(page, openAssets().urlOf('designer'))
    return [['frame_median', 0.5] as const, ['frame_p95', 0.95] as const].map(([metric, share]) => {
      const [value, baseline] = [at(ours, share), at(whole, share)]
      return { bench: 'designer', metric, value, unit: 'ms', baseline, ratio: baseline / value }
    })
  } finally {
    await browser.close()
    for (const end of ends) await end()
  }
}

/**
 * A function of the page: does its work, and answers how long that and the frame after it took, until it was
 * laid out and painted, in ms. What the work leaves for the frame counts, whether it waits for it or not.
 */
const timer = `window.frameOf = async (work) => {
  const start = performance.now()
  let began
  requestAnimationFrame(() => (began = performance.now()))
  work()
  // What draws itself anew does so before this goes on.
  await Promise.resolve()
  const handled = performance.now() - start
  return new Promise((done) => requestAnimationFrame(() => {
    // Its turn comes when the frame was laid out and painted.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => done(handled + performance.now() - began)
    port2.postMessage(0)
  }))
}
window.__name = (named) => named`

interface Timed {
  frameOf: (work: () => void) => Promise<number>
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0

/** Twelve columns of ten: texts, lines, boxes, and a code with its host. */
function label(): LabelTemplate {
  const elements = Array.from({ length: parts - 1 }, (_, i) => {
    const [x, y] = [2 + (i % 10) * 9.5, 2 + Math.floor(i / 10) * 5]
    if (i % 6 === 4) return { kind: 'line', x1: x, y1: y, x2: x + 8, y2: y, thickness: 0.2 }
    if (i % 6 === 5) return { kind: 'box', x, y, w: 8, h: 4, thickness: 0.3 }
    const text = ['{product.name}', '{lot.number}', '{host}', '{producer.name}'][i % 4]
    return { kind: 'text', x, y, w: 8, h: 4, text, size: 6.5, min: 4, lines: 2 }
  })
  const qr = { kind: 'qr', x: 75, y: 66, size: 22 }
  return parseTemplate({
    ...{ name: 'many', version: 1, title: { vi: 'Nhiều', en: 'Many' }, width: 100, height: 90 },
    elements: [...elements, qr],
  })
}

/** Drags the code about; the time of each frame in ms. */
async function dragged(page: Page): Promise<number[]> {
  const box = await page.locator('.d-paper').boundingBox()
  if (!box) throw new Error('no paper')
  const scale = box.width / 100
  return page.evaluate(
    async ({ left, top, moves }) => {
      const svg = document.querySelector('#d-canvas > svg')
      if (!svg) throw new Error('no canvas')
      // A pointer of a script cannot be captured.
      Object.assign(svg, { setPointerCapture: () => undefined })
      const send = (type: string, x: number, y: number) =>
        svg.dispatchEvent(
          new PointerEvent(type, {
            ...{ bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0 },
            ...{ clientX: x, clientY: y },
          }),
        )
      const { frameOf } = window as unknown as Timed
      send('pointerdown', left, top)
      const times: number[] = []
      for (let i = 0; i < moves; i++) {
        const [x, y] = [left - 60 + 50 * Math.sin(i / 9), top - 60 + 50 * Math.cos(i / 9)]
        times.push(await frameOf(() => send('pointermove', x, y)))
      }
      send('pointerup', left, top)
      return times
    },
    { left: box.x + 86 * scale, top: box.y + 77 * scale, moves },
  )
}

/** The same label drawn from nothing for every move, and put in place of its picture. */
async function redrawn(page: Page, script: string): Promise<number[]> {
  return page.evaluate(
    async ({ script, moves }) => {
      interface Bundle {
        openDrawer: (
          setting: unknown,
          fonts: unknown,
        ) => {
          picture: (head: unknown, items: unknown[], side: string) => { svg: string }
        }
        openFonts: (files: unknown) => unknown
      }
      const { openDrawer, openFonts } = (await import(script)) as Bundle
      const data = JSON.parse(document.getElementById('designer-data')?.textContent ?? '') as {
        template: { elements: object[] }
        fonts: Record<string, string>
        samples: { values: unknown }[]
        basics: object
        printers: number[]
      }
      const files: Record<string, Uint8Array> = {}
      for (const [face, url] of Object.entries(data.fonts))
        files[face] = new Uint8Array(await (await fetch(url)).arrayBuffer())
      const { elements, ...head } = data.template
      const cell = { width: 1000, height: 1000 }
      const stock = { name: 'x', kind: 'roll', page: cell, margin: { left: 0, top: 0 }, cell, gap: { x: 0, y: 0 }, columns: 1, rows: 1, cutMarks: false } // prettier-ignore
      const setting = { ...data.basics, stock, language: 'vi', values: data.samples[0]?.values, startCell: 1, dpi: data.printers[0], level: 'M', numbering: { runSeq: 1 }, order: 'sheet', demo: false } // prettier-ignore
      const fonts = openFonts(files)
      const print = document.getElementById('d-print')
      if (!print) throw new Error('no picture')
      const { frameOf } = window as unknown as Timed
      const times: number[] = []
      for (let i = 0; i < moves; i++) {
        const items = elements.map((element, id) => ({ id, element: id === elements.length - 1 ? { ...element, x: 70 + 5 * Math.sin(i / 9) } : element })) // prettier-ignore
        const draw = () => {
          print.innerHTML = openDrawer(setting, fonts).picture(head, items, 'front').svg
        }
        times.push(await frameOf(draw))
      }
      return times
    },
    { script, moves },
  )
}
