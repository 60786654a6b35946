import t from 'tap'
import { readTarget } from '../../src/resolver/target.js'

const problemOf = (text: string) => {
  const read = readTarget(text)
  return read.ok ? 'ok' : read.problem
}

t.test('public https addresses are taken, as the URL reader writes them', async (t) => {
  for (const [text, href] of [
    ['https://htx.vn', 'https://htx.vn/'],
    ['HTTPS://HTX.VN/Tra?x=1#y', 'https://htx.vn/Tra?x=1#y'],
    ['https://chè.vn/trà', 'https://xn--ch-8ia.vn/tr%C3%A0'],
    ['https://8.8.8.8:8443/', 'https://8.8.8.8:8443/'],
    ['https://[2400:cb00::1]/', 'https://[2400:cb00::1]/'],
  ] as const)
    t.same(readTarget(text), { ok: true, href }, text)
})

t.test('what is not https, not public, or carries a password is refused', async (t) => {
  for (const [expected, ...texts] of [
    ['not-https', 'http://htx.vn/', 'ftp://htx.vn/', 'javascript:alert(1)', 'data:text/html,x'],
    [
      'form',
      '',
      'htx.vn',
      '//htx.vn',
      'https://',
      'https://htx.vn/a b',
      ' https://htx.vn',
      'https://htx\n.vn/',
      'https:\\\\htx.vn\\',
      'https://999.1.1.1/',
    ],
    ['credentials', 'https://u@htx.vn/', 'https://u:p@htx.vn/', 'https://htx.vn:x@evil.example/'],
    ['too-long', `https://htx.vn/${'a'.repeat(2000)}`, `https://htx.vn/${'ă'.repeat(500)}`],
    [
      'not-public',
      'https://localhost/',
      'https://LOCALHOST./',
      'https://may-chu/',
      'https://printer.local/',
      'https://db.internal/',
      'https://a.localhost/',
      'https://127.0.0.1/',
      'https://127.1/',
      'https://2130706433/',
      'https://0x7f.0.0.1/',
      'https://0177.0.0.1/',
      'https://0.0.0.0/',
      'https://10.1.2.3/',
      'https://172.31.0.1/',
      'https://192.168.1.1/',
      'https://169.254.169.254/latest/meta-data',
      'https://100.64.0.1/',
      'https://224.0.0.1/',
      'https://255.255.255.255/',
      'https://[::1]/',
      'https://[::]/',
      'https://[fe80::1]/',
      'https://[fd00::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://[64:ff9b::7f00:1]/',
      'https://[2002:7f00:1::]/',
      'https://[2001:db8::1]/',
      'https://[ff02::1]/',
    ],
  ] as const) {
    for (const text of texts) t.equal(problemOf(text), expected, text.slice(0, 60))
  }
})
