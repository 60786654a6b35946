/** Options of `print` that say how labels lie on paper. */
import type { Flag } from './command.js'

export const paperFlags = {
  stock: {
    value: 'NAME|FILE.json',
    help: {
      vi: 'Loại giấy hoặc cuộn tem (xem: nguon stock list), hoặc tập tin JSON tả khổ giấy của bạn',
      en: 'Sheet or roll to print on (see: nguon stock list), or a JSON file that describes your own',
    },
  },
  skip: {
    value: 'CELLS',
    help: {
      vi: 'Các ô hỏng, không in lên: 3,7 của tờ đầu, 2:5 là ô 5 của tờ 2',
      en: 'Damaged cells, left out: 3,7 of the first sheet, 2:5 is cell 5 of sheet 2',
    },
  },
  turned: {
    value: '90|180|270',
    help: {
      vi: 'Xoay tem trên ô, ngược chiều kim đồng hồ (mặc định chỉ xoay khi cần)',
      en: 'Turn labels on their cells, counter-clockwise (by default only where they fit so)',
    },
  },
  booklet: {
    value: 'N',
    help: {
      vi: 'Đóng tập N tem (2 đến 50), mỗi tập một tem bìa; có in số thứ tự',
      en: 'Booklets of N labels (2 to 50), each with a cover; running numbers are printed',
    },
  },
  flip: {
    value: 'long|short',
    help: {
      vi: 'Cạnh mà máy in lật giấy khi in hai mặt (mặc định long)',
      en: 'Edge over which the printer turns paper for backs (default long)',
    },
  },
  printer: {
    value: 'NAME',
    help: {
      vi: 'Tên máy in đã chỉnh (xem: nguon printer list)',
      en: 'Name of a printer that was adjusted (see: nguon printer list)',
    },
  },
} as const satisfies Readonly<Record<string, Flag>>
