/** Every route of the API with a token of every scope, without a token, and with another's objects. */
import t from 'tap'
import { scopes } from '../../src/accounts/scopes.js'
import { createToken } from '../../src/accounts/tokens.js'
import { issueRun } from '../../src/issuing/runs.js'
import { startTemplate } from '../../src/printing/label-templates/start.js'
import { createLabelTemplate } from '../../src/printing/label-templates/write.js'
import { addCertificate } from '../../src/registry/certificates.js'
import { openStore } from '../../src/store/store.js'
import { administrator, now } from '../issuing/installation.js'
import { freshLocation } from '../stores.js'
import { serve } from './server.js'

/** Each route and the scope it needs. */
const matrix: Readonly<Record<string, string>> = {
  'POST /activations': 'activate',
  'POST /bindings': 'activate',
  'DELETE /bindings/{id}': 'activate',
  'GET /certificates': 'registry.read',
  'POST /certificates': 'certificate.edit',
  'GET /certificates/{id}': 'registry.read',
  'PATCH /certificates/{id}': 'certificate.edit',
  'PUT /certificates/{id}/file': 'certificate.edit',
  'DELETE /certificates/{id}/file': 'certificate.edit',
  'GET /channels': 'registry.read',
  'POST /channels': 'product.edit',
  'PATCH /channels/{id}': 'product.edit',
  'DELETE /channels/{id}': 'product.edit',
  'GET /links': 'registry.read',
  'POST /links': 'product.edit',
  'DELETE /links/{id}': 'product.edit',
  'GET /label-templates': 'print.read',
  'POST /label-templates': 'label.design',
  'GET /label-templates/{id}': 'print.read',
  'PUT /label-templates/{id}': 'label.design',
  'GET /lots': 'registry.read',
  'POST /lots': 'lot.edit',
  'GET /lots/{id}': 'registry.read',
  'PATCH /lots/{id}': 'lot.edit',
  'GET /logistic-units': 'print.read',
  'POST /logistic-units': 'print',
  'GET /logistic-units/{sscc}': 'print.read',
  'GET /logistic-units/{sscc}/label.pdf': 'print.read',
  'GET /symbols/{kind}.{format}': 'print.read',
  'GET /print-jobs': 'print.read',
  'POST /print-jobs': 'print',
  'POST /print-jobs/check': 'print',
  'GET /print-jobs/{id}': 'print.read',
  'DELETE /print-jobs/{id}': 'print',
  'GET /print-jobs/{id}/files/{n}': 'print',
  'GET /print-jobs/{id}/ticket': 'print',
  'GET /producers': 'registry.read',
  'POST /producers': 'producer.create',
  'GET /producers/{id}': 'registry.read',
  'PATCH /producers/{id}': 'producer.edit',
  'GET /producers/{id}/brand': 'registry.read',
  'PATCH /producers/{id}/brand': 'producer.edit',
  'PUT /producers/{id}/brand/logo': 'producer.edit',
  'DELETE /producers/{id}/brand/logo': 'producer.edit',
  'GET /products': 'registry.read',
  'POST /products': 'product.edit',
  'GET /products/{id}': 'registry.read',
  'PATCH /products/{id}': 'product.edit',
  'POST /products/{id}/completions': 'product.edit',
  'GET /products/{id}/copy-thresholds': 'alert.read',
  'PATCH /products/{id}/copy-thresholds': 'alert.decide',
  'GET /products/{id}/passport': 'registry.read',
  'GET /products/{id}/passport.jsonld': 'registry.read',
  'GET /products/{id}/photos': 'registry.read',
  'POST /products/{id}/photos': 'product.edit',
  'DELETE /products/{id}/photos/{photo}': 'product.edit',
  'POST /recalls': 'recall',
  'GET /revocations': 'registry.read',
  'POST /revocations': 'revoke',
  'DELETE /revocations/{id}': 'undo',
  'GET /runs': 'print.read',
  'POST /runs': 'print',
  'GET /runs/{id}': 'print.read',
  'GET /runs/{id}/codes': 'codes.read',
  'GET /alerts': 'alert.read',
  'GET /alerts/{id}': 'alert.read',
  'POST /alerts/{id}/clearance': 'alert.decide',
  'POST /alerts/{id}/confirmation': 'alert.decide',
  'POST /suspicions': 'alert.decide',
  'DELETE /suspicions/{id}': 'alert.decide',
  'POST /sales': 'activate',
  'GET /scans': 'scans.read',
  'GET /reports': 'report.read',
  'GET /reports/{id}': 'report.read',
  'GET /reports/{id}/photo': 'report.read',
  'POST /reports/{id}/answer': 'report.answer',
  'POST /reports/{id}/close': 'report.answer',
}

t.test('what a token may do, on every route of the API', async (t) => {
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const { call, issuing } = await serve(t, store, location)
  const { paths } = (await call('GET /v1/openapi.json', { token: null })).json
  const described: Record<string, string> = {}
  for (const [path, methods] of Object.entries<object>(paths)) {
    for (const [method, operation] of Object.entries<any>(methods)) {
      if (operation.security?.length === 0) continue
      described[`${method.toUpperCase()} ${path.replace('/api/v1', '')}`] =
        operation.security[0].token[0]
    }
  }
  t.same(described, matrix, 'the document names the scope of every route, and no route lacks one')

  const tokens = new Map<string, string>()
  for (const scope of scopes) {
    const request = { role: 'administrator', label: scope, scopes: [scope] } as const
    tokens.set(scope, (await createToken(store, request, 'test', now)).token)
  }
  for (const [route, needed] of Object.entries(matrix)) {
    const what = `${route.split(' ')[0]} /v1${route.split(' ')[1]!.replaceAll(/\{\w+\}/g, '1')}`
    const body = /^(POST|PATCH|PUT)/.test(route) ? {} : undefined
    const ask = (token: string | null) => call(what, { token, ...(body && { body }) })
    const answers = await Promise.all(scopes.map((scope) => ask(tokens.get(scope)!)))
    t.same(
      scopes.filter((_, i) => answers[i]!.json?.code !== 'scope-missing'),
      [needed],
      `${route} is for ${needed} alone`,
    )
    t.notOk(
      answers.some(({ status }) => status >= 500 || status === 401),
      route,
    )
    t.match(await ask(null), { status: 401, json: { code: 'token-missing' } }, route)
  }

  await t.test("another producer's objects do not exist, whatever the scope", async (t) => {
    const all = { role: 'producer', producerId: 'p1', label: 'p1' } as const
    const { token } = await createToken(store, all, 'test', now)
    const run = await issueRun(issuing, { productId: 'rice', quantity: 5 }, administrator, now)
    const facts = { productId: 'rice', number: '1/QĐ', stars: 4, issuedOn: null }
    const certificate = await addCertificate(store, facts, 'test', now)
    const template = startTemplate({ vi: 'Tem', en: 'Label' }, 50, 40)
    const wanted = { producerId: 'p2', template }
    const made = await createLabelTemplate(store, wanted, administrator, now)
    for (const [what, sent] of [
      [`GET /v1/label-templates/${made.id}`],
      [`PUT /v1/label-templates/${made.id}`, { template }],
      ['POST /v1/label-templates', { producer: 'p2', template }],
      ['POST /v1/print-jobs', { product: 'tea', quantity: 1, template: `own:${made.id}` }],
      ['GET /v1/producers/p2/brand'],
      ['PATCH /v1/producers/p2/brand', { color: '#000000' }],
      ['DELETE /v1/producers/p2/brand/logo'],
      ['GET /v1/producers/p2'],
      ['PATCH /v1/producers/p2', { name: 'x' }],
      ['GET /v1/products/rice'],
      ['PATCH /v1/products/rice', { name: 'x' }],
      ['POST /v1/products/rice/completions', { confirmNames: true }],
      ['GET /v1/products/rice/passport'],
      ['GET /v1/products/rice/passport.jsonld'],
      ['GET /v1/products/rice/photos'],
      ['GET /v1/products/rice/copy-thresholds'],
      ['PATCH /v1/products/rice/copy-thresholds', {}],
      ['GET /v1/certificates?product=rice'],
      [`GET /v1/certificates/${certificate.id}`],
      ['GET /v1/channels?product=rice'],
      ['POST /v1/channels', { product: 'rice', kind: 'shop', title: 'x', phone: '0208 123' }],
      ['GET /v1/links?product=rice'],
      ['GET /v1/lots?product=rice'],
      ['GET /v1/lots/rice-1'],
      ['POST /v1/lots', { product: 'rice', number: 'x' }],
      ['PATCH /v1/lots/rice-1', { number: 'x' }],
      ['GET /v1/scans?product=rice'],
      [`GET /v1/runs/${run.id}`],
      ['POST /v1/runs', { product: 'rice', quantity: 1 }],
      ['POST /v1/activations', { run: run.id }],
      ['POST /v1/revocations', { run: run.id, reason: 'x' }],
      ['POST /v1/revocations', { product: 'rice', reason: 'x' }],
      ['POST /v1/recalls', { lot: 'rice-1', reason: 'x' }],
      ['POST /v1/suspicions', { run: run.id, reason: 'x' }],
      ['POST /v1/sales', { run: run.id }],
      ['POST /v1/print-jobs', { run: { id: run.id } }],
      ['POST /v1/print-jobs/check', { run: { id: run.id } }],
      ['POST /v1/print-jobs/check', { product: 'rice', quantity: 1 }],
    ] as const) {
      t.equal((await call(what, { token, ...(sent && { body: sent }) })).status, 404, what)
    }
  })

  await t.test('what a request asks for beside its route needs its own scope', async (t) => {
    const issue = { product: 'tea', quantity: 1, activate: true }
    for (const [what, body, scope] of [
      ['POST /v1/runs', issue, 'activate'],
      ['POST /v1/print-jobs', issue, 'activate'],
      ['POST /v1/print-jobs', { product: 'tea', quantity: 1, format: 'csv' }, 'codes.read'],
      ['POST /v1/print-jobs', { run: { id: 'A1' }, reason: 'x' }, 'print.active-again'],
    ] as const) {
      const refused = await call(what, { token: tokens.get('print')!, body })
      t.match(refused, { status: 403, json: { code: 'scope-missing' } }, scope)
      t.match(refused.json.detail, scope)
    }
    t.equal((await store.read.selectFrom('run').selectAll().execute()).length, 1)
  })
})
