/** Which column of a list is which field, by its heading in Vietnamese or English. */
import { searchKey } from '../name-key.js'
import { fail } from './errors.js'

/** Fields of a list and the headings people give them; the first is the list's own name of it. */
const headings = {
  product: ['product', 'product name', 'name', 'Tên sản phẩm', 'Sản phẩm', 'Tên SP', 'Tên hàng hóa', 'Tên hàng'],
  producer: ['producer', 'producer name', 'company', 'manufacturer', 'Chủ thể', 'Tên chủ thể', 'Chủ thể sản xuất', 'Chủ thể OCOP', 'Cơ sở sản xuất', 'Tên cơ sở', 'Đơn vị sản xuất', 'Tên đơn vị', 'Nhà sản xuất', 'Doanh nghiệp'],
  address: ['address', 'producer address', 'Địa chỉ', 'Địa chỉ chủ thể', 'Địa chỉ sản xuất', 'Địa chỉ cơ sở'],
  phone: ['phone', 'Điện thoại', 'Số điện thoại', 'SĐT'],
  website: ['website', 'web', 'Trang web'],
  old_commune: ['old_commune', 'old ward', 'Xã cũ', 'Xã phường cũ'],
  old_district: ['old_district', 'district', 'Huyện', 'Quận huyện', 'Huyện thị xã', 'Huyện cũ', 'Huyện thị xã thành phố'],
  old_province: ['old_province', 'Tỉnh cũ', 'Tỉnh thành cũ'],
  new_ward_code: ['new_ward_code', 'commune code', 'ward code', 'Mã xã', 'Mã xã phường'],
  new_ward: ['new_ward', 'commune', 'ward', 'Xã', 'Phường', 'Xã phường', 'Xã phường đặc khu', 'Xã mới', 'Xã phường mới', 'Xã phường thị trấn'],
  new_province_code: ['new_province_code', 'province code', 'Mã tỉnh', 'Mã tỉnh thành'],
  new_province: ['new_province', 'province', 'city', 'Tỉnh', 'Tỉnh thành', 'Tỉnh thành phố', 'Tỉnh mới', 'Địa phương'],
  stars: ['stars', 'star', 'rating', 'Số sao', 'Sao', 'Hạng sao', 'Xếp hạng', 'Phân hạng', 'Hạng', 'Xếp hạng sao', 'Số sao đạt được'],
  group: ['group', 'category', 'Nhóm', 'Nhóm sản phẩm', 'Ngành', 'Ngành hàng', 'Phân nhóm', 'Nhóm ngành', 'Loại sản phẩm'],
  year: ['year', 'Năm', 'Năm công nhận', 'Năm đạt', 'Năm đánh giá', 'Năm chứng nhận'],
  note: ['note', 'notes', 'Ghi chú', 'Chú thích'],
  source: ['source', 'Nguồn'],
  ambiguous: ['ambiguous'],
  certificate_number: ['certificate_number', 'decision number', 'decision', 'Số quyết định', 'Quyết định', 'Quyết định số', 'Số QĐ', 'QĐ công nhận', 'Quyết định công nhận', 'Số giấy chứng nhận', 'Số chứng nhận'],
  certificate_date: ['certificate_date', 'decision date', 'Ngày quyết định', 'Ngày QĐ', 'Ngày ký', 'Ngày cấp', 'Ngày công nhận', 'Ngày ban hành'],
  certificate_expires: ['certificate_expires', 'expires', 'valid until', 'Ngày hết hạn', 'Hiệu lực đến', 'Có giá trị đến'],
  certificate_body: ['certificate_body', 'issued by', 'Cơ quan cấp', 'Cơ quan công nhận', 'Nơi cấp', 'Cơ quan ban hành', 'Đơn vị cấp'],
  gtin: ['gtin', 'ean', 'barcode', 'Mã vạch', 'Mã số mã vạch', 'Mã GTIN'],
  net_content: ['net_content', 'net content', 'net weight', 'Khối lượng tịnh', 'Khối lượng', 'Thể tích', 'Thể tích thực', 'Dung tích', 'Định lượng', 'Quy cách', 'Quy cách đóng gói'],
  shelf_life_days: ['shelf_life_days', 'shelf life', 'Hạn sử dụng', 'Hạn dùng', 'Hạn sử dụng ngày', 'HSD', 'Số ngày sử dụng'],
  ingredients: ['ingredients', 'Thành phần', 'Nguyên liệu'],
  story: ['story', 'product story', 'Câu chuyện', 'Câu chuyện sản phẩm'],
  name_en: ['name_en', 'english name', 'Tên tiếng Anh', 'Tên sản phẩm tiếng Anh'],
  story_en: ['story_en', 'english story', 'Câu chuyện tiếng Anh'],
  brand: ['brand', 'Thương hiệu', 'Nhãn hiệu'],
  standards: ['standards', 'standard', 'Tiêu chuẩn', 'Tiêu chuẩn áp dụng', 'Tiêu chuẩn công bố', 'TCCS'],
  warnings: ['warnings', 'warning', 'Cảnh báo', 'Thông tin cảnh báo', 'Khuyến cáo'],
  usage: ['usage', 'how to use', 'Hướng dẫn sử dụng', 'Cách dùng', 'HDSD'],
  storage: ['storage', 'how to store', 'Bảo quản', 'Hướng dẫn bảo quản', 'Điều kiện bảo quản'],
  coordinates: ['coordinates', 'gps', 'location', 'Toạ độ', 'Tọa độ', 'Định vị'],
} as const satisfies Record<string, readonly string[]> // prettier-ignore

export type Field = keyof typeof headings
export const fields = Object.keys(headings) as readonly Field[]

/** Which field each column holds. */
export type Columns = ReadonlyMap<Field, number>

const byHeading = new Map<string, Field>()
for (const field of fields)
  for (const heading of headings[field]) byHeading.set(searchKey(heading), field)

/** A row's cells that say something, by field. */
export type Cells = Readonly<Partial<Record<Field, string>>>

export interface FoundHeading {
  /** Index of the heading among the rows given. */
  readonly index: number
  /** As they stand in the file. */
  readonly cells: readonly string[]
  readonly columns: Columns
  /** The product column's own heading, as `searchKey`. */
  readonly productHeading: string
  /** Cells in the heading row, up to its last one with text. */
  readonly width: number
  /** Headings that mean nothing here; running numbers (STT) are passed over silently. */
  readonly ignored: readonly string[]
}

/** How far down a heading may stand below title rows. */
export const headingDepth = 30

/**
 * Finds the heading row: the first of those that name the most fields, the product among them.
 * `map` names columns by field and goes before what headings say; `exact`: nothing but it counts.
 */
export function findHeading(
  rows: readonly (readonly string[])[],
  map: Readonly<Partial<Record<Field, string>>> = {},
  exact = false,
): FoundHeading | undefined {
  let best: FoundHeading | undefined
  for (const [index, cells] of rows.slice(0, headingDepth).entries()) {
    const found = { index, cells, ...readHeading(cells, map, exact) }
    const enough = found.columns.size >= 2 || Object.keys(map).length > 0 || found.width === 1
    if (found.columns.has('product') && enough && found.columns.size > (best?.columns.size ?? 0))
      best = found
  }
  return best
}

/** Checks a `--map`: `{ product: 'Tên hàng' }`. */
export function checkMap(map: Readonly<Record<string, string>>): Partial<Record<Field, string>> {
  for (const field of Object.keys(map))
    if (!Object.hasOwn(headings, field)) throw fail('import-map-field-unknown', field, fields)
  return map
}

/** Says which mapped column is not there. */
export function missingMapped(
  rows: readonly (readonly string[])[],
  map: Readonly<Record<string, string>>,
): string | undefined {
  const seen = new Set(rows.slice(0, headingDepth).flatMap((cells) => cells.map(searchKey)))
  return Object.values(map).find((heading) => !seen.has(searchKey(heading)))
}

function readHeading(
  cells: readonly string[],
  map: Readonly<Partial<Record<Field, string>>>,
  exact: boolean,
) {
  const columns = new Map<Field, number>()
  const ignored: string[] = []
  const mapped = new Map(
    Object.entries(map).map(([field, text]) => [searchKey(text), field as Field]),
  )
  let width = 0
  for (const [i, cell] of cells.entries()) {
    const key = searchKey(cell)
    if (key === '') continue
    width = i + 1
    const field = mapped.get(key) ?? (exact ? undefined : fieldOf(cell))
    if (field !== undefined && !columns.has(field)) columns.set(field, i)
    else if (!/^(stt|tt|so tt|so thu tu|no)$/.test(key)) ignored.push(cell)
  }
  if (!exact) beforeReform(columns, cells)
  const productHeading = searchKey(cells[columns.get('product') ?? -1] ?? '')
  return { columns, productHeading, width, ignored }
}

/** What a heading means by itself. */
export const fieldOf = (cell: string): Field | undefined =>
  byHeading.get(searchKey(cell)) ?? byHeading.get(searchKey(cell.replace(/\([^)]*\)/g, ' ')))

/** A list with districts is from before July 2025: its plain "Xã" is the old commune. */
function beforeReform(columns: Map<Field, number>, cells: readonly string[]): void {
  const ward = columns.get('new_ward')
  if (ward === undefined || !columns.has('old_district') || columns.has('old_commune')) return
  if (/mới|new/i.test((cells[ward] ?? '').normalize('NFC'))) return
  columns.delete('new_ward')
  columns.set('old_commune', ward)
}
