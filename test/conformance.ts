/**
 * `npm run conformance [-- --vectors DIR]`: the published vectors against the product, the resolver's
 * checks against a server of its own. Exit status 0 = all passed, 1 = some failed, 2 = no vectors there.
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Ajv, type AnySchema } from 'ajv'
import formats from 'ajv-formats'
import { checkDigitalLinks, type DigitalLinkCases } from './conformance/digital-link-cases.js'
import { checkFf1, type Ff1Samples } from './conformance/ff1-samples.js'
import { startPublicServer } from './conformance/public-server.js'
import { createReport } from './conformance/report.js'
import { checkIds, checkResolver } from './conformance/resolver-suite.js'

const beside = fileURLToPath(new URL('../../shared/vectors', import.meta.url))
const { values } = parseArgs({ options: { vectors: { type: 'string', default: beside } } })
const directory = resolve(values.vectors)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

if (!existsSync(directory)) {
  say(`No vectors at ${directory}. Name their directory with --vectors DIR.`)
  process.exit(2)
}

const vector = <T>(name: string): T =>
  JSON.parse(readFileSync(resolve(directory, name), 'utf8')) as T

const report = createReport(say)
const { check } = report

say('# GS1-Conformant resolver')
const { checks } = vector<{ checks: { id: string }[] }>('resolver/resolver-testsuite-checks.json')
for (const { id } of checks) {
  const isMade = checkIds.some(
    (name) => name === id || (name === 'loFor' && id.startsWith('loFor')),
  )
  check(isMade, 'checks', `${id} is made here`)
}
const problemOf = (schema: AnySchema) => {
  // As the suite sets it: draft-07, not strict.
  const ajv = new Ajv({ strict: false, allErrors: true })
  ;(formats as unknown as typeof formats.default)(ajv)
  const isValid = ajv.compile(schema)
  return (body: unknown): string => (isValid(body) ? '' : ajv.errorsText(isValid.errors))
}
const linksetProblem = problemOf(vector('resolver/gs1-linkset-schema.json'))
const descriptionProblem = problemOf(
  vector('resolver/description-file-schema-1.2.0.reconstructed.json'),
)
const { linkTypes } = vector<{ linkTypes: { id: string }[] }>('resolver/gs1-linktypes-v1.16.json')
const vocabulary = new Set(linkTypes.map(({ id }) => id))
for (const [base, strips] of [
  ['https://id.example.vn', false],
  ['https://htx.example.vn/nguon', false],
  ['https://htx.example.vn/nguon', true],
] as const) {
  const server = await startPublicServer(base, strips)
  say(`# ${base}${strips ? ', its prefix taken away by the proxy' : ''}`)
  const suite = {
    ask: server.ask,
    check,
    linksetProblem,
    descriptionProblem,
    linkTypes: vocabulary,
  }
  for (const link of server.links) await checkResolver(suite, link, base)
  await server.close()
}

say('# GS1 Digital Link URI')
checkDigitalLinks(vector<DigitalLinkCases>('digital-link/uri-cases.json'), check)

say('# FF1')
checkFf1(vector<Ff1Samples>('fpe/nist-ff1-samples.json'), check)

const { passed, failed } = report.totals()
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
