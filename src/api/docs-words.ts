/** The fixed words of /api/docs. */
import type { Words } from '../errors.js'

export const words = {
  title: { vi: 'Nguồn: giao diện lập trình (API)', en: 'Nguồn: API' },
  other: { vi: 'English', en: 'Tiếng Việt' },
  tables: { vi: 'Mục lục', en: 'Contents' },
  document: {
    vi: 'Tài liệu OpenAPI 3.1 cho chương trình',
    en: 'OpenAPI 3.1 document for programs',
  },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  required: { vi: 'bắt buộc', en: 'required' },
  optional: { vi: 'tuỳ chọn', en: 'optional' },
  or: { vi: 'hoặc', en: 'or' },
  listOf: { vi: 'danh sách', en: 'list of' },
  any: { vi: 'bất kỳ', en: 'any' },
  exampleAsked: { vi: 'Ví dụ yêu cầu', en: 'Example of a request' },
  exampleAnswered: { vi: 'Ví dụ trả lời', en: 'Example of an answer' },
  path: { vi: 'trong đường dẫn', en: 'in the path' },
  query: { vi: 'sau dấu ?', en: 'in the query' },
  header: { vi: 'tiêu đề', en: 'header' },
  body: { vi: 'trong thân yêu cầu', en: 'in the body' },
} as const satisfies Record<string, Words>

/** Types of JSON as people name them. */
export const typeWords = {
  string: { vi: 'chuỗi', en: 'string' },
  integer: { vi: 'số nguyên', en: 'integer' },
  number: { vi: 'số', en: 'number' },
  boolean: { vi: 'đúng/sai', en: 'boolean' },
  object: { vi: 'đối tượng', en: 'object' },
  null: { vi: 'null', en: 'null' },
} as const satisfies Record<string, Words>
