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
]
