/** The commands about gateways for text answers. */
import type { Command } from './command.js'

export const gatewayCommands: readonly Command[] = [
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
]
