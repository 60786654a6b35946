/** Why a whole file is refused. Single rows are rejected in the result instead. */
import { catalogue } from '../../errors.js'

const howToSave = {
  vi: 'Hãy mở lại bằng Excel hay LibreOffice rồi lưu dạng "CSV UTF-8" hoặc .xlsx.',
  en: 'Open it in Excel or LibreOffice and save it as "CSV UTF-8" or .xlsx.',
}

export const fail = catalogue({
  'import-legacy-encoding': {
    status: 400,
    say: (encoding: string, sample: string, meant: string) => ({
      vi: `Tệp dùng bảng mã cũ ${encoding}, không phải Unicode: "${sample}" đáng lẽ là "${meant}". Hãy chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey). ${howToSave.vi}`,
      en: `The file is written in the old encoding ${encoding}, not in Unicode: "${sample}" should be "${meant}". Convert it to Unicode (UniKey's toolkit can). ${howToSave.en}`,
    }),
  },
  'import-double-encoded': {
    status: 400,
    say: (sample: string, meant: string) => ({
      vi: `Chữ trong tệp đã bị mã hoá UTF-8 hai lần: "${sample}" đáng lẽ là "${meant}". Hãy lấy lại tệp gốc. ${howToSave.vi}`,
      en: `The text was encoded as UTF-8 twice: "${sample}" should be "${meant}". Go back to the original file. ${howToSave.en}`,
    }),
  },
  'import-encoding-unknown': {
    status: 400,
    say: (line: number) => ({
      vi: `Không đọc được chữ ở dòng ${line}: tệp không phải UTF-8. ${howToSave.vi}`,
      en: `The text of line ${line} cannot be read: the file is not UTF-8. ${howToSave.en}`,
    }),
  },
  'import-not-a-table': {
    status: 400,
    say: (filename: string) => ({
      vi: `"${filename}" không phải bảng dữ liệu. Hãy dùng tệp .csv, .tsv hoặc .xlsx.`,
      en: `"${filename}" is not a table. Use a .csv, .tsv or .xlsx file.`,
    }),
  },
  'import-old-excel': {
    status: 400,
    say: (filename: string) => ({
      vi: `"${filename}" là tệp Excel đời cũ (.xls). Hãy mở bằng Excel rồi lưu dạng .xlsx.`,
      en: `"${filename}" is an Excel file of the old kind (.xls). Open it in Excel and save it as .xlsx.`,
    }),
  },
  'import-broken-workbook': {
    status: 400,
    say: (filename: string) => ({
      vi: `Không mở được "${filename}": tệp .xlsx bị hỏng hoặc có mật khẩu.`,
      en: `"${filename}" cannot be opened: the .xlsx file is damaged or has a password.`,
    }),
  },
  'import-too-large': {
    status: 413,
    say: (megabytes: number, limit: number) => ({
      vi: `Tệp quá lớn: ${megabytes} MB, tối đa ${limit} MB. Hãy chia thành nhiều tệp.`,
      en: `The file is too large: ${megabytes} MB, at most ${limit} MB. Split it into several files.`,
    }),
  },
  'import-empty': {
    status: 400,
    say: () => ({ vi: 'Tệp trống.', en: 'The file is empty.' }),
  },
  'import-no-heading': {
    status: 400,
    say: () => ({
      vi: 'Không tìm thấy dòng tiêu đề. Cần ít nhất cột "Tên sản phẩm" và một cột nữa như "Chủ thể", "Tỉnh" hay "Số sao"; tên cột khác thì ghép bằng --map.',
      en: 'No heading row was found. It needs a column "product" and at least one more, such as "producer", "province" or "stars"; columns of other names are mapped with --map.',
    }),
  },
  'import-map-field-unknown': {
    status: 400,
    say: (field: string, known: readonly string[]) => ({
      vi: `Không có trường "${field}" để ghép cột. Các trường: ${known.join(', ')}.`,
      en: `There is no field "${field}" to map a column to. Fields: ${known.join(', ')}.`,
    }),
  },
  'import-map-column-missing': {
    status: 400,
    say: (heading: string) => ({
      vi: `Không thấy cột "${heading}" trong dòng tiêu đề.`,
      en: `The heading row has no column "${heading}".`,
    }),
  },
  'import-sheet-missing': {
    status: 400,
    say: (sheet: string, sheets: readonly string[]) => ({
      vi: `Không có trang tính "${sheet}". Các trang: ${sheets.join(', ')}.`,
      en: `There is no sheet "${sheet}". Sheets: ${sheets.join(', ')}.`,
    }),
  },
  'import-under-way': {
    status: 409,
    say: () => ({
      vi: 'Danh sách này đang được nhập.',
      en: 'This list is being imported already.',
    }),
  },
  'import-stopped': {
    status: 409,
    say: () => ({
      vi: 'Lần nhập này đã dừng.',
      en: 'This import was stopped.',
    }),
  },
})
