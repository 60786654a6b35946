/** What can go wrong with templates, stock and drawings; `path` is a JSON pointer into the file. */
import { catalogue, withDetail } from '../errors.js'

const make = catalogue({
  'label-template-invalid': {
    status: 400,
    say: (path: string, problem: string) => ({
      vi: `Mẫu tem có lỗi tại ${path}: ${problem}.`,
      en: `The label template is wrong at ${path}: ${problem}.`,
    }),
  },
  'label-binding-unknown': {
    status: 400,
    say: (path: string, name: string) => ({
      vi: `Mẫu tem có lỗi tại ${path}: không có trường dữ liệu "${name}".`,
      en: `The label template is wrong at ${path}: there is nothing called "${name}" to print.`,
    }),
  },
  'label-host-missing': {
    status: 400,
    say: (path: string) => ({
      vi: `Mẫu tem có mã QR tại ${path} nhưng không in tên miền: thêm một dòng chữ có {host}.`,
      en: `The label template has a QR code at ${path} but does not print the host name: add a text with {host}.`,
    }),
  },
  'label-outside': {
    status: 400,
    say: (path: string) => ({
      vi: `Mẫu tem có lỗi tại ${path}: phần này nằm ngoài mép tem.`,
      en: `The label template is wrong at ${path}: this part lies outside the label.`,
    }),
  },
  'label-stock-invalid': {
    status: 400,
    say: (path: string, problem: string) => ({
      vi: `Khổ giấy có lỗi tại ${path}: ${problem}.`,
      en: `The stock is wrong at ${path}: ${problem}.`,
    }),
  },
  'label-stock-too-small': {
    status: 400,
    say: (label: string, cell: string) => ({
      vi: `Tem ${label} mm không vừa ô ${cell} mm của khổ giấy.`,
      en: `A label of ${label} mm does not fit the cells of this stock, ${cell} mm.`,
    }),
  },
  'label-start-cell': {
    status: 400,
    say: (cell: number, cells: number) => ({
      vi: `Vị trí tem đầu tiên phải từ 1 đến ${cells}, không phải ${cell}.`,
      en: `The first free position is a number from 1 to ${cells}, not ${cell}.`,
    }),
  },
  'label-qr-too-small': {
    status: 400,
    say: (path: string, mm: string) => ({
      vi: `Mã QR tại ${path} không đủ chỗ (${mm} mm) cho địa chỉ này ở độ phân giải đã chọn.`,
      en: `The QR code at ${path} has too little room (${mm} mm) for this address at this resolution.`,
    }),
  },
  'label-image-unreadable': {
    status: 400,
    say: (path: string) => ({
      vi: `Hình tại ${path} không đọc được: cần ảnh PNG hoặc JPEG.`,
      en: `The picture at ${path} cannot be read: it must be a PNG or JPEG.`,
    }),
  },
})

/** The error; what of a file is wrong stands besides as `pointer` in its detail, for editors. */
export const fail: typeof make = (code, ...params) => {
  const error = make(code, ...params)
  const [path] = params as readonly unknown[]
  const isPointer = typeof path === 'string' && path.startsWith('/')
  return isPointer ? withDetail(error, { pointer: path }) : error
}
