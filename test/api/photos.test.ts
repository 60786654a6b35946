import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { onEachEngine } from '../stores.js'
import { serve } from './server.js'

const picture = (background: string, width = 600) =>
  sharp({ create: { width, height: 450, channels: 3, background } })
    .jpeg()
    .toBuffer()

function formOf(files: readonly (readonly [string, Uint8Array])[], caption?: string): FormData {
  const form = new FormData()
  if (caption !== undefined) form.set('caption', caption)
  for (const [name, bytes] of files) form.append('photo', new Blob([Uint8Array.from(bytes)]), name)
  return form
}

await onEachEngine('photos over the API', async (t, store, location) => {
  const { app, call, tokens, issuing } = await serve(t, store, location)
  const folder = join(issuing.dataDirectory, 'files')
  const [green, brown] = [await picture('#2f6b3c'), await picture('#6b4a2f')]

  await t.test('are sent, shown at addresses for ever, and removed', async (t) => {
    const token = tokens.p1
    const body = formOf(
      [
        ['a.jpg', green],
        ['b.jpg', brown],
      ],
      'Búp chè',
    )
    const added = await call('POST /v1/products/tea/photos', { token, body })
    t.match(added, {
      status: 201,
      json: { items: [{ width: 600, height: 450, caption: 'Búp chè' }, {}] },
    })
    const [first, second] = added.json.items
    const paths: string[] = [...first.files.avif, ...first.files.webp].map(({ path }) => path)
    t.equal(paths.length, 4, 'two widths in two formats')
    for (const path of [...paths, first.files.card]) {
      const file = await app.inject(path)
      t.equal(file.statusCode, 200, path)
      t.match(file.headers['content-type'], /^image\/(avif|webp|jpeg)$/)
      t.equal(file.headers['cache-control'], 'public, max-age=31536000, immutable')
      t.equal(Number(file.headers['content-length']), file.rawPayload.length)
      t.equal((await sharp(file.rawPayload).metadata()).exif, undefined)
    }
    const head = await app.inject({ method: 'HEAD', url: paths[0]! })
    t.strictSame([head.statusCode, head.rawPayload.length], [200, 0])
    t.strictSame((await call('GET /v1/products/tea/photos', { token })).json.items, [first, second])

    const again = await call('POST /v1/products/tea/photos', {
      token,
      body: formOf([['c.jpg', green]]),
    })
    t.match(again, { status: 409, json: { code: 'photo-exists' } })
    const removed = await call(`DELETE /v1/products/tea/photos/${first.id}`, { token })
    t.match(removed, { status: 200, json: { id: first.id } })
    for (const path of paths) t.equal((await app.inject(path)).statusCode, 404, 'gone at once')
    t.equal((await app.inject(second.files.card)).statusCode, 200, 'the other one stays')
    t.strictSame((await call('GET /v1/products/tea/photos', { token })).json.items, [second])
    const left = await readdir(folder)
    t.equal(left.length, 5, 'no file is left of what was removed or refused')
    const audit = await store.read
      .selectFrom('audit')
      .select(['action', 'subject_id'])
      .where('subject', '=', 'photo')
      .orderBy('seq')
      .execute()
    t.strictSame(audit, [
      { action: 'photo-added', subject_id: first.id },
      { action: 'photo-added', subject_id: second.id },
      { action: 'photo-removed', subject_id: first.id },
    ])
  })

  await t.test('are refused with a reason that names the file', async (t) => {
    const refused: [FormData | object, string, number, RegExp][] = [
      [formOf([['giấy.txt', Buffer.from('chữ')]]), 'picture-unreadable', 400, /giấy\.txt/],
      [
        formOf([['nho.jpg', await picture('#fff', 100)]]),
        'picture-too-small',
        400,
        /nho\.jpg.*100/,
      ],
      [formOf([['to.jpg', Buffer.alloc(16 * 1024 * 1024)]]), 'file-too-large', 413, /to\.jpg.*15/],
      [formOf([]), 'file-missing', 400, /tập tin/],
      [{ photo: 'x' }, 'request-invalid', 400, /multipart/],
    ]
    for (const [body, code, status, detail] of refused) {
      const answer = await call('POST /v1/products/honey/photos', { body })
      t.match(answer, { status, json: { code, detail } }, code)
    }
    t.equal((await call('GET /v1/products/honey/photos')).json.items.length, 0)
    for (let i = 0; i < 12; i++) {
      const body = formOf([[`${i}.png`, await picture(`#0000${String(i + 10)}`, 200 + i)]])
      t.equal((await call('POST /v1/products/honey/photos', { body })).status, 201)
    }
    const body = formOf([['more.jpg', green]])
    t.match(await call('POST /v1/products/honey/photos', { body }), {
      status: 409,
      json: { code: 'photos-too-many' },
    })
  })

  await t.test("of another producer's product do not exist", async (t) => {
    const token = tokens.p2
    const body = formOf([['a.jpg', green]])
    const [photo] = (await call('GET /v1/products/tea/photos')).json.items
    for (const what of [
      'GET /v1/products/tea/photos',
      'POST /v1/products/tea/photos',
      `DELETE /v1/products/tea/photos/${photo.id}`,
    ]) {
      const sent = what.startsWith('POST') ? { token, body } : { token }
      t.match(await call(what, sent), { status: 404, json: { code: 'product-not-found' } }, what)
    }
    // Nor is one taken away through a product of one's own.
    t.match(await call(`DELETE /v1/products/rice/photos/${photo.id}`, { token }), {
      status: 404,
      json: { code: 'photo-not-found' },
    })
    t.match(await call('POST /v1/products/tea/photos', { token: null, body }), { status: 401 })
  })

  await t.test('sent twice under one key are added once', async (t) => {
    const body = () => formOf([['k.jpg', brown]])
    const headers = { 'idempotency-key': 'photo-1' }
    const first = await call('POST /v1/products/rice/photos', { body: body(), headers })
    t.equal(first.status, 201)
    const second = await call('POST /v1/products/rice/photos', { body: body(), headers })
    t.strictSame([second.status, second.json], [201, first.json])
    const other = await call('POST /v1/products/rice/photos', {
      body: formOf([['k.jpg', green]]),
      headers,
    })
    t.match(other, { status: 422, json: { code: 'idempotency-key-reused' } })
  })

  await t.test('the address of a file leads to nothing else', async (t) => {
    for (const name of [
      '..%2Fnguon.sqlite',
      '..%2Fkeys%2Fmaster.key',
      '%2e%2e/keys/master.key',
      'keys',
      `${'0'.repeat(32)}.webp`,
      `${'0'.repeat(32)}.webp%00.html`,
      `${'0'.repeat(32)}-480.avif.tmp`,
    ]) {
      const answer = await app.inject(`/files/${name}`)
      t.equal(answer.statusCode, 404, name)
    }
  })

  await t.test(
    'a scan of the decision is linked, replaced and taken away by administrators',
    async (t) => {
      const { json: certificate } = await call('POST /v1/certificates', {
        body: { product: 'tea', number: '1/QĐ', stars: 4, score: 87.5, round: 'Đợt 1 năm 2025' },
      })
      t.match(certificate, { score: 87.5, round: 'Đợt 1 năm 2025', file: null })
      const path = `/v1/certificates/${certificate.id}/file`
      const put = (name: string, bytes: Uint8Array, token = tokens.admin) =>
        call(`PUT ${path}`, { body: formOf([[name, bytes]]), token })
      t.match(await put('a.pdf', Buffer.from('%PDF-1.7 …'), tokens.p1), { status: 403 })
      t.match(await put('a.exe', Buffer.from('MZ…')), {
        status: 400,
        json: { code: 'file-kind-refused' },
      })
      const pdf = (await put('qd.pdf', Buffer.from('%PDF-1.7 quyết định'))).json.file
      t.match(pdf, /^[0-9a-f]{32}\.pdf$/)
      const sent = await app.inject(`/files/${pdf}`)
      t.match(sent.headers, {
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
      })
      const script = '<html><script>alert(1)</script></html>'
      for (const hidden of [`${script}\n%PDF-1.7`, `PK\x03\x04%PDF-1.7 ${script}`, ` %PDF-1.7`])
        t.match(
          await put('qd.pdf', Buffer.from(hidden)),
          { status: 400, json: { code: 'file-kind-refused' } },
          'what does not begin as a PDF is none',
        )
      t.equal((await app.inject(`/files/${pdf}`)).statusCode, 200, 'the one before is still there')
      for (const behind of [script, 'PK\x03\x04 a.html PK\x05\x06']) {
        const twofold = Buffer.from(`%PDF-1.7\n${script}\n%%EOF\n${behind}`)
        const { file } = (await put('qd.html', twofold)).json
        t.match(file, /^[0-9a-f]{32}\.pdf$/, 'the name it came with does not count')
        const { headers } = await app.inject(`/files/${file}`)
        t.match(headers, {
          'content-type': /^application\/pdf$/,
          'x-content-type-options': 'nosniff',
          'content-disposition': `attachment; filename="${file}"`,
          'content-security-policy': /default-src 'none'/,
        })
      }
      const last = (await put('qd.pdf', Buffer.from('%PDF-1.7 quyết định'))).json.file
      t.equal(last, pdf)
      const scan = (await put('qd.jpg', green)).json.file
      t.match(scan, /^[0-9a-f]{32}\.webp$/)
      t.equal((await app.inject(`/files/${pdf}`)).statusCode, 404, 'the earlier one is gone')
      t.equal((await app.inject(`/files/${scan}`)).statusCode, 200)
      t.match(await call(`DELETE ${path}`), { status: 200, json: { file: null } })
      t.equal((await app.inject(`/files/${scan}`)).statusCode, 404)
      t.match(await call('DELETE /v1/certificates/nope/file'), { status: 404 })
    },
  )
})
