import { render } from 'preact-render-to-string'
import { h } from 'preact'
import t from 'tap'
import { recall } from '../../src/issuing/revocations.js'
import { langOf, WithQuotes } from '../../src/lookup/quoted.js'
import { onEachEngine } from '../stores.js'
import { by, createWorld } from './world.js'

await t.test('somebody’s own words are marked on a page of another language', (t) => {
  const said = (language: 'vi' | 'en', ...quotes: string[]) =>
    render(h(WithQuotes, { text: 'Revoked: Tem rách. Trả <lại>', quotes, language }))
  t.equal(
    said('en', 'Tem rách', 'Trả <lại>'),
    'Revoked: <span lang="vi">Tem rách</span>. <span lang="vi">Trả &lt;lại></span>',
  )
  t.equal(said('vi', 'Tem rách'), 'Revoked: Tem rách. Trả &lt;lại>', 'not on a page of their own')
  t.equal(said('en', 'Nowhere'), 'Revoked: Tem rách. Trả &lt;lại>')
  t.equal(langOf('Damp', 'en'), undefined, 'English words are not called Vietnamese')
  t.equal(langOf('Độ ẩm', 'en'), 'vi')
  t.end()
})

await onEachEngine(
  'the reason of a recall is marked as Vietnamese on the English page',
  async (t, store, location) => {
    const { tea, lot, issue, code, get, ctx, clock } = await createWorld(t, store, location)
    const { id: lotId } = await lot(tea.id, 'L1')
    const run = await issue({ productId: tea.id, lotId, quantity: 2, activate: true })
    await recall(ctx, lotId, { reason: 'Độ ẩm cao', notice: 'Hãy đổi' }, by, clock.now)
    const english = (await get(`/T/${code(run, 1)}?lang=en`)).body
    t.match(english, 'Recalled since 23/11/2026: <span lang="vi">Độ ẩm cao</span>')
    t.match(english, '<span lang="vi">Hãy đổi</span>')
    t.match(english, '<b>23/11/2026</b>The lot was recalled', 'and is told in the journey')
    t.notMatch((await get(`/T/${code(run, 1)}?lang=vi`)).body, '<span lang="vi">')
  },
)
