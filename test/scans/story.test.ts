import { startScanRecorder, type ScanRequest } from '../../src/scans/recorder.js'
import { storyOf } from '../../src/scans/story.js'
import { visitorText } from '../../src/scans/visitor.js'
import { onEachEngine } from '../stores.js'

const hour = 3_600_000
const start = Date.UTC(2026, 10, 24, 3, 0)
const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36'
const ipad =
  'Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

const scanOf = (userAgent: string, at: number, more: Partial<ScanRequest> = {}): ScanRequest => ({
  epoch: 3,
  index: 700_000_000_123,
  at,
  visitor: visitorText('203.113.5.77', userAgent),
  productId: 'p1',
  verdict: 'valid',
  language: 'vi',
  runSeq: 7,
  returning: false,
  ...more,
})

await onEachEngine(
  'a code tells who looked at it, and who came back',
  async (t, store, location) => {
    t.equal(await storyOf(store.scans, 3, 700_000_000_123), undefined, 'never scanned')
    const recorder = await startScanRecorder({
      location,
      secret: Buffer.alloc(32, 1),
      onLost: (_scans, reason) => t.fail(reason),
      now: () => new Date(start),
    })
    await recorder.record(scanOf(phone, start))
    await recorder.record(scanOf(ipad, start + hour, { weight: 0, verdict: 'mismatch' }))
    await recorder.flush()
    await recorder.record(scanOf(phone, start + 2 * hour))
    await recorder.record(scanOf(phone, start + 2 * hour, { index: 5 }))
    await recorder.stop()

    const story = await storyOf(store.scans, 3, 700_000_000_123)
    t.match(story, {
      count: 3,
      firstAt: start,
      lastAt: start + 2 * hour,
      scans: [
        { at: start, nth: 1, device: 'phone', verdict: 'valid', returning: false, weight: 1 },
        { at: start + hour, nth: 2, device: 'tablet', verdict: 'mismatch', weight: 0 },
        { at: start + 2 * hour, nth: 3, device: 'phone', returning: true, runSeq: 7 },
      ],
    })
    const marks = story?.scans.map(({ visitor }) => visitor)
    t.equal(marks?.[0], marks?.[2], 'one visitor has one mark')
    t.not(marks?.[0], marks?.[1])
    const other = await storyOf(store.scans, 3, 5)
    t.match(other?.scans, [{ nth: 1, returning: false, place: null, provinceCode: null }])
    t.not(other?.scans[0]?.visitor, marks?.[0], 'and another mark for another code')
  },
)
