import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { configOf, readConfig } from '../src/config.js'
import { NguonError } from '../src/errors.js'
import { freshDirectory } from './stores.js'

const here = '/srv/nguon'

t.test('with nothing set, everything is embedded, local and open to a demonstration', async (t) => {
  const config = configOf({}, here)
  t.match(config, {
    port: 3000,
    host: '127.0.0.1',
    baseUrl: null,
    formerBaseUrls: [],
    dataDirectory: '/srv/nguon/var',
    storeLocation: { engine: 'sqlite', directory: '/srv/nguon/var' },
    logLevel: 'info',
    trustProxy: false,
    isDemoAllowed: true,
    withoutEffect: [],
  })
  t.ok(Object.isFrozen(config))
})

t.test(
  'a demonstration is not made where something says that this is a real installation',
  async (t) => {
    for (const set of [
      { NGUON_DATA: '/data' },
      { BASE_URL: 'https://nguon.example' },
      { DATABASE_URL: 'postgres://u:p@db/nguon' },
    ])
      t.equal(configOf(set, here).isDemoAllowed, false)
    t.equal(configOf({ PORT: '80' }, here).isDemoAllowed, true)
  },
)

t.test('settings are read as what they mean', async (t) => {
  const key = randomBytes(32)
  const cases: [Record<string, string>, object][] = [
    [{ PORT: ' 0 ' }, { port: 0 }],
    [{ PORT: '' }, { port: 3000 }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ BASE_URL: 'https://Nguon.Example/' }, { baseUrl: 'https://nguon.example' }],
    [{ BASE_URL: 'https://htx.example/Nguon/' }, { baseUrl: 'https://htx.example/Nguon' }],
    [{ BASE_URL: 'https://htx.example/a/b' }, { baseUrl: 'https://htx.example/a/b' }],
    [{ BASE_URL: 'http://127.0.0.1:3000' }, { baseUrl: 'http://127.0.0.1:3000' }],
    [
      { FORMER_BASE_URLS: 'https://a.example, https://b.example/' },
      { formerBaseUrls: ['https://a.example', 'https://b.example'] },
    ],
    [{ NGUON_MASTER_KEY: key.toString('hex') }, { masterKey: key.toString('hex') }],
    [
      { DATABASE_URL: 'postgresql://u:p@db/nguon' },
      { storeLocation: { engine: 'postgres', url: 'postgresql://u:p@db/nguon' } },
    ],
    [{ NGUON_DATA: 'kho' }, { dataDirectory: '/srv/nguon/kho' }],
    [{ LOG_LEVEL: 'WARN' }, { logLevel: 'warn' }],
    [{ TRUST_PROXY: 'true' }, { trustProxy: true }],
    [{ TRUST_PROXY: '10.0.0.0/8, ::1' }, { trustProxy: '10.0.0.0/8,::1' }],
  ]
  for (const [set, expected] of cases) t.match(configOf(set, here), expected, JSON.stringify(set))
  t.equal(configOf({}, here).masterKey, undefined)
  const base64 = key.toString('base64')
  t.equal(configOf({ NGUON_MASTER_KEY: `${base64} ` }, here).masterKey, base64)
})

t.test('a wrong setting is one line that names it and never its value', async (t) => {
  const wrong: [string, string][] = [
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'two words'],
    ['BASE_URL', 'nguon.example'],
    ['BASE_URL', 'ftp://nguon.example'],
    ['BASE_URL', 'https://nguon.example/tra cuu'],
    ['BASE_URL', 'https://nguon.example/tra-cuu?a=1'],
    ['BASE_URL', 'https://nguon.example/tra-cuu#a'],
    ['BASE_URL', 'https://nguon.example/a//b'],
    ['BASE_URL', 'https://nguon.example/tra-cuu/01'],
    ['BASE_URL', 'https://nguon.example/T'],
    ['BASE_URL', 'https://nguon.example/api/nguon'],
    ['BASE_URL', 'https://u:secretive@nguon.example'],
    ['FORMER_BASE_URLS', 'https://a.example,b.example'],
    ['NGUON_MASTER_KEY', 'a pass-phrase that somebody typed in'],
    ['NGUON_MASTER_KEY', randomBytes(31).toString('hex')],
    ['NGUON_MASTER_KEY', randomBytes(33).toString('base64')],
    ['DATABASE_URL', 'mysql://u:secretive@db/nguon'],
    ['NGUON_DATA', '/etc/hostname'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '2'],
    ['TRUST_PROXY', '10.0.0.0/33'],
  ]
  for (const [name, value] of wrong)
    try {
      configOf({ [name]: value }, here)
      t.fail(`${name}=${value} was taken`)
    } catch (error) {
      if (!(error instanceof NguonError)) throw error
      t.equal(error.code, 'setting-wrong')
      for (const line of Object.values(error.words)) {
        t.match(line, name)
        t.notMatch(line, '\n')
        if (/secretive|PHRASE/i.test(value) || name === 'NGUON_MASTER_KEY')
          t.notOk(line.includes(value), `${name}: the value is not repeated`)
      }
    }
})

t.test('settings of later versions are named as without effect', async (t) => {
  const set = { SMTP_URL: 'smtp://mail', S3_BUCKET: 'b', S3_REGION: '', PATH: '/bin' }
  t.same(configOf(set, here).withoutEffect, ['S3_BUCKET'])
})

t.test('.env of the working directory is read, and the environment wins', async (t) => {
  const directory = await freshDirectory(t)
  t.equal(readConfig({}, directory).port, 3000)
  await writeFile(join(directory, '.env'), '# local\nPORT=4000\nHOST=0.0.0.0\n')
  t.match(readConfig({ PORT: '5000' }, directory), { port: 5000, host: '0.0.0.0' })
})
