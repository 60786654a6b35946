/** Commands about what a product's page shows. */
import type { Command, Flag } from './command.js'

const product: Flag = {
  value: 'ID',
  help: { vi: 'Mã số hoặc tên sản phẩm', en: 'Id or name of the product' },
}
const lot: Flag = {
  value: 'LOT',
  help: {
    vi: 'Mã số lô, hoặc số lô cùng với --product',
    en: 'Id of the lot, or its number together with --product',
  },
}

export const productCommands: readonly Command[] = [
  {
    name: 'photos add',
    arguments: ['FILE...'],
    help: { vi: 'Thêm ảnh của sản phẩm', en: 'Add photos to a product' },
    flags: {
      product,
      caption: { value: 'TEXT', help: { vi: 'Lời dưới ảnh', en: 'Words below the photo' } },
    },
    load: () => import('./commands/photos-add.js'),
  },
  {
    name: 'photos list',
    help: { vi: 'Liệt kê ảnh của sản phẩm', en: 'List the photos of a product' },
    flags: { product },
    load: () => import('./commands/photos-list.js'),
  },
  {
    name: 'photos remove',
    arguments: ['PHOTO'],
    help: { vi: 'Xoá một ảnh, khỏi trang ngay', en: 'Remove a photo, from pages at once' },
    flags: { product },
    load: () => import('./commands/photos-remove.js'),
  },
  {
    name: 'certificate-files add',
    arguments: ['CERTIFICATE', 'FILE'],
    help: {
      vi: 'Gắn bản chụp quyết định (PDF hoặc ảnh) vào giấy chứng nhận',
      en: 'Attach a scan of the decision (PDF or picture) to a certificate',
    },
    flags: {},
    load: () => import('./commands/certificate-files-add.js'),
  },
  {
    name: 'certificate-files list',
    help: {
      vi: 'Liệt kê giấy chứng nhận của sản phẩm và bản chụp',
      en: 'List the certificates of a product and their scans',
    },
    flags: { product },
    load: () => import('./commands/certificate-files-list.js'),
  },
  {
    name: 'certificate-files remove',
    arguments: ['CERTIFICATE'],
    help: {
      vi: 'Bỏ bản chụp của giấy chứng nhận, khỏi trang ngay',
      en: 'Take the scan of a certificate away, from pages at once',
    },
    flags: {},
    load: () => import('./commands/certificate-files-remove.js'),
  },
  {
    name: 'passport',
    help: {
      vi: 'Dữ liệu luật yêu cầu của sản phẩm: đã có gì, thiếu gì',
      en: 'What the law asks to be told of a product: what is there, what is missing',
    },
    flags: {
      product,
      lot,
      'json-ld': {
        help: {
          vi: 'Xuất sản phẩm dạng JSON-LD (schema.org, GS1)',
          en: 'The product as JSON-LD (schema.org, GS1)',
        },
      },
    },
    load: () => import('./commands/passport.js'),
  },
  {
    name: 'units import',
    arguments: ['FILE'],
    help: {
      vi: 'Nhập danh mục tỉnh, xã hiện nay từ tập tin .json hoặc .csv',
      en: "Import today's provinces and communes from a .json or .csv file",
    },
    flags: {},
    load: () => import('./commands/units-import.js'),
  },
]
