import type { Actor } from '../../src/accounts/actor.js'
import { createProducer } from '../../src/registry/producers.js'
import { addLink, type LinkFacts, removeLink } from '../../src/resolver/links.js'
import { listLinks } from '../../src/resolver/link-queries.js'
import { issueRun } from '../../src/issuing/runs.js'
import { onEachEngine } from '../stores.js'
import { by, createWorld, now, site } from './world.js'

await onEachEngine(
  'a link is kept tidy, with an audit entry that names no code, and taken away again',
  async (t, store, location) => {
    const w = await createWorld(t, store, location)
    const link = await w.add({
      scope: { fromCode: w.codeAt(5), toCode: w.codeAt(3) },
      type: 'https://www.gs1.org/voc/instructions',
      href: ' HTTPS://HTX.example.vn/pha ',
      title: '  Cách\npha  ',
      languages: ['VI', 'en-gb'],
      mediaType: ' Text/HTML ',
      context: ['VN'],
    })
    t.match(link, {
      product: w.coffee.id,
      level: 'serial',
      type: 'gs1:instructions',
      href: 'https://htx.example.vn/pha',
      title: 'Cách pha',
      languages: ['vi', 'en-GB'],
      mediaType: 'text/html',
      context: ['VN'],
      isDefault: false,
      stretch: { run: w.run.name },
    })
    t.match(link.stretch, { first: /^A1-000003-/, last: /^A1-000005-/ })
    t.same(await listLinks(store.read, w.coffee.id), [link])
    await removeLink(store, link.id, by, now)
    t.same(await listLinks(store.read, w.coffee.id), [])
    await t.rejects(removeLink(store, link.id, by, now), { code: 'link-not-found' })
    const audit = await store.read
      .selectFrom('audit')
      .selectAll()
      .where('subject', '=', 'link')
      .orderBy('seq')
      .execute()
    t.same(
      audit.map(({ action, actor }) => `${action} ${actor}`),
      ['link-added test', 'link-removed test'],
    )
    t.notMatch(JSON.stringify(audit), new RegExp([3, 4, 5].map((n) => w.codeAt(n)).join('|')))
  },
)

await onEachEngine('what is wrong with a link is said', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const right: LinkFacts = {
    scope: { productId: w.coffee.id },
    type: 'gs1:pip',
    href: `${site}/`,
    title: 'Trang',
  }
  const other = await createProducer(store, { name: 'HTX khác', province: '19' }, by.name, now)
  const stranger: Actor = { name: 'stranger', producerId: other.id }
  const owner: Actor = { name: 'owner', producerId: w.producer.id }
  const unbound = await issueRun(w.issuing, { producerId: w.producer.id, quantity: 2 }, by, now)
  const cases: [string, Partial<LinkFacts>, Actor?][] = [
    ['link-target', { href: 'http://htx.vn' }],
    ['link-target', { href: 'https://10.0.0.1/' }],
    ['link-type-unknown', { type: 'gs1:nosuchlt' }],
    ['link-type-unknown', { type: 'pip' }],
    ['link-type-unknown', { type: 'gs1:defaultLink' }],
    ['link-type-unknown', { type: 'gs1:epil' }],
    ['link-type-reserved', { type: 'gs1:recallStatus' }],
    ['link-type-reserved', { type: 'gs1:verificationService' }],
    ['link-title', { title: '  ' }],
    ['link-title', { title: 'x'.repeat(201) }],
    ['link-language', { languages: ['tiếng Việt'] }],
    ['link-language', { languages: ['vie'] }],
    ['link-media-type', { mediaType: 'html' }],
    ['link-context', { context: ['a b'] }],
    ['link-variant', { scope: { productId: w.coffee.id, variant: '' } }],
    ['link-variant', { scope: { productId: w.coffee.id, variant: 'lô' } }],
    ['link-default-level', { scope: { lotId: w.lot.id }, isDefault: true }],
    ['link-default-level', { scope: { runId: w.run.id }, isDefault: true }],
    ['link-default-level', { scope: { productId: w.coffee.id, variant: 'V' }, isDefault: true }],
    ['product-not-found', { scope: { productId: 'nothing' } }],
    ['product-not-found', {}, stranger],
    ['lot-not-found', { scope: { lotId: w.lot.id } }, stranger],
    ['run-not-found', { scope: { runId: w.run.id } }, stranger],
    ['code-unknown', { scope: { fromCode: w.codeAt(1), toCode: w.codeAt(1) } }, stranger],
    ['stretch-outside-run', { scope: { runId: w.run.id, from: 1, to: 10 } }],
    ['link-run-unbound', { scope: { runId: unbound.id } }],
  ]
  for (const [code, wrong, actor = by] of cases)
    await t.rejects(
      addLink(w.issuing, { ...right, ...wrong }, actor, now),
      { code },
      `${code} ${JSON.stringify(wrong)}`,
    )
  t.same(await listLinks(store.read, w.coffee.id), [], 'nothing was kept')
  const link = await addLink(w.issuing, right, owner, now)
  await t.rejects(addLink(w.issuing, right, owner, now), { code: 'link-exists' })
  await t.rejects(removeLink(store, link.id, stranger, now), { code: 'link-not-found' })
  t.equal((await listLinks(store.read, w.coffee.id)).length, 1)
})

await onEachEngine('a product has one default link, and a limit', async (t, store, location) => {
  const w = await createWorld(t, store, location)
  const scope = { productId: w.coffee.id }
  for (const n of [1, 2])
    await w.add({ scope, type: 'gs1:pip', href: `${site}/${n}`, isDefault: true })
  const defaults = (await listLinks(store.read, w.coffee.id)).filter((link) => link.isDefault)
  t.same(
    defaults.map(({ href }) => href),
    [`${site}/2`],
  )
  for (let n = 3; n <= 200; n++) await w.add({ scope, type: 'gs1:faqs', href: `${site}/${n}` })
  await t.rejects(w.add({ scope, type: 'gs1:faqs', href: `${site}/201` }), {
    code: 'links-too-many',
  })
})
