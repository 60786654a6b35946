/** What can go wrong with templates, stock and drawings; `path` is a JSON pointer into the file. */
import { catalogue, type Words, withDetail } from '../errors.js'

const make = catalogue({
  'label-template-invalid': {
    status: 400,
    say: (path: string, problem: Words) => ({
      vi: `Mẫu tem có lỗi tại ${path}: ${problem.vi}.`,
      en: `The label template is wrong at ${path}: ${problem.en}.`,
    }),
  },
  'label-binding-unknown': {
    status: 400,
    say: (path: string, name: string) => ({
      vi: `Mẫu tem có lỗi tại ${path}: không có trường dữ liệu "${name}".`,
      en: `The label template is wrong at ${path}: there is nothing called "${name}" to print.`,
    }),
  },
  'label-code-missing': {
    status: 400,
    say: (template: string) => ({
      vi: `Mẫu tem "${template}" không có mã của từng gói: chọn mẫu khác. Nhãn kiện in ở mục Kiện hàng.`,
      en: `Label template "${template}" shows no code of a pack: choose another. Labels of pallets are printed with their units.`,
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
    say: (path: string, problem: Words) => ({
      vi: `Khổ giấy có lỗi tại ${path}: ${problem.vi}.`,
      en: `The stock is wrong at ${path}: ${problem.en}.`,
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
  'label-skip-cell': {
    status: 400,
    say: (cell: number | string, cells: number) => ({
      vi: `Ô hỏng phải là số từ 1 đến ${cells}, ở các tờ sau thì kèm số tờ (2:5 là ô 5 của tờ 2), không phải ${cell}.`,
      en: `A damaged cell is a number from 1 to ${cells}, on later sheets with the sheet (2:5 is cell 5 of sheet 2), not ${cell}.`,
    }),
  },
  'label-skip-all': {
    status: 400,
    say: (sheet: number) => ({
      vi: `Tờ ${sheet} không còn ô nào để in: hãy bỏ tờ đó, dùng tờ mới.`,
      en: `No cell is left on sheet ${sheet}: put it away and use a new one.`,
    }),
  },
  'label-booklet': {
    status: 400,
    say: (labels: number, least: number, most: number) => ({
      vi: `Mỗi tập có từ ${least} đến ${most} tem, không phải ${labels}.`,
      en: `A booklet has from ${least} to ${most} labels, not ${labels}.`,
    }),
  },
  'label-booklet-alone': {
    status: 400,
    say: () => ({
      vi: 'In theo tập cần tờ mới nguyên, in lần lượt từng tờ và tem một mặt: hãy bỏ ô bắt đầu, ô hỏng và thứ tự cắt chồng.',
      en: 'Booklets take whole new sheets in their plain order, and labels of one side: leave out the first free cell, damaged cells and the order for stacks.',
    }),
  },
  'label-qr-too-small': {
    status: 400,
    say: (path: string, mm: string) => ({
      vi: `Mã tại ${path} không đủ chỗ (${mm} mm) cho nội dung này ở độ phân giải đã chọn.`,
      en: `The symbol at ${path} has too little room (${mm} mm) for what it says at this resolution.`,
    }),
  },
  'label-gtin-missing': {
    status: 400,
    say: (path: string) => ({
      vi: `Mã GS1 tại ${path} cần GTIN mà sản phẩm chưa có: ghi GTIN vào hồ sơ sản phẩm, hoặc chọn mẫu tem không có mã GS1.`,
      en: `The GS1 symbol at ${path} needs a GTIN, which the product has not: give the product its GTIN, or choose a template without GS1 symbols.`,
    }),
  },
  'label-bars-code': {
    status: 400,
    say: (path: string) => ({
      vi: `Mã vạch tại ${path}: chỉ GS1-128 chứa được mã của tem, một lần, viết là {code}.`,
      en: `The bar code at ${path}: only GS1-128 can hold the label's code, once, written {code}.`,
    }),
  },
  'label-image-remote': {
    status: 400,
    say: (path: string) => ({
      vi: `Hình tại ${path} phải nằm ngay trong mẫu tem (ảnh PNG hoặc JPEG, tối đa 2 MB), hoặc là {producer.logo}, {product.photo}, {certificate.mark}. Không dùng được địa chỉ trên mạng.`,
      en: `The picture at ${path} must be in the template itself (a PNG or JPEG of at most 2 MB), or be {producer.logo}, {product.photo} or {certificate.mark}. Addresses on the network are not fetched.`,
    }),
  },
  'label-line-too-long': {
    status: 400,
    say: (text: string, most: number) => ({
      vi: `Dòng "${text}…" có mã hoặc số thứ tự nên chỉ được dài ${most} ký tự.`,
      en: `The line "${text}…" holds a code or running number and may have ${most} characters at most.`,
    }),
  },
  'label-image-too-large': {
    status: 400,
    say: (path: string, megapixels: number) => ({
      vi: `Hình tại ${path} có quá nhiều điểm ảnh; tối đa ${megapixels} triệu.`,
      en: `The picture at ${path} has too many pixels; at most ${megapixels} million.`,
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
