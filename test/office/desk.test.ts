import { createCodeCipher } from '../../src/codes/cipher.js'
import { groupCode } from '../../src/codes/format.js'
import { runningNumber } from '../../src/codes/running-number.js'
import { activate } from '../../src/issuing/activations.js'
import { issueRun } from '../../src/issuing/runs.js'
import { administrator, now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import { setUpSecondFactor } from './second-factor.js'
import { openWorkshop } from './workshop.js'

onEachEngine(
  'a code is found in any form, its story read, revoked with a word to buyers, and given back',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const { issuing, product, lot } = server
    const run = await issueRun(
      issuing,
      { productId: product, lotId: lot, quantity: 50 },
      administrator,
      now,
    )
    await activate(issuing, { runId: run.id, from: 1, to: 20 }, {}, administrator, now)
    const code = createCodeCipher(issuing.keyring.epochKey(run.epoch)!).codeOf(run.firstIndex + 11)
    const owner = await server.signedIn('owner')
    const pack = `/office/desk/runs/${run.name}/12`
    for (const typed of [
      code,
      groupCode(code).toLowerCase(),
      `https://anywhere.example/T/${code}`,
      runningNumber(run.seq, 12),
    ]) {
      const found = await owner.fill('/office/desk', { q: typed })
      t.equal(found.to, pack, 'the address holds the running number, never the code')
    }
    t.equal((await owner.fill('/office/desk', { q: run.name })).to, `/office/desk/runs/${run.name}`)
    t.match((await owner.get('/office/desk?q=che%20mau')).text, `/office/desk/products/${product}`)
    t.match((await owner.get('/office/desk?q=lo-1')).text, `/office/desk/lots/${lot}`)
    const other = code.endsWith('0') ? '1' : '0'
    const slip = await owner.fill('/office/desk', { q: code.slice(0, -1) + other })
    t.equal(slip.status, 422, 'a slip is told, and stays out of addresses')

    const stranger = await server.signedIn('owner', { producerIds: ['p2'] })
    const refused = await stranger.fill('/office/desk', { q: code })
    t.equal(refused.status, 422)
    for (const path of [pack, `/office/desk/lots/${lot}`, `/office/desk/revoke?run=${run.name}`])
      t.equal((await stranger.get(path)).status, 404, path)

    t.match((await owner.get(pack)).text, /Valid[^]*LO-1/)
    const revoke = `/office/desk/revoke?run=${run.name}&from=12&to=31`
    const before = await owner.get(revoke)
    t.match(before.text, '20 codes are affected')
    t.match(before.text, '9 are active')
    t.equal((await owner.fill(revoke, { reason: '' })).status, 422)
    const staff = await server.signedIn('staff')
    const tried = await staff.fill(revoke, { reason: 'Rách' })
    t.equal(tried.status, 422, 'staff voids only what is not active')
    const spare = `/office/desk/revoke?run=${run.name}&from=40&to=41`
    t.equal((await staff.fill(spare, { reason: 'Rách' })).status, 303)

    const done = await owner.fill(revoke, { reason: 'Bị ướt', notice: 'Mang đến nơi mua để đổi' })
    t.equal(done.to, '/office/desk/decisions')
    const public_ = await server.app.inject({
      url: `/T/${code}`,
      headers: { accept: 'application/json' },
    })
    t.match(public_.json(), { verdict: 'revoked', revocation: { reason: 'Bị ướt' } })
    t.match((await owner.get(pack)).text, /Revoked[^]*Bị ướt/)

    const { id } = await store.read
      .selectFrom('decision')
      .select('id')
      .where('reason', '=', 'Bị ướt')
      .executeTakeFirstOrThrow()
    const undo = `/office/desk/decisions/${id}/undo`
    t.equal((await stranger.get(undo)).status, 404)
    t.equal((await staff.get(undo)).status, 404, 'staff does not undo what the owner decided')
    t.equal((await owner.fill(undo, {})).to, '/office/desk/decisions')
    const again = await server.app.inject({
      url: `/T/${code}`,
      headers: { accept: 'application/json' },
    })
    t.equal(again.json().verdict, 'valid')
  },
)

onEachEngine(
  'a whole product is revoked only with a fresh code; a lot is recalled',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const { issuing, product, lot } = server
    await issueRun(
      issuing,
      { productId: product, lotId: lot, quantity: 5, activate: true },
      administrator,
      now,
    )
    const owner = await server.signedIn('owner')
    const whole = `/office/desk/revoke?product=${product}`
    const refused = await owner.fill(whole, { reason: 'Ngừng sản xuất' })
    t.equal(refused.status, 422)
    t.match(refused.text, /second|two-step|authenticator/i)
    const count = async () =>
      (
        await store.read
          .selectFrom('decision')
          .select('id')
          .where('kind', '=', 'revocation')
          .execute()
      ).length
    t.equal(await count(), 0, 'nothing was decided')

    const recall = await owner.fill(`/office/desk/recall?lot=${lot}`, { reason: 'Ẩm mốc' })
    t.equal(recall.to, '/office/desk/decisions', recall.text.slice(-1500))
    t.match((await owner.get('/office/desk')).text, /Lot recalled[^]*LO-1/)
    const staff = await server.signedIn('staff')
    t.equal((await staff.get(`/office/desk/recall?lot=${lot}`)).status, 403)

    const app = await setUpSecondFactor(owner)
    t.equal(app.answer.status, 303)
    const sent = await owner.fill(whole, { reason: 'Ngừng sản xuất', totp: app.code() })
    t.equal(sent.to, '/office/desk/decisions', sent.text.slice(-1500))
    t.equal(await count(), 1)
    const admin = await server.signedIn('administrator')
    t.match((await admin.get('/office')).text, 'Chè mẫu', 'an administrator is told of it')
  },
)
