import { recall, revoke } from '../../src/issuing/revocations.js'
import { unrevoke } from '../../src/issuing/undo.js'
import { addLot } from '../../src/trace/lots.js'
import { onEachEngine } from '../stores.js'
import { browser, by, createWorld, now } from './world.js'

await onEachEngine(
  'the recall status of a product names its recalled lots, until they are recalled no more',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    await addLot(store, { productId: w.coffee.id, number: 'L-2' }, by.name, now)
    const status = async (path: string) => {
      const page = await w.get(path, { accept: browser })
      const json = await w.get(path, { accept: 'application/json' })
      t.equal(page.statusCode, 200)
      t.match(page.headers['content-security-policy'], "style-src 'sha256-")
      return { page: page.body, recalls: json.json().recalls }
    }
    const ofProduct = `/P/${w.coffee.id}/recall`
    t.match(await status(ofProduct), { page: 'Không có lô nào đang bị thu hồi', recalls: [] })
    const said = { reason: 'Nấm <mốc>', notice: 'Trả lại nơi mua' }
    const { id } = await recall(w.issuing, w.lot.id, said, by, now)
    const told = await status(ofProduct)
    t.match(told.recalls, [{ kind: 'recall', lot: 'L-1', at: now.toISOString(), ...said }])
    t.match(told.page, /Lô L-1: thu hồi ngày 24\/11\/2026/)
    t.match(told.page, /Nấm &lt;mốc.*Trả lại nơi mua/s)
    t.equal((await status(`/P/${w.coffee.id}/10/l-1/recall`)).recalls.length, 1)
    t.equal((await status(`/P/${w.coffee.id}/10/L-2/recall`)).recalls.length, 0)
    t.equal((await status(`/P/${w.pepper.id}/recall`)).recalls.length, 0)
    await unrevoke(w.issuing, id, by, now)
    t.same((await status(ofProduct)).recalls, [])
    await revoke(w.issuing, { productId: w.coffee.id }, { reason: 'Ngừng' }, by, now)
    const whole = await status(`/P/${w.coffee.id}/10/L-2/recall?lang=en`)
    t.match(whole.recalls, [{ kind: 'revocation', lot: null }])
    t.match(whole.page, 'The whole product: revoked on')
    t.match(await w.get('/P/nothing/recall', { accept: browser }), { statusCode: 404 })
  },
)
