import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

await onEachEngine(
  'links are added, listed and removed by their owner',
  async (t, store, location) => {
    const { call, tokens } = await serve(t, store, location)
    const link = { type: 'gs1:pip', href: 'https://htx.example.vn/tra', title: 'Trà' }
    const add = (body: object, token = tokens.p1) => call('POST /v1/links', { token, body })
    const added = await add({ product: 'tea', languages: ['vi'], default: true, ...link })
    t.match(added, {
      status: 201,
      json: {
        product: 'tea',
        level: 'product',
        isDefault: true,
        languages: ['vi'],
        mediaType: null,
      },
    })
    t.match(await add({ lot: 'tea-1', ...link }), {
      status: 201,
      json: { level: 'lot', lot: 'tea-1' },
    })
    t.match(await add({ product: 'tea', variant: 'V', ...link }), { json: { level: 'variant' } })
    const { json: run } = await call('POST /v1/runs', { body: { product: 'tea', quantity: 5 } })
    t.match(await add({ run: run.id, from: 2, to: 3, ...link }), {
      status: 201,
      json: { level: 'serial', stretch: { run: run.name } },
    })
    const list = async (token = tokens.p1) =>
      (await call('GET /v1/links?product=tea', { token })).json
    t.equal((await list()).items.length, 4)

    t.match(await add({ product: 'tea', ...link }, tokens.p2), {
      status: 404,
      json: { code: 'product-not-found' },
    })
    t.match(await add({ product: 'rice', ...link }), { status: 404 })
    t.match(await list(tokens.p2), { code: 'product-not-found' })
    const remove = (token: string) => call(`DELETE /v1/links/${added.json.id}`, { token })
    t.match(await remove(tokens.p2), { status: 404, json: { code: 'link-not-found' } })
    for (const body of [
      link,
      { product: 'tea', lot: 'tea-1', ...link },
      { lot: 'tea-1', variant: 'V', ...link },
    ])
      t.match(await add(body), { status: 400, json: { code: 'target-unclear' } })
    t.match(await add({ product: 'tea', ...link, href: 'https://10.0.0.1/' }), {
      status: 400,
      json: { code: 'link-target' },
    })
    t.match(await add({ product: 'tea', ...link, codes: ['x'] }), {
      json: { code: 'request-invalid' },
    })

    t.match(await remove(tokens.p1), { status: 204, text: '' })
    t.match(await remove(tokens.p1), { status: 404 })
    t.equal((await list()).items.length, 3)
  },
)
