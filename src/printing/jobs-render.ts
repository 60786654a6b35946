/** The formats a job can have, each with how it is cut into volumes and made. */
import type { EpochKey } from '../codes/cipher.js'
import type { Words } from '../errors.js'
import type { Run } from '../issuing/runs.js'
import { checkSnapshot } from '../labels/check.js'
import { noCorrection } from '../labels/correction.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { cellsOf, usedCells } from '../labels/stock-grid.js'
import { loadFonts } from './fonts.js'
import { csvVolumeLabels, writeCsvVolume } from './jobs-csv.js'
import { fail } from './jobs-errors.js'
import { isThermal, type PrintFile, type PrintFormat, type PrintJob } from './jobs.js'
import { planVolumes, type RenderedVolume, renderVolumes, type VolumePlan } from './render.js'

export interface JobRender {
  readonly job: PrintJob
  readonly snapshot: LabelSnapshot
  readonly key: EpochKey
  readonly run: Run
  /** Those still to be made. */
  readonly volumes: readonly VolumePlan[]
  readonly signal: AbortSignal
  readonly onProgress: (labels: number) => void
  readonly onVolume: (file: PrintFile) => Promise<void>
}

/** Most pages of a job of pictures, each of which is a file. */
const mostPictures = 500

/** Warnings for people, told before anything is issued. Throws what cannot be printed at all. */
export function checkLabels(
  snapshot: LabelSnapshot,
  format: PrintFormat,
  quantity: number,
): Words[] {
  checkRolls(snapshot, format, quantity)
  if (format === 'csv') return []
  checkFormat(snapshot, format, quantity)
  const warnings = checkSnapshot(snapshot, loadFonts()).map(({ message }) => message)
  return [...warnings, ...limitsOf(snapshot, format)]
}

/** Throws where a format cannot be printed on such stock, or not so much of it. */
export function checkFormat(snapshot: LabelSnapshot, format: PrintFormat, quantity: number): void {
  const { stock, order, booklet } = snapshot
  const used = usedCells(snapshot).length
  if (isThermal(format)) {
    if (stock.kind !== 'roll') throw fail('print-roll-needed', format, stock.name)
    if (used > 0 || order !== 'sheet') throw fail('print-not-on-rolls', format)
  }
  if (booklet !== undefined && format !== 'pdf') throw fail('print-booklet-pdf', format)
  if (format === 'svg') {
    if (order !== 'sheet') throw fail('print-not-on-rolls', format)
    // A picture is a file, and files begin on new sheets.
    if (snapshot.skip?.some((cell) => cell > cellsOf(stock))) throw fail('print-skip-first', format)
    const pages = Math.ceil((quantity + used) / cellsOf(stock))
    if (pages > mostPictures) throw fail('print-too-many-pictures', pages, mostPictures)
  }
}

/** What this format prints otherwise than the snapshot says. */
function limitsOf({ template, correction }: LabelSnapshot, format: PrintFormat): Words[] {
  const { scale, turn } = correction ?? noCorrection
  const isScaled = scale.x !== 1 || scale.y !== 1 || turn !== 0
  return [
    ...(template.back && format !== 'pdf' && format !== 'press' ? [frontOnly] : []),
    ...(isScaled && isThermal(format) ? [shiftOnly] : []),
  ]
}

const frontOnly: Words = {
  vi: 'Chỉ in mặt trước: mặt sau của tem chỉ có trong tệp PDF.',
  en: 'The front alone is printed: only PDF has the backs of labels.',
}
const shiftOnly: Words = {
  vi: 'Máy in nhiệt in theo từng điểm: chỉ bù độ lệch, không bù tỉ lệ đã đo.',
  en: 'Thermal printers print whole dots: the measured shift is undone, the scale is not.',
}

/** The most rolls of a job, each of which is a file. */
const mostRolls = 5000
const fewestOfRoll = 10
const mostOfRoll = 20_000

function checkRolls(
  { stock, perRoll, spot }: LabelSnapshot,
  format: PrintFormat,
  quantity: number,
): void {
  if (spot && format !== 'press') throw fail('print-spot-only-press', format)
  if (perRoll === undefined) return
  const isDivided = format === 'pdf' || format === 'press' || isThermal(format)
  if (stock.kind !== 'roll' || !isDivided) throw fail('print-rolls-only', format, stock.name)
  const fits = perRoll >= fewestOfRoll && perRoll <= mostOfRoll && quantity <= perRoll * mostRolls
  if (!fits) throw fail('print-per-roll-wrong', perRoll, mostOfRoll, mostRolls)
}

/** The volumes of a job; the same ones every time. */
export function volumesOf(
  job: Pick<PrintJob, 'format' | 'firstNumber' | 'quantity'>,
  snapshot: LabelSnapshot,
  pathOf: (n: number, volumes: number) => string,
): VolumePlan[] {
  const plan = (most?: number, first?: number) =>
    planVolumes(snapshot, job.firstNumber, job.quantity, pathOf, most, first)
  if (job.format === 'csv') return plan(csvVolumeLabels)
  if (snapshot.perRoll !== undefined) return plan(snapshot.perRoll)
  // A picture is one page.
  const cells = cellsOf(snapshot.stock)
  return job.format === 'svg' ? plan(cells, cells - usedCells(snapshot).length) : plan()
}

/** Makes the volumes; each is told when it is complete under its own name. */
export async function renderJob(request: JobRender): Promise<void> {
  const { job, snapshot, key, run, volumes, signal, onProgress } = request
  if (job.format === 'csv') return renderCsv(request)
  await renderVolumes({
    format: job.format,
    snapshot,
    key,
    firstIndex: run.firstIndex,
    volumes,
    signal,
    onProgress,
    onVolume: (volume) => request.onVolume(toFile(volume)),
  })
}

async function renderCsv(request: JobRender): Promise<void> {
  let before = 0
  for (const volume of request.volumes) {
    const file = await writeCsvVolume({
      ...volume,
      snapshot: request.snapshot,
      key: request.key,
      firstIndex: request.run.firstIndex + volume.firstNumber - 1,
      runSeq: request.run.seq,
      signal: request.signal,
      onProgress: (labels) => request.onProgress(before + labels),
    })
    before += volume.labels
    await request.onVolume(file)
  }
}

const toFile = ({ proof, ...volume }: RenderedVolume): PrintFile => ({
  ...volume,
  proofPages: proof.pages,
  proofCodes: proof.codes,
  proofSeconds: proof.seconds,
})
