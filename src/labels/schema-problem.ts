/** What a schema finds wrong in a file, in words. */
import type { Words } from '../errors.js'

interface SchemaError {
  readonly keyword: string
  readonly params: object
  readonly message: string
}

const types: Readonly<Record<string, Words>> = {
  number: { vi: 'phải là một số', en: 'must be a number' },
  integer: { vi: 'phải là một số nguyên', en: 'must be a whole number' },
  string: { vi: 'phải là chữ', en: 'must be a text' },
  boolean: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  object: { vi: 'phải là một nhóm {…}', en: 'must be an object {…}' },
  array: { vi: 'phải là một danh sách […]', en: 'must be a list […]' },
}

/** Named are the limits, the values there are, the fields that lack or are unknown. */
export function schemaProblem({ keyword, params, message }: SchemaError): Words {
  const facts = params as Readonly<Record<string, unknown>>
  const list = (name: string) => [facts[name]].flat().join(', ')
  switch (keyword) {
    case 'type':
      return types[list('type')] ?? { vi: message, en: message }
    case 'minimum':
      return { vi: `phải từ ${list('limit')} trở lên`, en: `must be at least ${list('limit')}` }
    case 'maximum':
      return { vi: `không được quá ${list('limit')}`, en: `must be at most ${list('limit')}` }
    case 'enum':
      return {
        vi: `phải là một trong: ${list('allowedValues')}`,
        en: `must be one of: ${list('allowedValues')}`,
      }
    case 'required':
      return {
        vi: `thiếu ${list('requiredProperties')}`,
        en: `lacks ${list('requiredProperties')}`,
      }
    case 'boolean':
      return { vi: 'không có trường nào tên như vậy', en: 'there is no such field' }
    default:
      return { vi: message, en: message }
  }
}
