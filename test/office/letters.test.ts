/** Letters through a real SMTP server; and without one, links that people pass on. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import t, { type Test } from 'tap'
import { openStore } from '../../src/store/store.js'
import { issueRun } from '../../src/issuing/runs.js'
import { addLot } from '../../src/trace/lots.js'
import { administrator, now } from '../issuing/installation.js'
import { freshLocation } from '../stores.js'
import { setUpSecondFactor } from './second-factor.js'
import { password, serveOffice } from './server.js'

interface Taken {
  readonly to: string[]
  readonly text: string
}

/** A mail server that keeps what it is given. */
async function mailServer(t: Test) {
  const taken: Taken[] = []
  let wake = () => {}
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => (text += part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        taken.push({ to, text: decoded(text) })
        wake()
        callback()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  t.teardown(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  /** The next letter. */
  const next = async (): Promise<Taken> => {
    while (taken.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    return taken.shift()!
  }
  return { url: `smtp://127.0.0.1:${port}`, next, taken }
}

/** Quoted-printable or base64 as plain text: enough to find a link in. */
function decoded(letter: string): string {
  const [head = '', body = ''] = letter.split(/\r\n\r\n([^]*)/)
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const joined = body.replace(/=\r\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
}

async function world(t: Test, settings: Record<string, string> = {}) {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  return serveOffice(t, store, location, settings)
}

const linkIn = (text: string, kind: string): string =>
  new RegExp(`(/office/${kind}/[\\w-]{32})`).exec(text)?.[1] ?? ''

t.test('a forgotten password is set anew by a mailed link, once', async (t) => {
  const mail = await mailServer(t)
  const { browser, person } = await world(t, { SMTP_URL: mail.url, MAIL_FROM: 'Nguồn <n@coop.vn>' })
  await person('lan@example.vn', {})
  const signedIn = browser()
  await signedIn.fill('/office/sign-in', { name: 'lan@example.vn', password })

  const own = browser()
  const unknown = await own.fill('/office/forgotten', { email: 'nobody@example.vn' })
  const known = await own.fill('/office/forgotten', { email: 'LAN@example.vn' })
  t.same([unknown.status, unknown.to], [known.status, known.to], 'the same answer')
  const letter = await mail.next()
  t.same(letter.to, ['lan@example.vn'])
  const link = linkIn(letter.text, 'reset')
  t.match(await own.fill(link, { password: 'short' }), { status: 422, text: /at least 10/ })
  t.match(await own.fill(link, { password: 'mot cau hoan toan moi' }), { to: '/office/sign-in' })
  t.equal((await own.get(link)).status, 410, 'used')
  t.equal((await signedIn.get('/office')).status, 303, 'sessions of before are over')
  const again = await own.fill('/office/sign-in', {
    name: 'lan@example.vn',
    password: 'mot cau hoan toan moi',
  })
  t.equal(again.status, 303)
  t.same(mail.taken, [], 'nobody else was written to')
})

t.test('an invitation goes by mail and makes an account with its role', async (t) => {
  const mail = await mailServer(t)
  const { browser, signedIn } = await world(t, { SMTP_URL: mail.url })
  const owner = await signedIn('owner')
  const answer = await owner.fill('/office/people/invite', {
    role: 'staff',
    address: 'moi@example.vn',
  })
  t.match(answer.text, 'A letter with the link went to')
  const letter = await mail.next()
  t.same(letter.to, ['moi@example.vn'])
  const guest = browser()
  const link = linkIn(letter.text, 'invitation')
  t.match((await guest.get(link)).text, 'Producer, staff')
  const wrong = await guest.fill(link, { name: '', address: 'nobody', password: 'short' })
  t.equal(wrong.status, 422)
  t.equal([...wrong.text.matchAll(/aria-invalid="true"/g)].length, 3, 'each beside its field')
  const fields = { name: 'Lê Mới', address: 'moi@example.vn', password }
  t.match(await guest.fill(link, fields), { status: 303, to: '/office' })
  t.match((await guest.get('/office')).text, /Lê Mới[^]*Producer, staff/)
  t.equal((await guest.get(link)).status, 410)
})

t.test('without a mail server the link is shown to whoever made it', async (t) => {
  const { browser, signedIn, person } = await world(t)
  const id = await person('0912345678', { role: 'staff', producerIds: ['p1'] })
  t.match((await browser().get('/office/forgotten')).text, /cannot send mail/)
  const owner = await signedIn('owner')
  const made = await owner.fill(`/office/people/${id}/reset`, {})
  const link = linkIn(made.text, 'reset')
  const guest = browser()
  t.match(await guest.fill(link, { password: 'mot cau hoan toan moi' }), { status: 303 })
  const fields = { name: '0912 345 678', password: 'mot cau hoan toan moi' }
  t.equal((await guest.fill('/office/sign-in', fields)).status, 303)
})

t.test('a mail server that is away costs nobody the invitation', async (t) => {
  const { signedIn, log } = await world(t, { SMTP_URL: 'smtp://127.0.0.1:9' })
  const owner = await signedIn('administrator')
  const fields = { role: 'auditor', address: 'moi@example.vn' }
  const answer = await owner.fill('/office/people/invite', fields)
  t.match(answer, { status: 200, text: /could not be sent[^]*\/office\/invitation\// })
  t.match(log.join(''), 'mail not sent')
})

t.test('nobody invites beyond their scope', async (t) => {
  const { signedIn } = await world(t)
  const owner = await signedIn('owner')
  t.match(await owner.fill('/office/people/invite', { role: 'administrator' }), { status: 422 })
  const admin = await signedIn('administrator', { provinceCode: '25' })
  for (const fields of [
    { role: 'owner', producer: 'p2' },
    { role: 'owner' },
    { role: 'consultant' },
  ] as Record<string, string>[])
    t.equal((await admin.fill('/office/people/invite', fields)).status, 422, JSON.stringify(fields))
  const peer = await admin.fill('/office/people/invite', { role: 'auditor', province: 'Lào Cai' })
  t.equal(peer.status, 200)
})

t.test(
  'a large decision asks for a code and is told to a second administrator of the scope',
  async (t) => {
    const mail = await mailServer(t)
    const { person, browser, issuing } = await world(t, { SMTP_URL: mail.url })
    const { store } = issuing
    await store.write((tx) =>
      tx.updateTable('producer').set({ province_code: '19' }).where('id', '=', 'p1').execute(),
    )
    await person('toi@example.vn', { role: 'administrator', provinceCode: '19' })
    await person('cung@example.vn', { role: 'administrator', provinceCode: '19' })
    await person('khac@example.vn', { role: 'administrator', provinceCode: '25' })
    await person('chung@example.vn', { role: 'administrator' })
    await person('kiem@example.vn', { role: 'auditor', provinceCode: '19' })
    const { id: lotId } = await addLot(store, { productId: 'tea', number: 'L9' }, 'test', now)
    const own = browser()
    await own.fill('/office/sign-in', { name: 'toi@example.vn', password })
    const recall = `/office/desk/recall?lot=${lotId}`

    const issue = (quantity: number) =>
      issueRun(issuing, { productId: 'tea', lotId, quantity, activate: true }, administrator, now)
    await issue(10_000)
    t.notMatch((await own.get(recall)).text, 'name="totp"', 'not over 10,000 active codes')
    await issue(1)
    t.match((await own.get(recall)).text, 'name="totp"')
    t.match((await own.fill(recall, { reason: 'Nhiễm khuẩn' })).text, 'Set up two-step sign-in')
    await setUpSecondFactor(own)
    t.match(await own.fill(recall, { reason: 'Nhiễm khuẩn' }), { status: 303 })
    const letters = [await mail.next(), await mail.next()]
    t.same(
      letters.flatMap(({ to }) => to).sort(),
      ['chung@example.vn', 'cung@example.vn'],
      'the province’s and the programme’s, not another province’s, no auditor, not oneself',
    )
    t.match(letters[0]?.text, /10,001 codes[^]*Nhiễm khuẩn/)
    t.same(mail.taken, [])
  },
)

t.test('whoever loses a second factor by another’s hand is told', async (t) => {
  const mail = await mailServer(t)
  const { person, browser, signedIn } = await world(t, { SMTP_URL: mail.url })
  const id = await person('lan@example.vn', { role: 'owner', producerIds: ['p1'] })
  const lan = browser()
  await lan.fill('/office/sign-in', { name: 'lan@example.vn', password })
  await setUpSecondFactor(lan)
  const admin = await signedIn('administrator')
  t.match(await admin.fill(`/office/people/${id}/second-factor`, {}), { status: 303 })
  const letter = await mail.next()
  t.same(letter.to, ['lan@example.vn'])
  t.match(letter.text, '/office/account/second-factor')
})
