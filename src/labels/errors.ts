/** What can go wrong with templates, stock and drawings; `path` is a JSON pointer into the file. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
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
  'label-skip-cell': {
    status: 400,
    say: (cell: number, cells: number) => ({
      vi: `Ô hỏng phải là số từ 1 đến ${cells}, không phải ${cell}.`,
      en: `A damaged cell is a number from 1 to ${cells}, not ${cell}.`,
    }),
  },
  'label-skip-all': {
    status: 400,
    say: () => ({
      vi: 'Tờ đầu không còn ô nào để in: hãy dùng tờ mới.',
      en: 'No cell is left on the first sheet: use a new one.',
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
