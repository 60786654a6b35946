/** Labels a second into PDF files, against the plain way: a picture and two texts a label. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { toBuffer } from 'qrcode'
import { loadFonts } from '../src/printing/fonts.js'
import { listTemplates } from '../src/printing/templates.js'
import type { Row } from './report.js'

const bench = 'labels'
const labels = 1_000_000
/** Of every template that ships; LABELS_OF_EACH says another number. */
const labelsOfEach = Number(process.env['LABELS_OF_EACH'] ?? 100_000)
const plainLabels = 350
const perSheet = 35
const cellPoints = (40 * 72) / 25.4

interface Result {
  readonly seconds: number
  readonly bytes: number
  readonly rssMb: number
}

export async function run(): Promise<Row[]> {
  const baseline = Math.round(plainLabels / (await plainSeconds()))
  const rendered = measure({ labels, proof: false, numbered: false })
  const proofed = measure({ labels, proof: true, numbered: false })
  const numbered = measure({ labels, proof: false, numbered: true })
  const rate = ({ seconds }: Result) => Math.round(labels / seconds)
  const rateRow = (metric: string, result: Result): Row => {
    const value = rate(result)
    return { bench, metric, value, unit: 'labels/s', baseline, ratio: value / baseline }
  }
  const row = (metric: string, value: number, unit: string): Row => ({ bench, metric, value, unit })
  return [
    rateRow('labels_per_second', rendered),
    row('labels_1m_seconds', rendered.seconds, 's'),
    row('labels_peak_rss', rendered.rssMb, 'MB'),
    row('bytes_per_label', rendered.bytes / labels, 'bytes'),
    rateRow('proofed_labels_per_second', proofed),
    row('proofed_labels_1m_seconds', proofed.seconds, 's'),
    row('proofed_labels_peak_rss', proofed.rssMb, 'MB'),
    rateRow('numbered_labels_per_second', numbered),
    row('numbered_labels_1m_seconds', numbered.seconds, 's'),
    row('numbered_bytes_per_label', numbered.bytes / labels, 'bytes'),
    ...eachTemplate(baseline),
  ]
}

/** Every template on rolls of its size, and bars with the code in them on the largest but one. */
export function eachTemplate(baseline: number): Row[] {
  const rate = (template: string, serial: boolean): Row => {
    const job = { labels: labelsOfEach, proof: false, numbered: true, template, serial }
    const value = Math.round(labelsOfEach / measure(job).seconds)
    const metric = `${serial ? 'gs1_128_serial' : template}_labels_per_second`
    return { bench, metric, value, unit: 'labels/s', baseline, ratio: value / baseline }
  }
  return [...listTemplates().map((name) => rate(name, false)), rate('pallet-a5', true)]
}

interface Job {
  readonly labels: number
  readonly proof: boolean
  readonly numbered: boolean
  readonly template?: string
  readonly serial?: boolean
}

function measure(job: Job): Result {
  const child = fileURLToPath(new URL('labels-child.js', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [child, JSON.stringify(job)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the labels were not made: ${stderr}`)
  return JSON.parse(stdout) as Result
}

/** The plain way, at its fastest: fonts opened once, nothing written to disk. */
async function plainSeconds(): Promise<number> {
  const document = new PDFDocument({ autoFirstPage: false })
  document.on('data', () => {})
  document.registerFont('name', loadFonts().bold)
  const start = performance.now()
  for (let i = 0; i < plainLabels; i++) {
    if (i % perSheet === 0) document.addPage({ size: 'A4', margin: 0 })
    const x = 14 + ((i % perSheet) % 5) * cellPoints
    const y = 24 + Math.floor((i % perSheet) / 5) * cellPoints
    const code = `1${String(i).padStart(10, '0')}A`
    const picture = await toBuffer(`https://NGUON.VN/T/${code}`, { margin: 4 })
    document.image(picture, x + 27, y + 34, { width: 59 })
    document
      .font('name')
      .fontSize(8)
      .text('Trà tôm nõn hương quê', x + 6, y + 6)
    document.text(code, x + 20, y + 98)
  }
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.end()
  await ended
  return (performance.now() - start) / 1000
}
