import { watchFlags } from '../../src/copies/flags.js'
import { createDemo } from '../../src/demo/demo.js'
import { openIssued } from '../../src/issuing/issued.js'
import { verifyCode } from '../../src/lookup/look-up.js'
import { openScanReader } from '../../src/store/scan-log.js'
import { installation, now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'

await onEachEngine('the demonstration shows every verdict', async (t, store, location) => {
  const ctx = await installation(t, store)
  const { samples } = await createDemo(ctx, location, now)
  const reader = await openScanReader(location)
  t.teardown(() => reader.close())
  const issued = await openIssued(ctx)
  const flags = await watchFlags(store.read)
  t.teardown(() => flags.stop())
  const sources = {
    issued,
    read: store.read,
    flags,
    scans: { history: async (epoch: number, index: number) => reader.counters(epoch, index) },
  }
  const shown = new Map<string, unknown>()
  for (const { shows, path } of samples) {
    const verdict = await verifyCode(sources, `https://nguon.example${path}`, 'vi', now)
    const { attention, scans, ocop } = verdict
    shown.set(shows.en, [
      verdict.verdict,
      attention,
      scans?.count ?? null,
      ocop?.stars ?? null,
      ocop?.certificate.status ?? null,
    ])
  }
  t.strictSame(Object.fromEntries(shown), {
    'valid, first scan': ['valid', false, 0, 4, 'valid'],
    'valid, seen before': ['valid', false, 3, 4, 'valid'],
    'valid, scanned unusually often': ['valid', true, 45, 4, 'valid'],
    'not activated': ['inactive', false, 0, 4, 'valid'],
    'past its use-by date': ['expired', false, 0, 4, 'valid'],
    'lot recalled': ['recalled', false, 0, 4, 'valid'],
    revoked: ['revoked', false, 0, 4, 'valid'],
    copied: ['suspect', false, 0, 4, 'valid'],
    'certificate expired': ['valid', false, 0, null, 'expired'],
    'certificate revoked': ['valid', false, 0, null, 'revoked'],
    'stars known by year only': ['valid', false, 0, null, 'none'],
    'product code': ['product', false, null, 4, 'valid'],
    'not one of ours': ['unknown', false, null, null, null],
    mistyped: ['mistyped', false, null, null, null],
  })
  const epochs = await store.read.selectFrom('epoch').select(['number', 'demo']).execute()
  t.strictSame(epochs, [{ number: 31, demo: 1 }], 'in an epoch of its own')
})
