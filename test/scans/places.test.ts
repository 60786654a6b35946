import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { findProvince } from '../../src/registry/provinces.js'
import { nowhere, openPlaces } from '../../src/scans/places.js'
import { startScanRecorder } from '../../src/scans/recorder.js'
import { storyOf } from '../../src/scans/story.js'
import { addressPrefix, visitorText } from '../../src/scans/visitor.js'
import { freshDirectory, onEachEngine } from '../stores.js'
import { mmdb } from './mmdb.js'

const vietNam = { iso_code: 'VN', names: { en: 'Vietnam' } }
const at = (latitude: number, longitude: number) => ({ latitude, longitude })
const database = mmdb({
  '203.113.5.0/24': {
    country: vietNam,
    subdivisions: [{ iso_code: '69', names: { en: 'Thai Nguyen' } }],
    location: at(21.5942, 105.8481),
  },
  '14.160.0.0/11': {
    country: vietNam,
    subdivisions: [{ names: { en: 'Ho Chi Minh City' } }],
    location: at(10.8231, 106.6297),
  },
  '2402:800::/32': {
    country: vietNam,
    subdivisions: [{ iso_code: 'VN-HN', names: { en: 'Hanoi' } }],
    location: at(21.0278, 105.8342),
  },
  '8.8.8.0/24': {
    country: { iso_code: 'US', names: { en: 'United States' } },
    subdivisions: [{ iso_code: 'HN', names: { en: 'Hanoi' } }],
    location: at(37.751, -97.822),
  },
  '9.9.9.0/24': { country: vietNam },
})

const fileIn = async (t: Parameters<typeof freshDirectory>[0]) =>
  join(await freshDirectory(t), 'places.mmdb')

t.test('the prefix of an address has a province and a place to 0.01 degree', async (t) => {
  const file = await fileIn(t)
  await writeFile(file, database)
  const places = await openPlaces(file)
  const placeOf = (address: string) => places.placeOf(addressPrefix(address))
  t.same(placeOf('203.113.5.77'), { provinceCode: '19', lat: 21.59, lon: 105.85 }, 'ISO code')
  t.same(placeOf('14.161.2.3'), { provinceCode: '79', lat: 10.82, lon: 106.63 }, 'name alone')
  t.same(placeOf('2402:800:61ae:12ff::1'), { provinceCode: '01', lat: 21.03, lon: 105.83 }, 'IPv6')
  t.same(placeOf('8.8.8.8'), { provinceCode: null, lat: 37.75, lon: -97.82 }, 'another country')
  t.same(placeOf('9.9.9.9'), nowhere, 'only the country is known')
  t.same(placeOf('127.0.0.1'), nowhere, 'not in it')
  t.same(placeOf(''), nowhere)
})

t.test('the file may come, change, break and go while the server runs', async (t) => {
  const file = await fileIn(t)
  const places = await openPlaces(file)
  const prefix = addressPrefix('203.113.5.77')
  t.same(places.placeOf(prefix), nowhere, 'there is none')
  await writeFile(file, database)
  await places.refresh()
  t.match(places.placeOf(prefix), { provinceCode: '19' })
  await writeFile(file, 'not a database')
  await places.refresh()
  t.match(places.placeOf(prefix), { provinceCode: '19' }, 'the last good one goes on')
  t.same((await openPlaces(undefined)).placeOf(prefix), nowhere)
})

t.test('every province by its ISO code is one of today', async (t) => {
  const file = new URL('../../data/iso-3166-2-vn.json', import.meta.url)
  const names = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  for (const [iso, name] of Object.entries(names)) t.ok(findProvince(name), `${iso} ${name}`)
  t.equal(new Set(Object.values(names).map((name) => findProvince(name)?.code)).size, 34)
})

await onEachEngine('a scan keeps its place and never its address', async (t, store, location) => {
  const file = await fileIn(t)
  await writeFile(file, database)
  const now = Date.UTC(2026, 10, 24, 3)
  const recorder = await startScanRecorder({
    location,
    secret: Buffer.alloc(32, 1),
    placesFile: file,
    onLost: (_scans, reason) => t.fail(reason),
    now: () => new Date(now),
  })
  await recorder.record({
    epoch: 1,
    index: 5,
    at: now,
    visitor: visitorText('203.113.5.77', 'Mozilla/5.0 (Linux; Android 14) Mobile'),
    productId: 'tea',
    verdict: 'valid',
    language: 'vi',
    returning: false,
  })
  await recorder.stop()
  const story = await storyOf(store.scans, 1, 5)
  t.match(story?.scans, [{ provinceCode: '19', place: { lat: 21.59, lon: 105.85 } }])
  const rows = await store.scans.read.selectFrom('scan').selectAll().execute()
  t.notMatch(JSON.stringify(rows), /203\.113/)
})
