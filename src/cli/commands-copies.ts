/** The commands about signs of copying. */
import type { Command } from './command.js'
import { from, job, notice, product, run, to } from './flags.js'

export const copyCommands: readonly Command[] = [
  {
    name: 'alerts',
    optional: ['list|clear|confirm', 'ID'],
    help: {
      vi: 'Liệt kê dấu hiệu mã bị sao chép; bỏ qua hoặc xác nhận một cảnh báo',
      en: 'List signs of copying; clear or confirm an alert',
    },
    flags: {
      state: {
        value: 'open|cleared|confirmed|all',
        help: { vi: 'Chỉ các cảnh báo này (mặc định open)', en: 'Only these (default open)' },
      },
      product,
      note: {
        value: 'TEXT',
        help: { vi: 'Với clear: đã xem thấy gì', en: 'With clear: what was found' },
      },
      reason: {
        value: 'TEXT',
        help: {
          vi: 'Với confirm: vì sao biết mã bị sao chép (hiện cho người quét)',
          en: 'With confirm: how it is known that the code was copied (shown to whoever scans)',
        },
      },
      notice,
    },
    load: () => import('./commands/alerts.js'),
  },
  {
    name: 'story',
    arguments: ['CODE|NUMBER'],
    help: {
      vi: 'Kể lại các lần quét của một mã (mã, hoặc số thứ tự như A7-000500-K)',
      en: 'Tell the scans of a code (the code, or its running number such as A7-000500-K)',
    },
    flags: {},
    load: () => import('./commands/story.js'),
  },
  {
    name: 'sold',
    help: {
      vi: 'Ghi các gói hàng đã kích hoạt là đã bán',
      en: 'Mark active packs as sold',
    },
    flags: { job, run, from, to },
    load: () => import('./commands/sold.js'),
  },
]
