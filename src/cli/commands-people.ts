/** The commands about people who sign in. */
import { memberRoles } from '../accounts/permissions.js'
import type { Command } from './command.js'

export const peopleCommands: readonly Command[] = [
  {
    name: 'user list',
    help: { vi: 'Liệt kê các tài khoản', en: 'List the accounts' },
    flags: {},
    load: () => import('./commands/user-list.js'),
  },
  {
    name: 'user add',
    help: {
      vi: 'Mời một người: in ra liên kết dùng một lần để tạo tài khoản',
      en: 'Invite somebody: prints a one-time link that makes the account',
    },
    flags: {
      role: {
        value: memberRoles.join('|'),
        help: { vi: 'Vai trò', en: 'Role' },
      },
      producer: {
        value: 'ID',
        multiple: true,
        help: {
          vi: 'Chủ thể (chủ cơ sở, nhân viên: một; tư vấn: lặp lại được)',
          en: 'Producer (owner, staff: one; consultant: repeatable)',
        },
      },
      province: {
        value: 'NAME|CODE',
        help: {
          vi: 'Tỉnh (quản trị, giám sát của một tỉnh)',
          en: 'Province (administrator, auditor of one province)',
        },
      },
      name: { value: 'TEXT', help: { vi: 'Họ và tên', en: 'Name' } },
      address: {
        value: 'EMAIL|PHONE',
        help: { vi: 'E-mail hoặc số điện thoại', en: 'E-mail address or telephone number' },
      },
    },
    load: () => import('./commands/user-add.js'),
  },
  {
    name: 'user reset',
    arguments: ['PERSON'],
    help: {
      vi: 'In ra liên kết dùng một lần để đặt mật khẩu mới',
      en: 'Print a one-time link that sets a new password',
    },
    flags: {
      'sign-in': {
        help: {
          vi: 'Liên kết để đăng nhập một lần, giữ nguyên mật khẩu',
          en: 'A link that signs in once and keeps the password',
        },
      },
      'second-factor': {
        help: {
          vi: 'Không in liên kết: gỡ xác thực hai bước đã mất',
          en: 'No link: removes a lost second factor',
        },
      },
    },
    load: () => import('./commands/user-reset.js'),
  },
  {
    name: 'user end',
    arguments: ['PERSON'],
    help: {
      vi: 'Đóng một tài khoản và mọi phiên làm việc của nó',
      en: 'Close an account and end all its sessions',
    },
    flags: {},
    load: () => import('./commands/user-end.js'),
  },
]
