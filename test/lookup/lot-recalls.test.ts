import { recall, revoke } from '../../src/issuing/revocations.js'
import { unrevoke } from '../../src/issuing/undo.js'
import { onEachEngine } from '../stores.js'
import { by, createWorld, visible } from './world.js'

await onEachEngine(
  'the page of a product names the lots that are recalled, and leads to why',
  async (t, store, location) => {
    const world = await createWorld(t, store, location)
    const { tea, honey, clock, ctx } = world
    const first = await world.lot(tea.id, 'L1')
    const second = await world.lot(tea.id, 'L2')
    const own = `/P/${tea.id}`
    const seen = async (path: string) => visible((await world.get(path)).body)

    t.notMatch(await seen(own), /thu hồi lô/, 'nothing is recalled yet')
    const why = { reason: 'Nấm mốc', notice: 'Trả lại nơi mua' }
    const { id } = await recall(ctx, first.id, why, by, clock.now)
    const { body } = await world.get(own)
    t.match(visible(body), 'Đang thu hồi lô L1 Nếu bao bì in đúng số lô này thì không sử dụng.')
    t.match(body, `<a href="/P/${tea.id}/recall?lang=vi">`)
    t.match(
      await seen(`${own}?lang=en`),
      'Being recalled: lot L1 If your pack shows this lot, do not use it.',
    )
    t.match(await seen(`${own}/10/L9`), 'Đang thu hồi lô L1', 'a lot not ours to know walks up')
    t.notMatch(await seen(`${own}/10/L2`), /thu hồi lô/, 'another lot has nothing to do with it')
    t.notMatch(await seen(`/P/${honey.id}`), /thu hồi lô/, 'nor has another product')

    const { verdict } = await world.json(own)
    t.match(verdict, { verdict: 'product', lotRecalls: [{ kind: 'recall', lot: 'L1', ...why }] })
    const text = await world.get(own, { accept: 'text/plain' })
    t.match(text.body, /^Dang thu hoi lo L1: so so lo tren bao bi/)
    t.ok(text.body.trim().length <= 160)

    await revoke(ctx, { lotId: second.id }, { reason: 'Tem mất' }, by, clock.now)
    t.match(await seen(own), 'Đang thu hồi lô L1. Mã của lô L2 đã bị vô hiệu hoá')
    await unrevoke(ctx, id, by, clock.now)
    t.notMatch(await seen(own), /thu hồi lô L1/, 'a recall that was undone is told no more')
    t.match(await seen(own), 'Mã của lô L2 đã bị vô hiệu hoá')
  },
)
