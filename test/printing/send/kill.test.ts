import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { nguonJson, sampleList, settings } from '../../cli/nguon.js'
import { startPrinter } from './printer.js'

const nguonBin = fileURLToPath(new URL('../../../bin/nguon.js', import.meta.url))

t.test('a process that is killed repeats no label when it is started again', async (t) => {
  const printer = await startPrinter(t)
  const data = t.testdir({ 'list.csv': sampleList })
  const env = settings(join(data, 'var'))
  await nguonJson(['import', 'products', join(data, 'list.csv')], { env })
  const { job } = await nguonJson(
    ['print', '--product', 'Chè mẫu', '--quantity', '20', '--out', join(data, 'labels.zpl')],
    { env },
  )
  const args = ['send', job, '--to', printer.address]
  const killed = spawn(process.execPath, [nguonBin, ...args], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  printer.onLabel = (count) => {
    if (count === 7) killed.kill('SIGKILL')
  }
  await once(killed, 'exit')
  t.ok(printer.labels.length < 20, 'it was cut off')
  const delivery = await nguonJson(args, { env })
  t.match(delivery, { status: 'done', sent: 20 })
  t.equal(new Set(printer.labels).size, printer.labels.length, 'none twice')
  const [[first = 0, last = -1] = []] = delivery.unsure as [number, number][]
  t.ok(printer.labels.length + (last - first + 1) >= 20, 'what may be missing is named')
})
