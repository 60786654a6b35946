/** The commands of links, for the table of commands. */
import type { Command } from './command.js'
import { from, job, lot, product, run, to } from './flags.js'

export const linkCommands: readonly Command[] = [
  {
    name: 'links add',
    help: {
      vi: 'Thêm liên kết cho sản phẩm, biến thể, lô hoặc một dải tem',
      en: 'Add a link to a product, a variant, a lot or a stretch of labels',
    },
    flags: {
      product,
      variant: {
        value: 'TEXT',
        help: { vi: 'Biến thể của sản phẩm (AI 22)', en: 'Variant of the product (AI 22)' },
      },
      lot,
      job,
      run,
      from,
      to,
      type: {
        value: 'gs1:TYPE',
        help: {
          vi: 'Loại liên kết của GS1, ví dụ gs1:pip',
          en: 'Link type of GS1, such as gs1:pip',
        },
      },
      href: {
        value: 'URL',
        help: { vi: 'Địa chỉ đích (https, công khai)', en: 'Target (https, public)' },
      },
      title: { value: 'TEXT', help: { vi: 'Tên hiện ra', en: 'Title to show' } },
      language: {
        value: 'vi|en|…',
        multiple: true,
        help: {
          vi: 'Ngôn ngữ của trang đích (lặp lại được)',
          en: 'Language of the target (repeatable)',
        },
      },
      'media-type': {
        value: 'TYPE',
        help: { vi: 'Kiểu nội dung, ví dụ text/html', en: 'Media type, such as text/html' },
      },
      context: {
        value: 'TEXT',
        multiple: true,
        help: {
          vi: 'Nơi hoặc người mà liên kết dành cho (lặp lại được)',
          en: 'Where or for whom it holds (repeatable)',
        },
      },
      default: {
        help: {
          vi: 'Địa chỉ của sản phẩm dẫn đến đây (chỉ với cả sản phẩm)',
          en: 'The address of the product leads here (whole products only)',
        },
      },
    },
    load: () => import('./commands/links-add.js'),
  },
  {
    name: 'links list',
    help: { vi: 'Liệt kê liên kết của một sản phẩm', en: 'List the links of a product' },
    flags: { product },
    load: () => import('./commands/links-list.js'),
  },
  {
    name: 'links remove',
    arguments: ['ID'],
    help: { vi: 'Bỏ một liên kết', en: 'Remove a link' },
    flags: {},
    load: () => import('./commands/links-remove.js'),
  },
]
