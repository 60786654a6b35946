import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import {
  planVolumes,
  renderVolumes,
  type RenderedVolume,
  type RenderRequest,
} from '../../src/printing/render.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { loadStock, loadTemplate } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { firstIndex, key } from './volumes.js'

interface Job extends Partial<Omit<RenderRequest, 'volumes'>> {
  first?: number
  quantity?: number
  most?: number
  directory?: string
}

async function render(t: Test, job: Job = {}): Promise<RenderedVolume[]> {
  const { first = 1, quantity = 40, most = 100_000, ...rest } = job
  const directory = job.directory ?? t.testdir()
  const snapshot = job.snapshot ?? snapshotOf()
  const path = (n: number) => join(directory, `${n}.pdf`)
  const rendered: RenderedVolume[] = []
  await renderVolumes({
    key,
    firstIndex,
    proof: false,
    onVolume: (volume) => void rendered.push(volume),
    ...rest,
    snapshot,
    volumes: planVolumes(snapshot, first, quantity, path, most),
  })
  return rendered.sort((a, b) => a.n - b.n)
}

t.test('the same job gives the same bytes, however many threads make it', async (t) => {
  const job = { quantity: 100, most: 36, snapshot: snapshotOf({ startCell: 5 }) }
  const hashes = async (change: Job) =>
    (await render(t, { ...job, ...change })).map((v) => v.sha256)
  const first = await hashes({ workers: 1, directory: t.testdir({ a: {} }) + '/a' })
  t.equal(first.length, 3)
  t.same(await hashes({ workers: 2, directory: t.testdir({ b: {} }) + '/b' }), first)
  const directory = t.testdir()
  const volumes = planVolumes(job.snapshot, 1, 100, (n) => join(directory, `${n}.pdf`), 36)
  const again: RenderedVolume[] = []
  await renderVolumes({
    snapshot: job.snapshot,
    key,
    firstIndex,
    volumes: volumes.slice(2),
    proof: false,
    onVolume: (volume) => void again.push(volume),
  })
  t.same(
    again.map((volume) => volume.sha256),
    first.slice(2),
    'a volume made alone',
  )
})

t.test(
  'a full disk fails cleanly, and the other threads stop',
  { skip: noFullDevice() },
  async (t) => {
    const directory = t.testdir()
    symlinkSync('/dev/full', join(directory, '1.pdf.part'))
    const job = { directory, quantity: 6000, most: 2000 }
    await t.rejects(render(t, job), { code: 'print-disk-full', status: 507 })
    t.notOk(readdirSync(directory).some((file) => file.endsWith('.part')))
    t.notOk(existsSync(join(directory, '1.pdf')))
  },
)

t.test('a cancelled job stops and takes its unfinished files away', async (t) => {
  const directory = t.testdir()
  const cancel = new AbortController()
  const reason = new Error('cancelled by its owner')
  const onProgress = () => cancel.abort(reason)
  const job = { directory, quantity: 60_000, most: 20_000, signal: cancel.signal, onProgress }
  await t.rejects(render(t, job), reason)
  t.same(readdirSync(directory), [])
  await t.rejects(render(t, { signal: cancel.signal }), reason, 'nor is one begun')
})

t.test('what a crash left over is overwritten, and progress ends at the whole', async (t) => {
  const directory = t.testdir()
  writeFileSync(join(directory, '1.pdf.part'), 'half a file '.repeat(100_000))
  let done = 0
  const [volume] = await render(t, { directory, onProgress: (labels) => (done = labels) })
  t.equal(done, 40)
  t.equal(readFileSync(volume!.path).length, volume?.bytes)
  t.same(readdirSync(directory), ['1.pdf'])
})

t.test('a run is cut into volumes of as many labels and pages as printers take', async (t) => {
  const plan = (snapshot: LabelSnapshot, quantity: number) =>
    planVolumes(snapshot, 501, quantity, (n, total) => `${n} of ${total}`)
  t.same(plan(snapshotOf(), 200_001), [
    { n: 1, firstNumber: 501, labels: 100_000, of: 3, path: '1 of 3' },
    { n: 2, firstNumber: 100_501, labels: 100_000, of: 3, path: '2 of 3' },
    { n: 3, firstNumber: 200_501, labels: 1, of: 3, path: '3 of 3' },
  ])
  const roll = snapshotOf({ template: loadTemplate('50x30'), stock: loadStock('roll-50') })
  t.same(
    plan(roll, 40_000).map(({ labels }) => labels),
    [20_000, 20_000],
  )
  t.throws(() => plan(snapshotOf(), 0), RangeError)
  t.throws(() => plan(snapshotOf({ startCell: 99 }), 1), { code: 'label-start-cell' })
})

t.test('a failing listener fails the job', async (t) => {
  const failure = new Error('not recorded')
  await t.rejects(render(t, { onVolume: () => Promise.reject(failure) }), failure)
})

function noFullDevice(): string | false {
  return !existsSync('/dev/full') && 'this system has no /dev/full'
}
