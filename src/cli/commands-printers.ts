/** Commands about printers and symbols as the table of commands holds them. */
import type { Command, Flag } from './command.js'
import { reason } from './flags.js'

const page: Flag = {
  value: 'a4|letter|a5',
  help: { vi: 'Khổ giấy (mặc định a4)', en: 'Paper (default a4)' },
}

const producer: Flag = {
  value: 'ID',
  help: { vi: 'Mã số chủ thể', en: 'Id of the producer' },
}

export const printerCommands: readonly Command[] = [
  {
    name: 'send',
    arguments: ['JOB'],
    help: {
      vi: 'Gửi tem ZPL hoặc TSPL tới máy in nhiệt; đứt quãng thì gửi tiếp đúng tem',
      en: 'Send labels as ZPL or TSPL to a thermal printer; goes on at the right label after a break',
    },
    flags: {
      to: {
        value: 'HOST[:PORT]',
        help: { vi: 'Địa chỉ máy in (cổng 9100)', en: 'Address of the printer (port 9100)' },
      },
      from: {
        value: 'N',
        help: {
          vi: 'In lại từ số thứ tự này (mã sẽ có hai tem)',
          en: 'Print again from this running number (its codes will be on two labels)',
        },
      },
      reason,
    },
    load: () => import('./commands/send.js'),
  },
  {
    name: 'stock list',
    help: {
      vi: 'Liệt kê các khổ giấy và cuộn tem, cả khổ riêng',
      en: 'List sheets and rolls to print on, also own ones',
    },
    flags: { producer },
    load: () => import('./commands/stock-list.js'),
  },
  {
    name: 'printer add',
    arguments: ['NAME'],
    help: {
      vi: 'Đặt tên một máy in của chủ thể, để đo và chỉnh',
      en: 'Name a printer of a producer, to be measured and adjusted',
    },
    flags: { producer },
    load: () => import('./commands/printer-add.js'),
  },
  {
    name: 'printer list',
    help: {
      vi: 'Liệt kê máy in và sai lệch đã đo',
      en: 'List printers with what undoes their errors',
    },
    flags: {},
    load: () => import('./commands/printer-list.js'),
  },
  {
    name: 'printer test-sheet',
    help: {
      vi: 'Tạo tờ thử để đo một máy in',
      en: 'Make the test sheet by which a printer is measured',
    },
    flags: {
      page,
      printer: {
        value: 'NAME',
        help: {
          vi: 'Tờ kiểm tra của máy in này sau khi chỉnh, không dùng để đo',
          en: 'A check of this printer once adjusted, not to be measured',
        },
      },
      out: { value: 'FILE', help: { vi: 'Ghi ra tập tin này', en: 'File to write' } },
    },
    load: () => import('./commands/printer-test-sheet.js'),
  },
  {
    name: 'printer measure',
    arguments: ['PHOTO'],
    help: {
      vi: 'Đo máy in từ ảnh chụp tờ thử',
      en: 'Measure a printer by a photo of its test sheet',
    },
    flags: {
      page,
      printer: {
        value: 'NAME',
        help: { vi: 'Lưu cho máy in này', en: 'Printer to save it for' },
      },
    },
    load: () => import('./commands/printer-measure.js'),
  },
  {
    name: 'symbol',
    arguments: ['KIND', 'DATA'],
    help: {
      vi: 'Tạo một mã vạch, QR hoặc DataMatrix thành tập tin',
      en: 'Make one bar code, QR or DataMatrix symbol as a file',
    },
    flags: {
      format: {
        value: 'svg|png|pdf',
        help: { vi: 'Dạng tập tin (mặc định svg)', en: 'Kind of file (default svg)' },
      },
      dpi: {
        value: 'N',
        help: {
          vi: 'Độ phân giải máy in (mặc định 300)',
          en: 'Resolution of the printer (default 300)',
        },
      },
      'module-mm': {
        value: 'MM',
        help: {
          vi: 'Bề rộng một vạch, làm tròn theo điểm của máy in',
          en: "Width of a module, rounded to the printer's dots",
        },
      },
      out: { value: 'FILE', help: { vi: 'Ghi ra tập tin này', en: 'File to write' } },
    },
    load: () => import('./commands/symbol.js'),
  },
]
