/** Words of importing a list. */
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'
import type { Field } from '../../registry/import/columns.js'
import type { ImportStatus } from '../../registry/import/jobs.js'

export const fieldWords: Readonly<Record<Field, Words>> = {
  product: { vi: 'Tên sản phẩm', en: 'Product' },
  producer: { vi: 'Chủ thể', en: 'Producer' },
  address: { vi: 'Địa chỉ chủ thể', en: 'Producer’s address' },
  phone: { vi: 'Điện thoại (chỉ văn phòng thấy)', en: 'Telephone (for the office)' },
  website: { vi: 'Trang web', en: 'Website' },
  old_commune: { vi: 'Xã cũ', en: 'Old commune' },
  old_district: { vi: 'Huyện cũ', en: 'Old district' },
  old_province: { vi: 'Tỉnh cũ', en: 'Old province' },
  new_ward_code: { vi: 'Mã xã', en: 'Commune code' },
  new_ward: { vi: 'Xã, phường hiện nay', en: 'Commune of today' },
  new_province_code: { vi: 'Mã tỉnh', en: 'Province code' },
  new_province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  stars: { vi: 'Số sao', en: 'Stars' },
  group: { vi: 'Nhóm sản phẩm', en: 'Group' },
  year: { vi: 'Năm công nhận', en: 'Year' },
  note: { vi: 'Ghi chú', en: 'Note' },
  source: { vi: 'Nguồn dữ liệu', en: 'Source' },
  ambiguous: { vi: 'Chưa chắc chắn', en: 'Ambiguous' },
  certificate_number: { vi: 'Số quyết định', en: 'Decision number' },
  certificate_date: { vi: 'Ngày quyết định', en: 'Decision date' },
  certificate_expires: { vi: 'Ngày hết hạn', en: 'Expires' },
  certificate_body: { vi: 'Cơ quan công nhận', en: 'Issued by' },
  gtin: { vi: 'Mã vạch GTIN', en: 'GTIN' },
  net_content: { vi: 'Định lượng', en: 'Net content' },
  shelf_life_days: { vi: 'Hạn dùng (ngày)', en: 'Shelf life (days)' },
  ingredients: { vi: 'Thành phần', en: 'Ingredients' },
  story: { vi: 'Câu chuyện', en: 'Story' },
  name_en: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  story_en: { vi: 'Câu chuyện tiếng Anh', en: 'Story in English' },
  brand: { vi: 'Thương hiệu', en: 'Brand' },
  standards: { vi: 'Tiêu chuẩn', en: 'Standards' },
  warnings: { vi: 'Cảnh báo', en: 'Warnings' },
  usage: { vi: 'Cách dùng', en: 'How to use' },
  storage: { vi: 'Bảo quản', en: 'Storage' },
  coordinates: { vi: 'Toạ độ', en: 'Coordinates' },
}

export const words = {
  import: { vi: 'Nhập từ tệp', en: 'Import a file' },
  said: {
    vi: 'Chọn tệp Excel (.xlsx) hoặc CSV có một dòng tiêu đề. Chưa có gì được ghi: bạn sẽ ghép cột, xem trước, rồi mới xác nhận.',
    en: 'Choose a spreadsheet (.xlsx) or CSV with a heading row. Nothing is written yet: you match the columns, see what would happen, then confirm.',
  },
  saidOwn: {
    vi: 'Chọn tệp Excel (.xlsx) hoặc CSV sản phẩm của cơ sở bạn, có một dòng tiêu đề. Số sao và quyết định do chương trình ghi. Chưa có gì được ghi: bạn sẽ ghép cột, xem trước, rồi mới xác nhận.',
    en: 'Choose a spreadsheet (.xlsx) or CSV of your own products with a heading row. Stars and decisions are entered by the programme. Nothing is written yet: you match the columns, see what would happen, then confirm.',
  },
  lately: { vi: 'Các lần nhập gần đây', en: 'Lists of late' },
  state: { vi: 'Trạng thái', en: 'State' },
  when: { vi: 'Lúc', en: 'When' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  mayClose: {
    vi: 'Việc nhập vẫn tiếp tục khi bạn đóng trang này.',
    en: 'It goes on when you close this page.',
  },
  lookAgain: { vi: 'Xem lại', en: 'Look again' },
  stop: { vi: 'Dừng lại', en: 'Stop' },
  stopSaid: {
    vi: 'Các dòng đã nhập được giữ, mỗi dòng trọn vẹn. Có thể nhập tiếp phần còn lại sau.',
    en: 'The rows that are in stay, each of them whole. You can go on with the rest later.',
  },
  goOn: { vi: 'Nhập tiếp', en: 'Go on' },
  goOnSaid: {
    vi: 'Nhập tiếp từ dòng đang dừng; các dòng đã nhập không bị nhập lại.',
    en: 'Goes on from the row where it stopped; what is in is not imported again.',
  },
  failed: (code: string): Words => ({
    vi: `Không nhập tiếp được (${code}). Hãy thử lại; nếu vẫn lỗi, gửi lại tệp.`,
    en: `It could not go on (${code}). Try again; if that does not help, send the file again.`,
  }),
  file: { vi: 'Tệp danh sách', en: 'The list' },
  fileHint: { vi: '.xlsx, .csv hoặc .tsv, tối đa 16 MB', en: '.xlsx, .csv or .tsv, up to 16 MB' },
  next: { vi: 'Tiếp tục', en: 'Next' },
  columns: { vi: 'Ghép cột', en: 'Match the columns' },
  columnsSaid: {
    vi: 'Mỗi cột của tệp là gì? Cách ghép được nhớ cho cơ sở của bạn.',
    en: 'What does each column hold? Your answers are remembered for your organisation’s next list.',
  },
  notUsed: { vi: 'Không dùng', en: 'Not used' },
  sample: { vi: 'Ví dụ', en: 'Such as' },
  productNeeded: {
    vi: 'Hãy cho biết cột nào là tên sản phẩm.',
    en: 'Say which column holds the product’s name.',
  },
  twice: { vi: 'Hai cột không thể cùng một mục.', en: 'Two columns cannot be the same.' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  created: { vi: 'Mới', en: 'New' },
  updated: { vi: 'Cập nhật', en: 'Updated' },
  unchanged: { vi: 'Không đổi', en: 'Unchanged' },
  rejected: { vi: 'Bị từ chối', en: 'Rejected' },
  incomplete: { vi: 'Chưa đủ', en: 'Incomplete' },
  row: { vi: 'Dòng', en: 'Row' },
  column: { vi: 'Cột', en: 'Column' },
  reason: { vi: 'Lý do', en: 'Reason' },
  rejectedRows: { vi: 'Dòng bị từ chối', en: 'Rejected rows' },
  noteRows: { vi: 'Ghi chú', en: 'Notes' },
  firstOf: (shown: string, all: string): Words => ({
    vi: `${shown} dòng đầu trong ${all}`,
    en: `The first ${shown} of ${all}`,
  }),
  nothingWritten: { vi: 'Chưa có gì được ghi.', en: 'Nothing has been written.' },
  othersKept: {
    vi: 'Các dòng còn lại vẫn được nhập; tải các dòng bị từ chối về để sửa rồi nhập lại.',
    en: 'The other rows are imported all the same; download the rejected ones, mend them, import them again.',
  },
  confirm: { vi: 'Nhập danh sách này', en: 'Import this list' },
  changeColumns: { vi: 'Ghép cột lại', en: 'Match the columns again' },
  done: { vi: 'Đã nhập xong.', en: 'The list was imported.' },
  result: { vi: 'Kết quả nhập', en: 'What came of the import' },
  download: { vi: 'Tải dòng bị từ chối', en: 'Download rejected rows' },
  toProducts: { vi: 'Xem sản phẩm', en: 'See the products' },
  another: { vi: 'Nhập tệp khác', en: 'Import another file' },
} satisfies Record<string, Words | ((...args: never[]) => Words)>

export const importStatusWords: Readonly<Record<ImportStatus, Words>> = {
  queued: { vi: 'Đang chờ', en: 'Waiting' },
  running: { vi: 'Đang nhập', en: 'Being imported' },
  done: { vi: 'Đã xong', en: 'Done' },
  failed: { vi: 'Bị lỗi', en: 'Failed' },
  cancelled: { vi: 'Đã dừng', en: 'Stopped' },
}

export const rowsOf = (done: number, all: number): Words => ({
  vi: `${formatNumber(done, 'vi')} / ${formatNumber(all, 'vi')} dòng`,
  en: `${formatNumber(done, 'en')} / ${formatNumber(all, 'en')} rows`,
})
