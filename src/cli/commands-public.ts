/** The commands about what the public sends in: reports, and messages through gateways. */
import type { Command, Flag } from './command.js'

const state: Flag = {
  value: 'open|answered|closed',
  help: { vi: 'Chỉ các báo cáo ở tình trạng này', en: 'Only reports in this state' },
}

const list: Omit<Command, 'name'> = {
  help: { vi: 'Liệt kê báo cáo của người dùng', en: 'List what people reported' },
  flags: { state },
  load: () => import('./commands/reports-list.js'),
}

export const publicCommands: readonly Command[] = [
  {
    name: 'gateway add',
    arguments: ['NAME'],
    help: {
      vi: 'Thêm cổng tin nhắn (SMS, Zalo) và tạo mật khẩu cho nó',
      en: 'Add a gateway (SMS, Zalo) and make its secret',
    },
    flags: {},
    load: () => import('./commands/gateway-add.js'),
  },
  {
    name: 'gateway list',
    help: { vi: 'Liệt kê các cổng tin nhắn', en: 'List the gateways' },
    flags: {},
    load: () => import('./commands/gateway-list.js'),
  },
  {
    name: 'gateway remove',
    arguments: ['NAME'],
    help: { vi: 'Bỏ một cổng tin nhắn', en: 'Remove a gateway' },
    flags: {},
    load: () => import('./commands/gateway-remove.js'),
  },
  { name: 'reports', ...list },
  { name: 'reports list', ...list },
  {
    name: 'reports show',
    arguments: ['ID'],
    help: { vi: 'Xem một báo cáo', en: 'Show a report' },
    flags: {
      photo: {
        value: 'FILE',
        help: { vi: 'Ghi ảnh ra tập tin này', en: 'Write the photo to this file' },
      },
    },
    load: () => import('./commands/reports-show.js'),
  },
  {
    name: 'reports answer',
    arguments: ['ID'],
    help: { vi: 'Trả lời một báo cáo', en: 'Answer a report' },
    flags: {
      text: {
        value: 'TEXT',
        help: {
          vi: 'Câu trả lời, hiện cho người đã báo',
          en: 'The answer, shown to whoever reported',
        },
      },
    },
    load: () => import('./commands/reports-answer.js'),
  },
  {
    name: 'reports close',
    arguments: ['ID'],
    help: { vi: 'Khép lại một báo cáo', en: 'Close a report' },
    flags: {},
    load: () => import('./commands/reports-close.js'),
  },
]
