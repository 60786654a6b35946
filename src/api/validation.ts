/** Says what of a request does not fit its schema, in both languages and by name. */
import type { FastifySchemaValidationError } from 'fastify'
import type { NguonError, Words } from '../errors.js'
import { withDetail } from '../errors.js'
import { fail } from './errors.js'

/** Most problems named in words; all of them stand in the data. */
const mostNamed = 5

type Limits = Readonly<Record<string, unknown>>

const rules: Readonly<Record<string, (params: Limits) => Words>> = {
  type: ({ type }) => ({ vi: `phải là kiểu ${String(type)}`, en: `must be ${String(type)}` }),
  minimum: ({ limit }) => ({
    vi: `phải từ ${String(limit)} trở lên`,
    en: `must be at least ${String(limit)}`,
  }),
  maximum: ({ limit }) => ({
    vi: `không quá ${String(limit)}`,
    en: `must be at most ${String(limit)}`,
  }),
  minLength: () => ({ vi: 'không được để trống', en: 'must not be empty' }),
  maxLength: ({ limit }) => ({
    vi: `dài quá ${String(limit)} ký tự`,
    en: `is longer than ${String(limit)} characters`,
  }),
  minItems: () => ({ vi: 'không được rỗng', en: 'must not be empty' }),
  maxItems: ({ limit }) => ({
    vi: `có quá ${String(limit)} mục`,
    en: `has more than ${String(limit)} items`,
  }),
  pattern: () => ({ vi: 'sai dạng', en: 'has the wrong form' }),
  format: () => ({ vi: 'sai dạng', en: 'has the wrong form' }),
  enum: () => ({ vi: 'không thuộc các giá trị cho phép', en: 'is not one of the values allowed' }),
  const: () => ({ vi: 'không thuộc các giá trị cho phép', en: 'is not one of the values allowed' }),
  anyOf: () => ({ vi: 'không đúng dạng nào được phép', en: 'has none of the forms allowed' }),
}

const wrong: Words = { vi: 'không hợp lệ', en: 'is not valid' }

/** The catalogued error for what the validator found; `errors` in its data names every field. */
export function invalidRequest(found: readonly FastifySchemaValidationError[]): NguonError {
  const problems = found.flatMap(problemsOf)
  const say = (language: keyof Words) =>
    problems
      .slice(0, mostNamed)
      .map(({ field, words }) => `${field} ${words[language]}`)
      .join('; ')
  const error = fail('request-invalid', { vi: say('vi'), en: say('en') })
  return withDetail(error, {
    errors: problems.map(({ field, rule }) => ({ field, rule })),
  })
}

interface Problem {
  readonly field: string
  readonly rule: string
  readonly words: Words
}

function problemsOf(error: FastifySchemaValidationError): Problem[] {
  const { keyword, instancePath, params, schemaPath } = error
  // Each alternative of a union complains, and then the union as a whole: that one is enough.
  if (schemaPath.includes('/anyOf/')) return []
  const at = instancePath.slice(1).replaceAll('/', '.')
  const each = (names: unknown, words: Words): Problem[] =>
    (names as string[]).map((name) => ({
      field: at ? `${at}.${name}` : name,
      rule: keyword,
      words,
    }))
  if (keyword === 'required')
    return each(params['requiredProperties'], { vi: 'còn thiếu', en: 'is missing' })
  if (keyword === 'additionalProperties')
    return each(params['additionalProperties'], {
      vi: 'không có trong danh mục',
      en: 'is not known',
    })
  // The form of the whole is wrong because a part of it is, and that part is named already.
  if (keyword === 'boolean' || keyword === 'properties') return []
  const rule = rules[keyword]
  const field = at === '' ? 'body' : at
  return [{ field, rule: keyword, words: rule ? rule(params) : wrong }]
}
