/** The commands about tokens of the API. */
import { scopes } from '../accounts/scopes.js'
import type { Command } from './command.js'

const addFlags: Command['flags'] = {
  role: {
    value: 'administrator|producer',
    help: { vi: 'Quyền của mã truy cập', en: 'Role of the token' },
  },
  producer: {
    value: 'ID',
    help: { vi: 'Chủ thể, với quyền producer', en: 'Producer, for the role producer' },
  },
  scope: {
    value: 'SCOPE',
    multiple: true,
    help: {
      vi: `Việc được làm, lặp lại được (${scopes.join(', ')}); mặc định mọi việc trừ codes.read`,
      en: `What it may do, repeatable (${scopes.join(', ')}); default everything but codes.read`,
    },
  },
  quota: {
    value: 'N',
    help: { vi: 'Tổng số mã được cấp', en: 'How many codes it may issue altogether' },
  },
  label: { value: 'TEXT', help: { vi: 'Tên gợi nhớ', en: 'A name to know it by' } },
  expires: { value: 'DATE', help: { vi: 'Ngày hết hạn', en: 'Last day of validity' } },
}

export const tokenCommands: readonly Command[] = [
  {
    name: 'tokens add',
    help: { vi: 'Cấp mã truy cập cho API', en: 'Make a token for the API' },
    flags: addFlags,
    load: () => import('./commands/tokens-add.js'),
  },
  {
    name: 'tokens list',
    help: { vi: 'Liệt kê các mã truy cập', en: 'List the tokens' },
    flags: {},
    load: () => import('./commands/tokens-list.js'),
  },
  {
    name: 'tokens revoke',
    arguments: ['ID'],
    help: { vi: 'Thu hồi một mã truy cập', en: 'End a token at once' },
    flags: {},
    load: () => import('./commands/tokens-revoke.js'),
  },
  {
    name: 'user token',
    help: { vi: 'Như `tokens add`', en: 'The same as `tokens add`' },
    flags: addFlags,
    load: () => import('./commands/tokens-add.js'),
  },
]
