import t from 'tap'
import { deviceOf } from '../../src/scans/device.js'
import { isPersonalVisit } from '../../src/scans/who-counts.js'
import { addressPrefix, visitorMark, visitorText } from '../../src/scans/visitor.js'
import { machines, people } from './user-agents.js'

const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36'

t.test('a GET from a phone counts', async (t) => {
  t.equal(isPersonalVisit('GET', { 'user-agent': phone }), true)
})

t.test('what is not a person does not count', async (t) => {
  t.equal(isPersonalVisit('HEAD', { 'user-agent': phone }), false, 'HEAD')
  t.equal(isPersonalVisit('GET', {}), false, 'no user agent')
  t.equal(isPersonalVisit('GET', { 'user-agent': '' }), false, 'an empty one')
  t.equal(isPersonalVisit('GET', { 'user-agent': phone, 'sec-purpose': 'prefetch' }), false)
  t.equal(isPersonalVisit('GET', { 'user-agent': phone, purpose: 'prefetch' }), false)
  t.equal(
    isPersonalVisit('GET', { 'user-agent': phone, cookie: 'a=1; nguon.session_token=x' }),
    false,
    'somebody who is signed in to the office',
  )
  t.equal(isPersonalVisit('GET', { 'user-agent': phone, cookie: 'seen=1' }), true)
  t.equal(isPersonalVisit('GET', { 'user-agent': phone, 'x-moz': 'prefetch' }), false)
  t.equal(isPersonalVisit('GET', { 'user-agent': phone, 'x-purpose': 'preview' }), false)
  t.equal(
    isPersonalVisit('GET', { 'user-agent': phone, 'sec-purpose': 'prefetch;prerender' }),
    false,
  )
  t.equal(
    isPersonalVisit('GET', { 'user-agent': phone, 'sec-fetch-dest': 'image' }),
    false,
    'drawn',
  )
  t.equal(isPersonalVisit('GET', { 'user-agent': phone, 'sec-fetch-dest': 'document' }), true)
  t.equal(
    isPersonalVisit('GET', { 'user-agent': `${phone} ${'x'.repeat(1_000)}` }),
    false,
    'endless',
  )
})

t.test('browsers and in-app browsers are people, each on its device', async (t) => {
  for (const [name, device, userAgent] of people) {
    t.equal(isPersonalVisit('GET', { 'user-agent': userAgent }), true, name)
    t.equal(deviceOf(userAgent), device, `${name} is a ${device}`)
  }
})

t.test('robots, previews, libraries and monitors are not', async (t) => {
  for (const userAgent of machines) {
    t.equal(isPersonalVisit('GET', { 'user-agent': userAgent }), false, userAgent)
  }
})

t.test('an address is kept as /24 or /56', async (t) => {
  t.equal(addressPrefix('203.113.5.77'), addressPrefix('203.113.5.1'))
  t.not(addressPrefix('203.113.5.77'), addressPrefix('203.113.6.77'))
  t.equal(addressPrefix('::ffff:203.113.5.77'), addressPrefix('203.113.5.9'))
  t.equal(addressPrefix('2402:800:61ae:12ff::1'), addressPrefix('2402:800:61ae:1200:9:8:7:6'))
  t.not(addressPrefix('2402:800:61ae:1200::1'), addressPrefix('2402:800:61ae:1300::1'))
  t.equal(addressPrefix('::1'), addressPrefix('0:0:0:0:0:0:0:1'))
  t.equal(addressPrefix('fe80::1%eth0'), addressPrefix('fe80::2'))
})

t.test('a mark is stable for one code and different for another code or secret', async (t) => {
  const secret = Buffer.alloc(32, 7)
  const visitor = visitorText('203.113.5.77', phone)
  t.equal(visitorMark(secret, 1, 5, visitor), visitorMark(secret, 1, 5, visitor))
  t.not(visitorMark(secret, 1, 5, visitor), visitorMark(secret, 1, 6, visitor))
  t.not(visitorMark(secret, 1, 5, visitor), visitorMark(secret, 2, 5, visitor))
  t.not(visitorMark(secret, 1, 5, visitor), visitorMark(Buffer.alloc(32, 8), 1, 5, visitor))
  t.notMatch(visitorMark(secret, 1, 5, visitor), /203|Android/)
})
