/**
 * Demonstration data: a sample code for every verdict there is, in an epoch of its own, so that
 * nothing of it can be taken for a real pack.
 */
import { randomBytes } from 'node:crypto'
import type { Actor } from '../accounts/actor.js'
import { createCodeCipher } from '../codes/cipher.js'
import { judgeNow } from '../copies/judging.js'
import type { Words } from '../errors.js'
import type { IssuingContext } from '../issuing/context.js'
import { recall, revoke, suspect } from '../issuing/revocations.js'
import { issueRun, type Run } from '../issuing/runs.js'
import { startScanRecorder } from '../scans/recorder.js'
import type { StoreLocation } from '../store/store.js'
import { addDemoPhotos } from './photos.js'
import { createDemoRegistry, type DemoItem } from './registry.js'

/** An address to try, and what it shows. */
export interface DemoSample {
  readonly shows: Words
  /** Behind the server's address: `/T/…`. */
  readonly path: string
}

export interface Demo {
  readonly samples: readonly DemoSample[]
  /** The products that `finishDemo` gives labels. */
  readonly items: ReadonlyMap<string, DemoItem>
}

const by: Actor = { name: 'demo', producerId: null }
const dayMs = 24 * 3_600_000
const quantity = 100

/**
 * Makes the demonstration. The store must be empty.
 * @param directory of the public files; without it there are no pictures
 */
export async function createDemo(
  ctx: IssuingContext,
  location: StoreLocation,
  now: Date,
  directory?: string,
): Promise<Demo> {
  const registry = await createDemoRegistry(ctx.store, now)
  if (directory !== undefined) await addDemoPhotos(ctx.store, directory, registry, now)
  const issue = (productId: string, daysAgo: number, lotId?: string, activate = true) =>
    issueRun(
      ctx,
      { productId, lotId, quantity, activate, note: 'minh hoạ' },
      by,
      new Date(now.getTime() - daysAgo * dayMs),
    )
  const { tea, lots } = registry
  const good = await issue(tea, 20, lots.good)
  const inactive = await issue(tea, 1, undefined, false)
  const expired = await issue(tea, 300, lots.expired)
  const recalled = await issue(tea, 50, lots.recalled)
  const honey = await issue(registry.honey, 30)
  const sauce = await issue(registry.sauce, 30)
  const candy = await issue(registry.candy, 30)
  const one = (run: Run, number: number) => ({ runId: run.id, from: number, to: number })
  await revoke(ctx, one(good, 4), { reason: 'Tem bị rách khi dán (minh hoạ)' }, by, now)
  await suspect(ctx, one(good, 5), { reason: 'Cùng một mã ở hai tỉnh (minh hoạ)' }, by, now)
  await recall(
    ctx,
    lots.recalled,
    { reason: 'Độ ẩm cao (minh hoạ)', notice: 'Hãy mang đến nơi mua để đổi (minh hoạ).' },
    by,
    now,
  )
  await addScans(location, good, tea, now)
  await judgeNow(ctx.store, now)
  const path = pathMaker(ctx)
  const samples = [
    { shows: words.first, path: path(good, 1) },
    { shows: words.seen, path: path(good, 2) },
    { shows: words.often, path: path(good, 3) },
    { shows: words.inactive, path: path(inactive, 1) },
    { shows: words.expired, path: path(expired, 1) },
    { shows: words.recalled, path: path(recalled, 1) },
    { shows: words.revoked, path: path(good, 4) },
    { shows: words.suspect, path: path(good, 5) },
    { shows: words.lapsed, path: path(honey, 1) },
    { shows: words.withdrawn, path: path(sauce, 1) },
    { shows: words.claimed, path: path(candy, 1) },
    { shows: words.product, path: `/P/${tea}` },
    { shows: words.unknown, path: '/T/0123456789AM' },
    { shows: words.mistyped, path: '/T/0123456789AN' },
  ]
  return { samples, items: registry.items }
}

const words = {
  first: { vi: 'Mã hợp lệ, lần quét đầu', en: 'valid, first scan' },
  seen: { vi: 'Mã hợp lệ, đã quét trước đó', en: 'valid, seen before' },
  often: { vi: 'Mã hợp lệ, quét nhiều bất thường', en: 'valid, scanned unusually often' },
  inactive: { vi: 'Chưa kích hoạt', en: 'not activated' },
  expired: { vi: 'Hết hạn sử dụng', en: 'past its use-by date' },
  recalled: { vi: 'Lô bị thu hồi', en: 'lot recalled' },
  revoked: { vi: 'Mã bị vô hiệu hoá', en: 'revoked' },
  suspect: { vi: 'Mã bị sao chép', en: 'copied' },
  lapsed: { vi: 'Chứng nhận OCOP hết hạn', en: 'certificate expired' },
  withdrawn: { vi: 'Chứng nhận OCOP bị thu hồi', en: 'certificate revoked' },
  claimed: { vi: 'Số sao chỉ biết theo năm', en: 'stars known by year only' },
  product: { vi: 'Mã chung của sản phẩm', en: 'product code' },
  unknown: { vi: 'Không có trong hệ thống', en: 'not one of ours' },
  mistyped: { vi: 'Gõ sai', en: 'mistyped' },
} as const satisfies Record<string, Words>

/** Scans of the past: three people on the second pack, more than any family on the third. */
async function addScans(
  location: StoreLocation,
  run: Run,
  productId: string,
  now: Date,
): Promise<void> {
  const recorder = await startScanRecorder({
    location,
    // Visitors that nobody will meet again need no secret of the installation.
    secret: randomBytes(32),
    onLost: () => {},
    now: () => now,
  })
  for (const [number, scans] of [
    [2, 3],
    [3, 45],
  ] as const) {
    for (let i = 0; i < scans; i++) {
      await recorder.record({
        epoch: run.epoch,
        index: run.firstIndex + number - 1,
        at: now.getTime() - 6 * dayMs + i * 3 * 3_600_000,
        visitor: `198.51.${i}.\nminh hoạ`,
        returning: false,
        productId,
        verdict: 'valid',
        language: 'vi',
      })
    }
  }
  await recorder.stop()
}

function pathMaker({ keyring }: IssuingContext): (run: Run, number: number) => string {
  return (run, number) => {
    const key = keyring.epochKey(run.epoch)
    if (!key) throw new TypeError(`no key of epoch ${run.epoch}`)
    return `/T/${createCodeCipher(key).codeOf(run.firstIndex + number - 1)}`
  }
}
