import t from 'tap'
import { post } from '../../src/webhooks/post.js'
import { publicReach, type Reach, readUrl } from '../../src/webhooks/reach.js'
import { signatureOf } from '../../src/webhooks/signature.js'
import { receiver, testReach } from './receiver.js'

const leadingTo = (...addresses: string[]): Reach => ({
  ...publicReach,
  resolve: async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
})
const message = { headers: { 'webhook-id': 'msg_1' }, body: '{}' }

t.test('only public https addresses are saved', async (t) => {
  const reach = leadingTo('93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c')
  t.equal(await readUrl('https://Shop.example/in?key=1', reach), 'https://shop.example/in?key=1')
  t.equal(await readUrl('https://shop.example:8443/', reach), 'https://shop.example:8443/')
  for (const url of [
    ...['', 'shop.example', 'http://shop.example/', 'ftp://shop.example/', 'file:///etc/passwd'],
    ...['https://a:b@shop.example/', 'https://shop.example/#x', 'https://shop.example:25/'],
    ...[
      'https://shop.example/a b',
      'https://shop.example\\@10.0.0.1/',
      `https://x.example/${'a'.repeat(2000)}`,
    ],
  ])
    await t.rejects(readUrl(url, reach), { code: 'webhook-url-wrong' }, url.slice(0, 40))
  for (const host of [
    ...['localhost', 'nas', 'nas.local', 'db.internal', 'metadata.google.internal', 'router.lan'],
    ...['127.0.0.1', '127.1', '0x7f.1', '2130706433', '0.0.0.0', '10.1.2.3', '172.16.0.1'],
    ...['192.168.1.1', '100.64.0.1', '100.100.100.200', '169.254.169.254', '168.63.129.16'],
    ...[
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '[::1]',
      '[::]',
      '[fe80::1]',
      '[fd00:ec2::254]',
    ],
    ...[
      '[::ffff:127.0.0.1]',
      '[::ffff:8.8.8.8]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[ff02::1]',
    ],
  ])
    await t.rejects(readUrl(`https://${host}/`, reach), { code: 'webhook-not-public' }, host)
})

t.test('a name that leads to a private address is refused, also beside a public one', async (t) => {
  const url = 'https://shop.example/'
  for (const addresses of [['10.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['::ffff:10.0.0.1']])
    await t.rejects(readUrl(url, leadingTo(...addresses)), { code: 'webhook-not-public' })
  await t.rejects(readUrl(url, leadingTo()), { code: 'webhook-host-unknown' })
  const lost = { ...publicReach, resolve: () => Promise.reject(new Error('ENOTFOUND')) }
  await t.rejects(readUrl(url, lost), { code: 'webhook-host-unknown' })
})

t.test(
  'what a name leads to is judged again when it is dialled, and dialled as judged',
  async (t) => {
    const at = await receiver(t)
    const port = new URL(at.url).port
    t.match(await post(at.url, message, testReach), { status: 200, problem: null })
    t.equal(at.received.length, 1)
    // The same receiver, now behind a policy that does not allow this machine (DNS rebinding).
    let asked = 0
    const rebound: Reach = {
      isAllowed: publicReach.isAllowed,
      resolve: async () => [{ address: asked++ === 0 ? '93.184.215.14' : '127.0.0.1', family: 4 }],
      isTest: true,
    }
    t.equal(await readUrl(at.url, rebound), at.url)
    t.match(await post(at.url, message, rebound), { status: null, problem: 'not-public' })
    t.equal(asked, 2, 'a name is asked for once each time')
    t.match(await post(`http://127.0.0.1:${port}/`, message, rebound), { problem: 'not-public' })
    t.match(await post(at.url, message, publicReach), { problem: 'not-secure' })
    t.equal(at.received.length, 1, 'nothing else arrived')
  },
)

t.test('a redirection is not followed, silence ends, a long answer is cut off', async (t) => {
  const at = await receiver(t)
  const other = await receiver(t)
  at.answer = (response) => response.writeHead(307, { location: other.url }).end()
  t.match(await post(at.url, message, testReach), { status: 307 })
  t.equal(other.received.length, 0)
  at.answer = () => {}
  t.match(await post(at.url, message, testReach, 200), { status: null, problem: 'timeout' })
  at.answer = (response) => {
    const more = () =>
      void (response.write('x'.repeat(65_536)) ? setImmediate(more) : response.once('drain', more))
    response.on('close', () => response.removeAllListeners('drain'))
    more()
  }
  t.match(await post(at.url, message, testReach, 5_000), { status: 200 })
  t.match(await post('http://hook.example:1/', message, testReach), { problem: 'ECONNREFUSED' })
})

t.test('the signature is that of Standard Webhooks', async (t) => {
  const own = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']
  const example = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1614265330,
    body: '{"test": 2432232314}',
  }
  t.equal(signatureOf(own, example), 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})
