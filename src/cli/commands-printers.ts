/** Commands about printers and symbols as the table of commands holds them. */
import type { Command } from './command.js'
import { reason } from './flags.js'

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
