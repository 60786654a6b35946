/** Commands about label templates and brand kits as the table of commands holds them. */
import type { Command, Flag } from './command.js'

const producer: Flag = {
  value: 'ID',
  help: { vi: 'Mã số chủ thể', en: 'Id of the producer' },
}

export const labelCommands: readonly Command[] = [
  {
    name: 'template list',
    help: { vi: 'Liệt kê các mẫu tem', en: 'List the label templates' },
    flags: {
      producer,
      archived: { help: { vi: 'Những mẫu đã cất', en: 'Those that are archived' } },
    },
    load: () => import('./commands/template-list.js'),
  },
  {
    name: 'template show',
    arguments: ['TEMPLATE'],
    help: { vi: 'Xem một mẫu tem và các phiên bản', en: 'Show a label template and its versions' },
    flags: {},
    load: () => import('./commands/template-show.js'),
  },
  {
    name: 'template check',
    arguments: ['FILE'],
    help: {
      vi: 'Kiểm tra tệp mẫu tem mà không lưu gì',
      en: 'Check the file of a label template; nothing is stored',
    },
    flags: {},
    load: () => import('./commands/template-check.js'),
  },
  {
    name: 'template import',
    arguments: ['FILE'],
    help: {
      vi: 'Lưu mẫu tem từ tệp: mẫu mới, hoặc với --id thành phiên bản tiếp theo',
      en: 'Store a label template from a file: a new one, or with --id its next state',
    },
    flags: {
      producer: {
        value: 'ID',
        help: {
          vi: 'Mẫu của chủ thể này; không nêu: mẫu chung của chương trình',
          en: 'Of this producer; left out: of the programme, for everybody',
        },
      },
      id: { value: 'ID', help: { vi: 'Lưu đè lên mẫu này', en: 'Save over this template' } },
    },
    load: () => import('./commands/template-import.js'),
  },
  {
    name: 'template export',
    arguments: ['TEMPLATE'],
    help: { vi: 'Ghi mẫu tem ra tệp JSON', en: 'Write a label template to a JSON file' },
    flags: { out: { value: 'FILE', help: { vi: 'Ghi ra tập tin này', en: 'File to write' } } },
    load: () => import('./commands/template-export.js'),
  },
  {
    name: 'brand',
    help: {
      vi: 'Xem và sửa nhận diện thương hiệu của chủ thể (logo, màu, nhãn hiệu, mã vạch)',
      en: 'Show and change the brand kit of a producer (logo, colours, trademark, barcodes)',
    },
    flags: {
      producer,
      color: { value: '#RRGGBB', help: { vi: 'Màu chính', en: 'Main colour' } },
      accent: { value: '#RRGGBB', help: { vi: 'Màu nhấn', en: 'Accent colour' } },
      font: {
        value: 'FAMILY',
        help: { vi: 'Kiểu chữ: sans, serif hoặc script', en: 'Typeface: sans, serif or script' },
      },
      trademark: {
        value: 'TEXT',
        help: { vi: 'Số đăng ký nhãn hiệu', en: 'Number of the trademark’s registration' },
      },
      'trademark-on': { value: 'DATE', help: { vi: 'Ngày cấp', en: 'Day it was registered' } },
      'trademark-renews': {
        value: 'DATE',
        help: { vi: 'Ngày phải gia hạn', en: 'Day it has to be renewed' },
      },
      'gs1-certificate': {
        value: 'TEXT',
        help: { vi: 'Số giấy chứng nhận mã vạch', en: 'Number of the barcode certificate' },
      },
      logo: { value: 'FILE', help: { vi: 'Tệp ảnh logo', en: 'Picture file of the logo' } },
    },
    load: () => import('./commands/brand.js'),
  },
]
