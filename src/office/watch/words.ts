/** Words of what needs attention: alerts, reports, charts, and the home that sums them up. */
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'
import type { AlertState } from '../../copies/alerts.js'

export const words = {
  menuAlerts: { vi: 'Cảnh báo', en: 'Alerts' },
  menuReports: { vi: 'Phản ánh', en: 'Reports' },
  menuCharts: { vi: 'Số liệu', en: 'Figures' },
  alerts: { vi: 'Dấu hiệu sao chép', en: 'Signs of copying' },
  noAlerts: {
    vi: 'Không có dấu hiệu sao chép nào đang chờ.',
    en: 'No sign of copying waits for anybody.',
  },
  openOnly: { vi: 'Đang chờ', en: 'Waiting' },
  all: { vi: 'Tất cả', en: 'All' },
  what: { vi: 'Dấu hiệu', en: 'Sign' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  label: { vi: 'Tem', en: 'Label' },
  state: { vi: 'Trạng thái', en: 'State' },
  when: { vi: 'Từ lúc', en: 'Since' },
  why: { vi: 'Đã thấy gì', en: 'What was seen' },
  seen: { vi: 'Các lượt quét', en: 'The scans' },
  unknownPlace: { vi: 'không rõ nơi', en: 'place not known' },
  returning: { vi: 'người đã quét trước đó', en: 'somebody who had scanned it before' },
  storyOfCode: { vi: 'Xem câu chuyện của tem này', en: 'The story of this label' },
  clear: { vi: 'Không có gì bất thường', en: 'Nothing is wrong' },
  clearMeans: {
    vi: 'Cờ được gỡ; những gì đã thấy đến nay không còn được tính cho tem này.',
    en: 'The flag goes; what was seen until now no longer counts for this label.',
  },
  note: { vi: 'Ghi chú', en: 'Note' },
  confirm: { vi: 'Xác nhận bị sao chép', en: 'Confirm that it was copied' },
  confirmMeans: {
    vi: 'Ai quét mã này sẽ thấy "Cẩn thận: mã này đã bị sao chép" và cách so sánh. Gói hàng thật cũng mang mã này.',
    en: 'Whoever scans this code reads "Careful: this code was copied" and how to compare. The genuine pack carries it too.',
  },
  confirmRise: {
    vi: 'Nghĩa là có người cố ý quét tem thật. Không mã nào đổi trạng thái; những gì đã thấy đến nay không còn được tính.',
    en: 'It says that somebody scanned genuine labels on purpose. No code changes; what was seen until now no longer counts.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Bạn biết điều này bằng cách nào', en: 'How you know' },
  notice: { vi: 'Thông báo cho người mua', en: 'Notice to buyers' },
  reasonNeeded: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  back: { vi: 'Quay lại', en: 'Back' },
  cleared: { vi: 'Đã ghi: không có gì bất thường.', en: 'Noted: nothing is wrong.' },
  confirmed: { vi: 'Đã xác nhận.', en: 'Confirmed.' },

  reports: { vi: 'Phản ánh của người mua', en: 'What buyers report' },
  noReports: { vi: 'Chưa có phản ánh nào.', en: 'Nobody has reported anything.' },
  kind: { vi: 'Việc', en: 'About' },
  text: { vi: 'Nội dung', en: 'What they wrote' },
  filed: { vi: 'Gửi lúc', en: 'Sent' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  verdictThen: { vi: 'Trang tra cứu khi đó', en: 'The look-up then said' },
  photo: { vi: 'Ảnh gửi kèm', en: 'The picture sent along' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  answerHint: {
    vi: 'Người gửi đọc câu trả lời qua liên kết riêng của họ.',
    en: 'Whoever sent it reads the answer by their private link.',
  },
  answerNeeded: { vi: 'Hãy viết câu trả lời.', en: 'Write the answer.' },
  answered: { vi: 'Đã trả lời.', en: 'Answered.' },
  close: { vi: 'Khép lại', en: 'Close it' },
  closeMeans: {
    vi: 'Phản ánh đã khép lại thì không trả lời thêm được.',
    en: 'A closed report can no longer be answered.',
  },
  closed: { vi: 'Đã khép lại.', en: 'Closed.' },
  yourAnswer: { vi: 'Câu trả lời hiện nay', en: 'The answer as it stands' },
  more: { vi: 'Xem tiếp', en: 'More' },

  charts: { vi: 'Số liệu quét', en: 'Scans' },
  product_: { vi: 'Sản phẩm', en: 'Product' },
  everyProduct: { vi: 'Mọi sản phẩm', en: 'All products' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  show: { vi: 'Xem', en: 'Show' },
  byDay: { vi: 'Theo ngày', en: 'By day' },
  byProvince: { vi: 'Theo tỉnh, thành phố', en: 'By province' },
  byProduct: { vi: 'Theo sản phẩm', en: 'By product' },
  day: { vi: 'Ngày', en: 'Day' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  scans: { vi: 'Lượt quét', en: 'Scans' },
  first: { vi: 'Lần đầu của gói', en: 'First of its pack' },
  repeat: { vi: 'Quét lại', en: 'Repeated' },
  total: { vi: 'Tổng cộng', en: 'In all' },
  asTable: { vi: 'Xem dạng bảng', en: 'As a table' },
  noScans: {
    vi: 'Chưa có lượt quét nào trong thời gian này.',
    en: 'Nothing was scanned in this time.',
  },
  stock: { vi: 'Tem còn trong kho', en: 'Labels in store' },

  menuMonth: { vi: 'Báo cáo tháng', en: 'Month' },
  monthSheet: { vi: 'Báo cáo tháng', en: 'Report of a month' },
  month: { vi: 'Tháng', en: 'Month' },
  everyProducer: { vi: 'Tất cả chủ thể', en: 'All producers' },
  programme: { vi: 'Toàn chương trình', en: 'The whole programme' },
  yourProducers: { vi: 'Các chủ thể được giao', en: 'The producers assigned to you' },
  sheetPdf: { vi: 'Bản in (PDF)', en: 'To print (PDF)' },
  sheetXlsx: { vi: 'Bảng tính (.xlsx)', en: 'Spreadsheet (.xlsx)' },
  sheetCsv: { vi: 'Bảng .csv', en: 'Table (.csv)' },
  suspicions: { vi: 'Mã có dấu hiệu sao chép', en: 'Codes under suspicion of copying' },
  suspicionsSaid: {
    vi: 'Mỗi cột là số mã đang bị nghi vào cuối tuần đó; phần đậm là mã đã được xác nhận.',
    en: 'Each bar is how many codes were under suspicion at the end of that week; the dark part was confirmed.',
  },
  week_: { vi: 'Tuần đến', en: 'Week to' },
  suspected: { vi: 'Đang nghi', en: 'Suspected' },
  confirmedCodes: { vi: 'Đã xác nhận', en: 'Confirmed' },
  print: { vi: 'In tem', en: 'Print labels' },
  activate: { vi: 'Kích hoạt tem', en: 'Activate labels' },
  desk: { vi: 'Tra cứu mã', en: 'Look up a code' },
  week: { vi: 'Lượt quét 7 ngày qua', en: 'Scans of the last 7 days' },
  firstOfWeek: { vi: 'trong đó lần đầu', en: 'of them first scans' },
  attention: { vi: 'Cần bạn xem', en: 'Needs you' },
  allWell: { vi: 'Không có việc gì đang chờ bạn.', en: 'Nothing waits for you.' },
  expiring: { vi: 'Chứng nhận sắp hết hạn', en: 'Certificates that expire soon' },
  newest: { vi: 'Cơ sở mới nhất', en: 'Newest producers' },
  large: { vi: 'Quyết định lớn gần đây', en: 'Large decisions lately' },
  printing: { vi: 'Đang in', en: 'Being printed' },
  nothingYet: {
    vi: 'Chưa có tem nào. Bắt đầu bằng việc in tờ đầu tiên.',
    en: 'There are no labels yet. Begin with your first sheet.',
  },
  startHere: { vi: 'In tờ tem đầu tiên', en: 'Print your first sheet' },
} satisfies Record<string, Words>

export const alertStateWords: Readonly<Record<AlertState, Words>> = {
  open: { vi: 'Đang chờ', en: 'Waiting' },
  cleared: { vi: 'Không có gì', en: 'Nothing wrong' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
}

const both = (n: number) => ({ vi: formatNumber(n, 'vi'), en: formatNumber(n, 'en') })

export const openAlerts = (n: string): Words => ({
  vi: `${n} dấu hiệu sao chép đang chờ`,
  en: `${n} signs of copying wait`,
})
export const openReports = (n: string): Words => ({
  vi: `${n} phản ánh chưa trả lời`,
  en: `${n} reports without an answer`,
})
export const expiresOn = (product: string, day: string): Words => ({
  vi: `${product}: hết hạn ngày ${day}`,
  en: `${product}: expires on ${day}`,
})
export const inStock = (n: number): Words => ({
  vi: `${both(n).vi} tem chưa kích hoạt`,
  en: `${both(n).en} labels not active`,
})

/** What a producer has to renew, and until when. */
export const renewalDue = {
  gs1: (name: string, on: string): Words => ({
    vi: `${name}: đóng phí duy trì mã vạch trước ${on}`,
    en: `${name}: the yearly barcode fee is due by ${on}`,
  }),
  trademark: (name: string, on: string): Words => ({
    vi: `${name}: gia hạn nhãn hiệu trước ${on}`,
    en: `${name}: renew the trademark by ${on}`,
  }),
}
