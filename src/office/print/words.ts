/** Words of printing. */
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'
import type { PrintFormat, PrintStatus } from '../../printing/jobs.js'

export const words = {
  print: { vi: 'In tem', en: 'Print labels' },
  chooseProduct: { vi: '1. Chọn sản phẩm', en: '1. Choose the product' },
  search: { vi: 'Tìm sản phẩm', en: 'Find a product' },
  find: { vi: 'Tìm', en: 'Find' },
  noProducts: {
    vi: 'Chưa có sản phẩm nào. Hãy thêm sản phẩm trước, rồi quay lại đây để in tem.',
    en: 'There is no product yet. Add one first, then come back to print labels.',
  },
  nothingFound: { vi: 'Không tìm thấy sản phẩm nào.', en: 'No product was found.' },
  addProduct: { vi: 'Thêm sản phẩm', en: 'Add a product' },
  cannotPrint: { vi: 'Chưa in được', en: 'Not printable yet' },
  complete: { vi: 'Bổ sung thông tin', en: 'Complete it' },
  history: { vi: 'Các lần in', en: 'Earlier prints' },
  allPrints: { vi: 'Xem tất cả các lần in', en: 'All earlier prints' },
  ahead: { vi: 'Tem in sẵn và kích hoạt', en: 'Labels printed ahead, activation' },
  more: { vi: 'Xem tiếp', en: 'More' },
  newer: { vi: 'Về đầu danh sách', en: 'Back to the newest' },

  order: { vi: '2. Bao nhiêu tem, in lên giấy nào', en: '2. How many, on what' },
  lot: { vi: 'Lô hàng', en: 'Lot' },
  newLot: { vi: 'Lô mới', en: 'A new lot' },
  noLot: { vi: 'Không ghi lô', en: 'Without a lot' },
  lotNumber: { vi: 'Số lô mới', en: 'Number of the new lot' },
  lotNumberHint: {
    vi: 'Chỉ cần khi chọn "Lô mới"',
    en: 'Only with "A new lot"',
  },
  madeOn: { vi: 'Ngày sản xuất', en: 'Made on' },
  expiresOn: { vi: 'Hạn sử dụng', en: 'Use by' },
  expiresHint: {
    vi: 'Để trống: tính từ ngày sản xuất, nếu sản phẩm có ghi thời hạn',
    en: 'Empty: counted from the day made, where the product says how long it keeps',
  },
  paper: { vi: 'Mẫu tem và giấy', en: 'Label and paper' },
  contentsHint: {
    vi: 'Chỉ cần đủ khi tem này là nhãn của hàng hoá; nếu gói hàng đã có nhãn riêng thì không bắt buộc.',
    en: 'Needed only where this label is the label of the goods; not where the pack has its own.',
  },
  contentsSpared: { vi: 'Không cần cho hàng này', en: 'Not needed for these goods' },
  templates: { vi: 'Chọn mẫu tem', en: 'Choose a label' },
  otherTemplates: { vi: 'Chọn mẫu khác', en: 'Choose another label' },
  quantity: { vi: 'Số tem', en: 'How many labels' },
  further: {
    vi: 'Máy in, số thứ tự, đóng tập, kích hoạt',
    en: 'Printer, running numbers, booklets, activation',
  },
  numbers: { vi: 'In số thứ tự lên tem', en: 'Print running numbers on the labels' },
  numbersHint: {
    vi: 'Nhờ số này mà tem hỏng được huỷ, và cuộn tem được kích hoạt từ số đầu đến số cuối',
    en: 'By it spoiled labels are voided, and a roll is activated from its first to its last number',
  },
  activate: { vi: 'Kích hoạt ngay khi in', en: 'Active from the start' },
  activateHint: {
    vi: 'Nếu không, người quét thấy "chưa kích hoạt" cho đến khi bạn kích hoạt. An toàn hơn khi tem còn nằm trong kho.',
    en: 'Otherwise whoever scans one reads "not activated" until you activate it. Safer while labels lie in store.',
  },
  printer: { vi: 'Máy in', en: 'Printer' },
  printerHint: {
    vi: 'Chọn máy in đã chỉnh, để tem nằm đúng ô',
    en: 'Choose one that was adjusted, so that labels meet their cells',
  },
  anyPrinter: { vi: 'Không cần chỉnh', en: 'Not adjusted' },
  newPrinter: { vi: 'Thêm hoặc chỉnh lại một máy in', en: 'Add or adjust a printer' },
  printerName: { vi: 'Tên máy in', en: 'Name of the printer' },
  shiftX: { vi: 'Dịch sang phải (mm)', en: 'Move to the right (mm)' },
  shiftY: { vi: 'Dịch xuống (mm)', en: 'Move down (mm)' },
  shiftHint: {
    vi: 'Đo trên tờ in thử: tem lệch trái 1,5 mm thì ghi 1,5. Số âm để dịch ngược lại.',
    en: 'Measure on a test sheet: where labels come out 1.5 mm too far left, write 1.5. Negative numbers move the other way.',
  },
  measurePrinter: {
    vi: 'Đo máy in bằng tờ thử (độ lệch và tỉ lệ)',
    en: 'Measure the printer with a test sheet (shift and scale)',
  },
  ownStock: { vi: 'Khổ giấy riêng', en: 'Own stock' },
  booklet: { vi: 'Đóng tập, mỗi tập bao nhiêu tem', en: 'Booklets of so many labels' },
  bookletHint: {
    vi: 'Từ 2 đến 50: mỗi tập có một tem bìa ghi tên hàng, lô, từ số đến số; có in số thứ tự. Để trống nếu không cần.',
    en: 'From 2 to 50: each gets a cover that says product, lot and numbers; running numbers are printed. Leave empty for none.',
  },
  flip: { vi: 'In hai mặt', en: 'Printing both sides' },
  flipHint: {
    vi: 'Chọn giống như trong hộp thoại in của máy',
    en: 'As it is set in the print dialogue',
  },
  flipLong: { vi: 'Lật theo cạnh dài', en: 'Flip on the long edge' },
  flipShort: { vi: 'Lật theo cạnh ngắn', en: 'Flip on the short edge' },
  tapFirst: { vi: 'Ô trống đầu tiên', en: 'First free cell' },
  tapDamaged: { vi: 'Ô hỏng', en: 'Damaged cell' },
  tapMeans: { vi: 'Chạm vào ô để chọn:', en: 'A tap on a cell chooses:' },
  tapIsDamage: {
    vi: 'Chạm vào ô hỏng để bỏ qua ô đó.',
    en: 'Tap a damaged cell to leave it out.',
  },
  sheetNumber: { vi: 'Tờ', en: 'Sheet' },
  sheetBefore: { vi: '← Tờ trước', en: '← Sheet before' },
  sheetAfter: { vi: 'Tờ sau →', en: 'Next sheet →' },
  backSide: { vi: 'Mặt sau', en: 'The back' },
  backTip: {
    vi: 'Mặt sau của tờ này, nhìn khi lật tờ giấy như lật trang sách.',
    en: 'The back of this sheet, seen when it is turned like the page of a book.',
  },
  damaged: { vi: 'Bỏ qua ô hỏng', en: 'Damaged cells left out' },
  noDamaged: { vi: 'Không bỏ ô nào', en: 'Leave out none' },
  toSheet: { vi: 'Xem tờ tem', en: 'Look at the sheet' },
  back: { vi: 'Quay lại', en: 'Back' },
  unknownPaper: { vi: 'Hãy chọn mẫu tem.', en: 'Choose a label.' },
  badQuantity: {
    vi: 'Cần một số nguyên từ 1 đến 1.000.000.',
    en: 'A whole number from 1 to 1,000,000 is needed.',
  },
  badShift: {
    vi: 'Cần một số, ví dụ 1,5 hoặc -0,8.',
    en: 'A number is needed, such as 1.5 or -0.8.',
  },
  unknownLot: { vi: 'Hãy chọn lô hàng.', en: 'Choose the lot.' },

  look: { vi: '3. Xem tờ tem rồi in', en: '3. Look at the sheet, then print' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  sheets: { vi: 'Số tờ', en: 'Sheets' },
  labels: { vi: 'Số tem', en: 'Labels' },
  paperTitle: { vi: 'In ngay từ trình duyệt', en: 'Print from the browser' },
  printNow: { vi: 'In', en: 'Print' },
  paperTip: {
    vi: 'Trong hộp thoại in: chọn đúng khổ giấy, tỷ lệ 100 % (kích thước thật), lề "Không". Điện thoại: mục Chia sẻ, In.',
    en: 'In the print dialog: the right paper, scale 100 % (actual size), no margins. On a phone: Share, Print.',
  },
  sheet: { vi: 'Tờ tem, đúng như khi in', en: 'The sheet, as it will be printed' },
  preview: {
    vi: 'Hình xem trước; mã thật có sau khi bấm in.',
    en: 'A preview; the real codes come when you print.',
  },
  usedSheet: {
    vi: 'Tờ giấy đã dùng một phần? Chạm vào ô trống đầu tiên.',
    en: 'Is the sheet partly used? Tap its first free cell.',
  },
  fromCell: { vi: 'Bắt đầu từ ô', en: 'Begins at cell' },
  cell: { vi: 'Ô', en: 'Cell' },
  wholeSheet: { vi: 'Dùng tờ mới', en: 'Use a new sheet' },
  preflight: { vi: 'Kiểm tra trước khi in', en: 'Before printing' },
  stops: { vi: 'Chưa in được', en: 'Cannot be printed' },
  minds: { vi: 'Nên xem lại', en: 'Look at these' },
  willActivate: { vi: 'Kích hoạt ngay khi in', en: 'Active from the start' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },

  progress: { vi: 'Tiến độ', en: 'Progress' },
  files: { vi: 'Tải về để in', en: 'Download and print' },
  perRoll: { vi: 'Số tem mỗi cuộn', en: 'Labels a roll' },
  perRollHint: {
    vi: 'Mỗi cuộn là một tập tin, bắt đầu bằng tem đầu cuộn ghi số cuộn và dãy số. Để trống nếu không chia.',
    en: 'Each roll is a file that begins with a header label: which roll, which numbers. Leave empty not to divide.',
  },
  badPerRoll: { vi: 'Mỗi cuộn từ 10 đến 20.000 tem.', en: 'A roll has 10 to 20,000 labels.' },
  spot: { vi: 'Màu thương hiệu là mực pha', en: 'Brand colours as spot inks' },
  spotHint: {
    vi: 'Chỉ cho nhà in: mỗi màu thương hiệu là một bản kẽm riêng (Brand, Accent) thay cho bốn màu.',
    en: 'For print houses: each brand colour is a plate of its own (Brand, Accent) in place of four colours.',
  },
  ticket: { vi: 'Phiếu việc cho nhà in (JSON)', en: 'Job ticket for the print house (JSON)' },
  ticketTip: {
    vi: 'Gửi nhà in cả tập tin PDF và phiếu việc: phiếu ghi khổ tem, mực, mã vạch, dãy số và cách xử lý tem hỏng.',
    en: 'Send the print house the PDF and the job ticket: it says the size, inks, symbols, numbers and what to do with waste.',
  },
  format: { vi: 'In bằng', en: 'Printed by' },
  formatHint: {
    vi: 'Tệp cho máy in nhiệt chỉ in được trên đúng loại máy đã chọn',
    en: 'A file for a thermal printer prints on the chosen kind only',
  },
  dpi: { vi: 'Độ phân giải máy in nhiệt', en: 'Resolution of the thermal printer' },
  dpiHint: {
    vi: 'Ghi trên máy hoặc trong sách hướng dẫn; sai thì tem to nhỏ khác đi',
    en: 'Stands on the printer or in its manual; the wrong one changes the size of labels',
  },
  sendTip: {
    vi: 'Gửi tới máy in bằng lệnh này, chạy trên máy chủ:',
    en: 'Send it to the printer by this command, run on the server:',
  },
  rawTip: {
    vi: 'Hoặc tải tệp về và gửi nguyên tệp tới máy in (RAW), không in qua trình xem.',
    en: 'Or download the file and send it to the printer as it is (RAW), not through a viewer.',
  },
  printTip: {
    vi: 'Khi in, chọn "Kích thước thật" hoặc 100 %, không chọn "Vừa trang".',
    en: 'In the print dialogue choose "Actual size" or 100 %, not "Fit to page".',
  },
  cancel: { vi: 'Dừng in', en: 'Stop printing' },
  cancelled: {
    vi: 'Đã dừng. Các mã vẫn được giữ cho bạn, không cấp cho ai khác.',
    en: 'Stopped. The codes stay yours and are given to nobody else.',
  },
  reallyCancel: {
    vi: 'Phần chưa làm xong sẽ dừng lại. Các mã đã cấp vẫn là của bạn và chưa có hiệu lực.',
    en: 'What is not finished stops. The codes stay yours and are not active.',
  },
  goOn: { vi: 'Tiếp tục in', en: 'Go on printing' },
  goesOn: { vi: 'Đang in tiếp.', en: 'Printing goes on.' },
  refresh: { vi: 'Xem lại tiến độ', en: 'Look again' },
  reload: {
    vi: 'Bạn có thể đóng trang này; việc in vẫn tiếp tục.',
    en: 'You may close this page; printing goes on.',
  },
  again: { vi: 'In lại đúng tờ này', en: 'Print the same again' },
  againNote: {
    vi: 'Bản in lại giống từng byte với bản đầu: cùng mã, cùng số. Mỗi mã chỉ dán lên một gói; hãy huỷ bản in cũ.',
    en: 'The reprint equals the first byte for byte: same codes, same numbers. Stick each code on one pack only; destroy the earlier print.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Ví dụ: máy in kẹt giấy', en: 'For example: paper jam' },
  reasonNeeded: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  whichFile: { vi: 'Tệp', en: 'File' },
  mayNotAgain: {
    vi: 'Tem đã kích hoạt: chỉ chủ cơ sở hoặc người được cấp quyền mới in lại được.',
    en: 'These labels are active: only the owner, or whoever was given the right, may print them again.',
  },
  spoiled: { vi: 'Huỷ tem hỏng', en: 'Void spoiled labels' },
  spoiledNumbers: { vi: 'Các số tem hỏng', en: 'Numbers of the spoiled labels' },
  spoiledHint: {
    vi: 'Như in trên tem hoặc chỉ số: 12, 15, 20-22',
    en: 'As printed, or the number alone: 12, 15, 20-22',
  },
  badNumbers: {
    vi: 'Không đọc được các số này. Ví dụ đúng: 12, 15, 20-22',
    en: 'These numbers cannot be read. Right would be: 12, 15, 20-22',
  },
  isActive: {
    vi: 'Trong đó có tem đã kích hoạt: chỉ chủ cơ sở hoặc quản trị mới vô hiệu hoá được.',
    en: 'Some of them are active: only the owner or an administrator may revoke those.',
  },
  activateThese: { vi: 'Kích hoạt tem', en: 'Activate labels' },
  status: { vi: 'Trạng thái', en: 'State' },
  when: { vi: 'Lúc', en: 'When' },
  of: { vi: 'trên', en: 'of' },
  run: { vi: 'Đợt mã', en: 'Run' },
  noPrints: {
    vi: 'Chưa in lần nào. Hãy bắt đầu bằng việc chọn sản phẩm.',
    en: 'Nothing was printed yet. Begin by choosing a product.',
  },
  unbound: { vi: 'Tem in sẵn, chưa gắn sản phẩm', en: 'Printed ahead, not bound' },
  fileGone: {
    vi: 'Tệp này không còn trên máy chủ; "In lại" sẽ làm lại đúng tệp đó.',
    en: 'This file is no longer on the server; "Print the same again" makes it anew.',
  },
} satisfies Record<string, Words>

export const statusWords: Readonly<Record<PrintStatus, Words>> = {
  queued: { vi: 'Đang chờ', en: 'Waiting' },
  running: { vi: 'Đang in', en: 'Printing' },
  done: { vi: 'Xong', en: 'Done' },
  failed: { vi: 'Không xong', en: 'Failed' },
  cancelled: { vi: 'Đã dừng', en: 'Stopped' },
}

const both = (n: number) => ({ vi: formatNumber(n, 'vi'), en: formatNumber(n, 'en') })

export const doneOf = (done: number, all: number): Words => ({
  vi: `${both(done).vi} / ${both(all).vi} tem`,
  en: `${both(done).en} / ${both(all).en} labels`,
})

export const contentsSummary = (done: number, missing: number): Words => ({
  vi: `Nội dung bắt buộc của nhãn hàng hoá: có ${done}, thiếu ${missing}`,
  en: `What a goods label must say: ${done} there, ${missing} missing`,
})

export const formatWords: Readonly<Record<PrintFormat, Words>> = {
  pdf: { vi: 'Máy in văn phòng (PDF)', en: 'Office printer (PDF)' },
  press: { vi: 'PDF cho nhà in', en: 'PDF for print houses' },
  zpl: { vi: 'Máy in nhiệt (ZPL: Zebra, …)', en: 'Thermal printer (ZPL: Zebra, …)' },
  tspl: {
    vi: 'Máy in nhiệt (TSPL: TSC, Xprinter, …)',
    en: 'Thermal printer (TSPL: TSC, Xprinter, …)',
  },
  svg: { vi: 'Hình (SVG)', en: 'Pictures (SVG)' },
  csv: { vi: 'Bảng mã (CSV)', en: 'List of codes (CSV)' },
}

/** How a job gets to a thermal printer. */
export const sendCommand = (jobId: string): Words => ({
  vi: `nguon send ${jobId} --to ĐỊA-CHỈ-MÁY-IN:9100`,
  en: `nguon send ${jobId} --to PRINTER:9100`,
})

/** A damaged cell: `7` of the first sheet, `2:7` of the second. */
export function damagedName(cell: number | string): Words {
  const [sheet, number] = String(cell).split(':')
  if (number === undefined) return { vi: String(cell), en: String(cell) }
  return { vi: `ô ${number} của tờ ${sheet}`, en: `cell ${number} of sheet ${sheet}` }
}

export const badBooklet: Words = {
  vi: 'Cần một số từ 2 đến 50, hoặc để trống.',
  en: 'A number from 2 to 50 is needed, or none.',
}

/** How many labels fill a sheet; a roll has no such number. */
export const fullSheet = (paper: Words, cells: number): Words => ({
  vi: `Một tờ đầy (${paper.vi}): ${cells} tem`,
  en: `A full sheet (${paper.en}): ${cells} labels`,
})

export const printThem = (n: number): Words => ({
  vi: `In ${both(n).vi} tem`,
  en: `Print ${both(n).en} labels`,
})

export const volume = (n: number, labels: number, pages: number): Words => ({
  vi: `Tệp ${n}: ${both(labels).vi} tem, ${both(pages).vi} trang`,
  en: `File ${n}: ${both(labels).en} labels, ${both(pages).en} pages`,
})

export const proven = (codes: number): Words => ({
  vi: `Đã đọc lại ${both(codes).vi} mã từ tệp in, tất cả đều đúng.`,
  en: `${both(codes).en} codes were read back from the file; all are right.`,
})
export const voided = (n: number): Words => ({
  vi: `Đã huỷ ${both(n).vi} tem.`,
  en: `${both(n).en} labels are void.`,
})

export const fineOf = (n: number): Words => ({
  vi: `Đã kiểm tra và tốt: ${both(n).vi} mục`,
  en: `Looked at and fine: ${both(n).en}`,
})
