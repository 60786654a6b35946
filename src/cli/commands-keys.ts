/** `nguon keys` as the table of commands holds it. */
import type { Command } from './command.js'

export const keyCommands: readonly Command[] = [
  {
    name: 'keys export',
    help: { vi: 'In khoá chính để cất trên giấy', en: 'Print the master key to keep on paper' },
    flags: {
      shares: {
        help: {
          vi: 'Chia làm ba mảnh, cần hai mảnh để dựng lại',
          en: 'Three shares, any two of which give the key back',
        },
      },
    },
    load: () => import('./commands/keys-export.js'),
  },
  {
    name: 'keys check',
    optional: ['FILE'],
    help: {
      vi: 'Đọc lại bản giấy (từ tập tin hoặc đầu vào chuẩn) và so với khoá đang dùng',
      en: 'Read a paper copy back (file or standard input) and compare it with the key in use',
    },
    flags: {},
    load: () => import('./commands/keys-check.js'),
  },
  {
    name: 'keys rotate',
    help: {
      vi: 'Mở kỳ khoá mới; mã cũ chỉ còn được kiểm tra',
      en: 'Open a new epoch; older ones only verify',
    },
    flags: {
      compromised: {
        help: {
          vi: 'Khoá đã lộ: huỷ mã chưa kích hoạt, đánh dấu mã còn lại',
          en: 'The key leaked: void what is not active and mark the rest',
        },
      },
    },
    load: () => import('./commands/keys-rotate.js'),
  },
  {
    name: 'keys list',
    help: { vi: 'Liệt kê các kỳ khoá', en: 'List the epochs' },
    flags: {},
    load: () => import('./commands/keys-list.js'),
  },
]
