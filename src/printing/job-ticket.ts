/** What a print house must know of a job beside its files. Codes are in the files, never in here. */
import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Actor } from '../accounts/actor.js'
import { runningNumber } from '../codes/running-number.js'
import { getRun } from '../issuing/runs.js'
import { barData } from '../labels/bar-data.js'
import { holds } from '../labels/bindings.js'
import type { Cmyk } from '../labels/colour.js'
import { openFonts } from '../labels/font.js'
import { layOut } from '../labels/layout.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { cellsOf } from '../labels/stock-grid.js'
import { textBefore } from '../labels/symbol-content.js'
import type { LabelText } from '../labels/values.js'
import type { ReadDb } from '../store/store.js'
import { loadFonts } from './fonts.js'
import { type JobTicket, ticketSchemaId } from './job-ticket-shape.js'
import { readSnapshot } from './jobs-snapshot.js'
import { getPrintJob, type PrintFile, printFilesOf, type PrintFormat } from './jobs.js'
import { inksForPress, pressCondition } from './press-job.js'

/** Whether files of this format go to a print house, with a ticket. */
export const hasTicket = (format: PrintFormat): boolean => format === 'press' || format === 'csv'

const waste = {
  vi: 'Không in bù, không in lại khi chưa hỏi chủ thể. Tem hỏng: ghi lại số thứ tự, huỷ tem và báo các số đó cho chủ thể để vô hiệu hoá mã. Không giữ lại tập tin sau khi giao hàng.',
  en: 'Never print again or make up for waste without asking the producer. Spoiled labels: note their running numbers, destroy them and report the numbers to the producer, who takes the codes out of force. Keep no file after delivery.',
}
const header = {
  vi: 'Mỗi cuộn bắt đầu bằng một tem đầu cuộn, không tính vào số tem.',
  en: 'Each roll begins with a header label, which is not counted.',
}

/**
 * The ticket of a job as it stands.
 * @param printed the job's files where they are not those of its first print
 * @throws print-job-not-found, also for another producer's
 */
export async function jobTicket(
  read: ReadDb,
  jobId: string,
  by: Actor,
  printed?: readonly PrintFile[],
): Promise<JobTicket> {
  const job = await getPrintJob(read, jobId, by)
  const run = await getRun(read, job.runId, by)
  const snapshot = await readSnapshot(read, jobId)
  const files = printed ?? (await printFilesOf(read, jobId))
  const { template, stock, values, perRoll } = snapshot
  const isPress = job.format === 'press'
  const numbers = (first: number, labels: number) => ({
    first: runningNumber(run.seq, first),
    last: runningNumber(run.seq, first + labels - 1),
  })
  const rolls = perRoll === undefined ? 1 : Math.ceil(job.quantity / perRoll)
  const cells = cellsOf(stock)
  const said = (text: LabelText) => (typeof text === 'string' ? text : text.vi)
  return {
    $schema: ticketSchemaId,
    version: 1,
    job: job.id,
    status: job.status,
    createdAt: job.createdAt,
    format: job.format,
    product: values.product ? said(values.product.name) : null,
    lot: values.lot?.number ?? null,
    run: run.name,
    quantity: job.quantity,
    numbers: numbers(job.firstNumber, job.quantity),
    files: files.map((file) => ({
      name: basename(file.path),
      numbers: numbers(file.firstNumber, file.labels),
      labels: file.labels,
      pages: file.pages,
      bytes: file.bytes,
      sha256: file.sha256,
      ...(perRoll !== undefined && { roll: { n: file.n, of: rolls } }),
    })),
    label: {
      template: template.name,
      version: template.version,
      widthMm: template.width,
      heightMm: template.height,
      bleedMm: template.bleed ?? 0,
    },
    stock: {
      name: stock.name,
      pageMm: [stock.page.width, stock.page.height],
      labelsPerPage: cells,
      trim: cells === 1 ? 'label' : 'page',
    },
    rolls: perRoll === undefined ? null : { labelsPerRoll: perRoll, rolls, header },
    records: isPress ? { tree: 'DPart', perPage: cells, order: snapshot.order } : null,
    condition: isPress ? { ...pressCondition } : null,
    inks: isPress ? await inksOf(snapshot) : [],
    symbols: job.format === 'csv' ? [] : symbolsOf(snapshot),
    producer: {
      name: said(values.producer.name),
      address: values.producer.address ? said(values.producer.address) : null,
      phone: values.producer.phone ?? null,
    },
    waste,
  }
}

/** The inks besides those of pictures: black, and the brand's. */
async function inksOf(snapshot: LabelSnapshot): Promise<JobTicket['inks']> {
  const kind = snapshot.spot ? 'spot' : 'process'
  const percent = (cmyk: Cmyk) => cmyk.map((part) => Math.round(part * 100))
  const hex = (part: number) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0')
  const brand = (await inksForPress(snapshot)).map(({ name, colour, cmyk }) => ({
    ...{ name, kind, cmyk: percent(cmyk) },
    hex: `#${colour.map(hex).join('')}`,
  }))
  return [{ name: 'Black', kind: 'process', cmyk: [0, 0, 0, 100] }, ...(brand as JobTicket['inks'])]
}

/** Grade C: what GS1 asks of symbols at a till, with something in hand for the way there. */
const least = { least: 2, letter: 'C' }

function symbolsOf(snapshot: LabelSnapshot): JobTicket['symbols'] {
  const short = (mm: number) => Math.round(mm * 10_000) / 10_000
  const { symbols } = layOut(snapshot, openFonts(loadFonts())).drawing
  const matrices = symbols.map((slot) => ({
    kind: slot.kind,
    content: `${textBefore(snapshot, slot.content, slot.path)}{code}`,
    moduleMm: short(slot.module),
    quietZoneMm: short(slot.quiet * slot.module),
    sizeMm: short(slot.size),
    ...(slot.kind === 'qr' && { level: snapshot.level }),
    quality: { standard: 'ISO/IEC 15415' as const, ...least },
  }))
  const bars = snapshot.template.elements.flatMap((element, i) => {
    if (element.kind !== 'barcode' || !holds(element.when, snapshot)) return []
    const data = barData(element, snapshot, `/elements/${i}`)
    if (!data) return []
    const content = 'text' in data ? data.text : `${data.around.before}{code}${data.around.after}`
    const quality = { standard: 'ISO/IEC 15416' as const, ...least }
    return [{ kind: element.symbology, content, quality }]
  })
  return [...matrices, ...bars]
}

/** A ticket as it is written and sent: two spaces a level, a line end at the end. */
export const ticketText = (ticket: JobTicket): string => `${JSON.stringify(ticket, null, 2)}\n`

/** Writes a ticket beside the files of its job; answers its path. */
export function writeTicket(ticket: JobTicket, files: readonly PrintFile[]): string | undefined {
  const [first] = files
  if (!first) return undefined
  const stem = basename(first.path).replace(/(-0*1)?\.[^.]+$/, '')
  const path = join(dirname(first.path), `${stem}-job-ticket.json`)
  writeFileSync(path, ticketText(ticket), { mode: 0o600 })
  return path
}
