/** Commands about pallets and cartons: their numbers (SSCC) and labels. */
import type { Command, Flag } from './command.js'
import { lot, product } from './flags.js'

const out: Flag = {
  value: 'FILE',
  help: { vi: 'Ghi nhãn ra tập tin PDF này', en: 'PDF file to write the labels to' },
}
const template: Flag = {
  value: 'pallet-a6|pallet-a5',
  help: { vi: 'Khổ nhãn (mặc định A6)', en: 'Size of the label (default A6)' },
}

export const logisticUnitCommands: readonly Command[] = [
  {
    name: 'logistic-units add',
    help: {
      vi: 'Cấp mã kiện hàng (SSCC) và in nhãn kiện',
      en: 'Number pallets or cartons (SSCC) and print their labels',
    },
    flags: {
      product,
      lot,
      count: {
        value: 'N',
        help: { vi: 'Số sản phẩm trong mỗi kiện', en: 'Trade items in each unit' },
      },
      units: { value: 'N', help: { vi: 'Số kiện (mặc định 1)', en: 'Units (default 1)' } },
      template,
      out,
    },
    load: () => import('./commands/logistic-units-add.js'),
  },
  {
    name: 'logistic-units list',
    help: { vi: 'Liệt kê kiện hàng của sản phẩm', en: 'List the logistic units of a product' },
    flags: { product },
    load: () => import('./commands/logistic-units-list.js'),
  },
  {
    name: 'logistic-units label',
    arguments: ['SSCC...'],
    help: { vi: 'In lại nhãn của các kiện', en: 'Print the labels of units again' },
    flags: { template, out },
    load: () => import('./commands/logistic-units-label.js'),
  },
]
