/** Puts the examples into the OpenAPI document: one for every body, asked and answered. */
import { fail as failAccounts } from '../../accounts/errors.js'
import type { NguonError } from '../../errors.js'
import { fail as failGateway } from '../../gateways/errors.js'
import { fail as failRegistry } from '../../registry/errors.js'
import { fail as failWeb } from '../../web/errors.js'
import { problemOf } from '../../web/problem.js'
import { fail } from '../errors.js'
import { codeExamples } from './codes.js'
import { type Example, type Examples, ids } from './example.js'
import { labelExamples } from './labels.js'
import { publicExamples } from './public.js'
import { registryExamples } from './registry.js'
import { watchExamples } from './watch.js'

const examples: Examples = {
  ...registryExamples,
  ...publicExamples,
  ...labelExamples,
  ...codeExamples,
  ...watchExamples,
}

/** What of an operation is looked at here. */
export interface Operation {
  readonly requestBody?: Bodies
  readonly responses?: Readonly<Record<string, Bodies>>
  readonly security?: readonly unknown[]
}

interface Bodies {
  readonly content?: Readonly<Record<string, { example?: unknown }>>
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

export function addExamples(paths: Paths): void {
  for (const [path, methods] of Object.entries(paths)) {
    const route = path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1')
    for (const [method, operation] of Object.entries(methods))
      addTo(operation, examples[`${method.toUpperCase()} ${route}`] ?? {})
  }
}

function addTo({ requestBody, responses = {}, security }: Operation, example: Example): void {
  set(requestBody, () => example.body)
  for (const [status, answer] of Object.entries(responses)) {
    const refusal = refusalOf(status, security?.length === 0)
    set(answer, (type) => refusal ?? example.texts?.[type] ?? ofJson(type, example.answer))
  }
}

const ofJson = (type: string, answer: unknown) => (type === 'application/json' ? answer : undefined)

function set(bodies: Bodies | undefined, exampleOf: (type: string) => unknown): void {
  for (const [type, media] of Object.entries(bodies?.content ?? {})) {
    const example = exampleOf(type)
    if (example !== undefined) media.example = example
  }
}

const wrongQuantity = { vi: 'quantity phải từ 1 trở lên', en: 'quantity must be at least 1' }

const refusals: Readonly<Record<string, NguonError>> = {
  400: fail('request-invalid', wrongQuantity),
  401: failAccounts('token-missing'),
  403: failAccounts('scope-missing', 'print'),
  404: failRegistry('product-not-found', ids.product),
  409: fail('idempotency-unfinished'),
  422: fail('idempotency-key-reused'),
  '4XX': failWeb('too-many-requests'),
  '5XX': failWeb('something-broke'),
}

/** The problem document of a status; undefined when it went well. */
function refusalOf(status: string, isSigned: boolean) {
  const error =
    status === '401' && isSigned ? failGateway('gateway-signature-wrong') : refusals[status]
  return error && problemOf(error, 'en', status === '5XX' ? '7K3QM9TX' : undefined)
}
