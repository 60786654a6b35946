/** Every command of `nguon`, in the order the help shows them. */
import type { Command } from './command.js'
import { keyCommands } from './commands-keys.js'
import { tokenCommands } from './commands-tokens.js'
import { printerCommands } from './commands-printers.js'
import { publicCommands } from './commands-public.js'
import { scansCommand } from './commands-scans.js'
import { copyCommands } from './commands-copies.js'
import { from, job, lot, notice, product, reason, run, to } from './flags.js'
import { labelCommands } from './commands-labels.js'
import { paperFlags } from './flags-paper.js'
import { linkCommands } from './commands-links.js'
import { logisticUnitCommands } from './commands-logistic-units.js'
import { peopleCommands } from './commands-people.js'
import { productCommands } from './commands-products.js'

export const commands: readonly Command[] = [
  {
    name: 'import products',
    arguments: ['FILE'],
    help: {
      vi: 'Nhập danh mục sản phẩm từ tập tin .csv hoặc .xlsx',
      en: 'Import products from a .csv or .xlsx file',
    },
    flags: {
      map: {
        value: 'FIELD=COLUMN',
        multiple: true,
        help: {
          vi: 'Trường nào nằm ở cột nào của tập tin (lặp lại được)',
          en: 'Which column of the file holds a field (repeatable)',
        },
      },
      sheet: {
        value: 'NAME',
        help: { vi: 'Trang tính của tập tin .xlsx', en: 'Sheet of an .xlsx file' },
      },
    },
    load: () => import('./commands/import-products.js'),
  },
  {
    name: 'products',
    help: { vi: 'Liệt kê hoặc tìm sản phẩm', en: 'List or search products' },
    flags: {
      search: { value: 'TEXT', help: { vi: 'Chữ cần tìm trong tên', en: 'Text to look for' } },
    },
    load: () => import('./commands/products.js'),
  },
  {
    name: 'products complete',
    help: {
      vi: 'Bổ sung cho sản phẩm chưa đủ để in được tem',
      en: 'Complete a product so that its labels can be printed',
    },
    flags: {
      product,
      producer: {
        value: 'ID',
        help: { vi: 'Chủ thể của sản phẩm', en: 'Producer of the product' },
      },
      'without-stars': {
        help: {
          vi: 'Xác nhận in tem không có số sao (chưa có quyết định)',
          en: 'Accept labels without stars (no decision is known)',
        },
      },
      'names-checked': {
        help: {
          vi: 'Đã hỏi lại chủ thể: tên đúng như đã nhập',
          en: 'The producer confirmed the names',
        },
      },
    },
    load: () => import('./commands/products-complete.js'),
  },
  ...productCommands,
  {
    name: 'lots add',
    help: { vi: 'Thêm một lô của sản phẩm', en: 'Add a lot of a product' },
    flags: {
      product,
      number: { value: 'TEXT', help: { vi: 'Số lô', en: 'Number of the lot' } },
      made: { value: 'DATE', help: { vi: 'Ngày sản xuất', en: 'Date of production' } },
      expires: { value: 'DATE', help: { vi: 'Hạn sử dụng', en: 'Use-by date' } },
      quantity: { value: 'N', help: { vi: 'Số lượng của lô', en: 'Quantity of the lot' } },
    },
    load: () => import('./commands/lots-add.js'),
  },
  ...linkCommands,
  {
    name: 'print',
    help: {
      vi: 'Cấp mã và in tem; với --job thì in lại hoặc in tiếp',
      en: 'Issue codes and print labels; with --job print again or go on',
    },
    flags: {
      product,
      lot,
      quantity: { value: 'N', help: { vi: 'Số tem', en: 'Number of labels' } },
      template: {
        value: 'NAME',
        help: {
          vi: 'Mẫu tem: tên mẫu có sẵn (mặc định 40x40), hoặc own:ID, own:ID@3 cho mẫu riêng',
          en: 'Label template: a shipped name (default 40x40), or own:ID, own:ID@3 for one of your own',
        },
      },
      start: {
        value: 'CELL',
        help: { vi: 'Ô trống đầu tiên trên tờ đầu', en: 'First free cell of the first sheet' },
      },
      dpi: { value: 'N', help: { vi: 'Độ phân giải máy in', en: 'Resolution of the printer' } },
      activate: { help: { vi: 'Kích hoạt mã ngay', en: 'Activate the codes at once' } },
      check: {
        help: {
          vi: 'Chỉ kiểm tra trước khi in, không cấp mã nào',
          en: 'Look at everything before printing; issues nothing',
        },
      },
      out: {
        value: 'FILE|DIR',
        help: { vi: 'Ghi ra tập tin hoặc thư mục này', en: 'File or directory to write' },
      },
      format: {
        value: 'pdf|svg|zpl|tspl|csv',
        help: {
          vi: 'Dạng tập tin: pdf (mặc định), svg, zpl và tspl cho máy in nhiệt, csv',
          en: 'Kind of file: pdf (default), svg, zpl and tspl for thermal printers, csv',
        },
      },
      press: {
        help: {
          vi: 'PDF cho nhà in: chữ và mã chỉ mực đen (K), khung xén, mỗi trang một tem; kèm phiếu việc JSON',
          en: 'PDF for print houses: text and symbols in black ink (K) alone, trim boxes, one label a page; with a JSON job ticket',
        },
      },
      spot: {
        help: {
          vi: 'Với --press: màu thương hiệu là mực pha (spot) riêng',
          en: 'With --press: brand colours as spot inks of their own',
        },
      },
      'per-roll': {
        value: 'N',
        help: {
          vi: 'Chia theo cuộn N tem: mỗi cuộn một tập tin, có tem đầu cuộn',
          en: 'Divide into rolls of N labels: a file a roll, each with a header label',
        },
      },
      unbound: {
        help: {
          vi: 'In tem chưa gắn sản phẩm (cần --producer)',
          en: 'Print labels not yet bound to a product (needs --producer)',
        },
      },
      producer: {
        value: 'ID',
        help: { vi: 'Chủ thể của tem chưa gắn sản phẩm', en: 'Producer of unbound labels' },
      },
      numbers: {
        help: { vi: 'In số thứ tự trên từng tem', en: 'Print the running number on each label' },
      },
      'cut-and-stack': {
        help: {
          vi: 'Xếp tem để cắt chồng rồi vẫn đúng thứ tự',
          en: 'Order for sheets cut as a stack: piles stay in sequence',
        },
      },
      ...paperFlags,
      job,
      renew: {
        help: {
          vi: 'Với --job: cùng các mã, dữ liệu hiện hành',
          en: 'With --job: the same codes with the data of today',
        },
      },
      from,
      to,
      reason: {
        value: 'TEXT',
        help: {
          vi: 'Với --job: lý do in lại khi tem đã kích hoạt',
          en: 'With --job: reason for printing active labels again',
        },
      },
    },
    load: () => import('./commands/print.js'),
  },
  ...printerCommands,
  ...logisticUnitCommands,
  ...labelCommands,
  {
    name: 'codes',
    help: {
      vi: 'In các mã của một lần in, mỗi dòng một mã (được ghi vào nhật ký)',
      en: 'Print the codes of a print job, one a line (audited)',
    },
    flags: { job },
    load: () => import('./commands/codes.js'),
  },
  {
    name: 'activate',
    help: { vi: 'Kích hoạt mã', en: 'Activate codes' },
    flags: {
      job,
      run,
      from,
      to,
      lot,
      product,
      confirm: {
        value: 'N',
        help: {
          vi: 'Xác nhận đúng số mã sẽ kích hoạt',
          en: 'Confirm exactly how many codes become active',
        },
      },
    },
    load: () => import('./commands/activate.js'),
  },
  {
    name: 'verify',
    arguments: ['CODE'],
    help: { vi: 'Kiểm tra một mã', en: 'Verify a code' },
    flags: {},
    load: () => import('./commands/verify.js'),
  },
  {
    name: 'revoke',
    help: { vi: 'Vô hiệu hoá mã', en: 'Revoke codes' },
    flags: {
      code: { value: 'CODE', multiple: true, help: { vi: 'Một mã', en: 'A code' } },
      file: {
        value: 'FILE',
        help: { vi: 'Tập tin, mỗi dòng một mã', en: 'File with one code a line' },
      },
      job,
      run,
      from,
      to,
      lot,
      product,
      reason,
      notice,
    },
    load: () => import('./commands/revoke.js'),
  },
  ...copyCommands,
  {
    name: 'unrevoke',
    arguments: ['ID'],
    help: { vi: 'Huỷ một quyết định vô hiệu hoá', en: 'Undo one revocation' },
    flags: { reason },
    load: () => import('./commands/unrevoke.js'),
  },
  {
    name: 'recall',
    help: { vi: 'Thu hồi một lô', en: 'Recall a lot' },
    flags: { lot, product, reason, notice },
    load: () => import('./commands/recall.js'),
  },
  {
    name: 'bind',
    help: {
      vi: 'Gắn đợt mã in sẵn với sản phẩm và lô',
      en: 'Bind a run printed ahead to a product and lot',
    },
    flags: { run, product, lot, from, to },
    load: () => import('./commands/bind.js'),
  },
  {
    name: 'runs',
    help: { vi: 'Liệt kê các đợt mã', en: 'List the runs of codes' },
    flags: { product },
    load: () => import('./commands/runs.js'),
  },
  scansCommand({ product, run }),
  {
    name: 'jobs',
    help: { vi: 'Liệt kê các lần in', en: 'List the print jobs' },
    flags: {},
    load: () => import('./commands/jobs.js'),
  },
  {
    name: 'cancel',
    help: { vi: 'Dừng một lần in chưa xong', en: 'Cancel an unfinished print job' },
    flags: { job },
    load: () => import('./commands/cancel.js'),
  },
  ...keyCommands,
  {
    name: 'backup',
    arguments: ['FILE'],
    help: {
      vi: 'Sao lưu toàn bộ dữ liệu (không có khoá chính)',
      en: 'Back up all data (without the master key)',
    },
    flags: {},
    load: () => import('./commands/backup.js'),
  },
  {
    name: 'restore',
    arguments: ['FILE'],
    help: {
      vi: 'Phục hồi từ bản sao lưu, rồi lập lại các quyết định sau đó',
      en: 'Restore a backup, then replay the decisions made since',
    },
    flags: {
      replace: {
        help: { vi: 'Thay dữ liệu đang có', en: 'Replace the data that is there' },
      },
    },
    load: () => import('./commands/restore.js'),
  },
  {
    name: 'serve',
    help: { vi: 'Chạy máy chủ', en: 'Run the server' },
    flags: {},
    load: () => import('./commands/serve.js'),
  },
  {
    name: 'work',
    help: {
      vi: 'Làm các việc in và nhập danh sách đang chờ (máy không có trang web)',
      en: 'Work off waiting print jobs and imports (a worker without web pages)',
    },
    flags: {
      once: {
        help: { vi: 'Dừng khi không còn việc', en: 'Stop when nothing is waiting' },
      },
    },
    load: () => import('./commands/work.js'),
  },
  {
    name: 'migrate',
    help: { vi: 'Cập nhật cấu trúc dữ liệu', en: "Bring the store's tables up to date" },
    flags: {},
    load: () => import('./commands/migrate.js'),
  },
  ...tokenCommands,
  ...peopleCommands,
  ...publicCommands,
  {
    name: 'doctor',
    help: {
      vi: 'Kiểm tra khoá, mốc mã, dữ liệu, việc dở dang',
      en: 'Check keys, marks, store and unfinished work',
    },
    flags: {
      'remove-unnamed': {
        help: {
          vi: 'Xoá các tập tin trong files/ mà không dữ liệu nào nhắc đến',
          en: 'Delete the files in files/ that nothing names',
        },
      },
    },
    load: () => import('./commands/doctor.js'),
  },
]
