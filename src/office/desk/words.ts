/** Words of the desk: finding a code, its story, decisions. */
import type { Words } from '../../errors.js'
import type { DecisionKind } from '../../issuing/decisions.js'
import type { CodeState } from '../../issuing/state.js'
import { formatNumber } from '../../language/format.js'

export const words = {
  menu: { vi: 'Tra cứu', en: 'Look up' },
  desk: { vi: 'Tra cứu và vô hiệu hoá', en: 'Look up and revoke' },
  what: {
    vi: 'Mã, số thứ tự, đợt, lô hoặc sản phẩm',
    en: 'Code, running number, run, lot or product',
  },
  whatHint: {
    vi: 'Gõ hoặc dán mã trên tem, cả địa chỉ, số như A1-000012-K, tên đợt như A1, số lô, tên sản phẩm',
    en: 'Type or paste a code, its whole address, a number such as A1-000012-K, a run such as A1, a lot number, a product name',
  },
  find: { vi: 'Tìm', en: 'Find' },
  scan: { vi: 'Quét bằng máy ảnh', en: 'Scan with the camera' },
  found: { vi: 'Tìm thấy', en: 'Found' },
  nothing: {
    vi: 'Không tìm thấy gì với nội dung này trong phần việc của bạn.',
    en: 'Nothing was found by this among what is yours.',
  },
  mistyped: {
    vi: 'Mã gõ chưa đúng: hãy kiểm tra lại từng ký tự.',
    en: 'The code is mistyped: check every character.',
  },
  unknownCode: {
    vi: 'Không phải mã của bạn: mã không có trong hệ thống, hoặc thuộc chủ thể khác.',
    en: 'Not a code of yours: it is not in the system, or belongs to another producer.',
  },
  tooShort: { vi: 'Hãy nhập ít nhất 2 ký tự.', en: 'Type at least 2 characters.' },
  lot: { vi: 'Lô', en: 'Lot' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  run: { vi: 'Đợt mã', en: 'Run' },
  number: { vi: 'Số', en: 'Number' },
  state: { vi: 'Trạng thái', en: 'State' },
  unbound: { vi: 'Chưa gắn sản phẩm', en: 'Not bound to a product' },
  story: { vi: 'Những gì đã xảy ra', en: 'What has happened' },
  scans: { vi: 'Lượt quét', en: 'Scans' },
  neverScanned: { vi: 'Chưa ai quét mã này.', en: 'Nobody has scanned this code yet.' },
  lastScans: { vi: '20 lượt quét gần nhất', en: 'The last 20 scans' },
  unknownPlace: { vi: 'không rõ nơi', en: 'place not known' },
  sameVisitor: { vi: 'người đã quét trước đó', en: 'somebody who had scanned it before' },
  revokeCode: { vi: 'Vô hiệu hoá mã này', en: 'Revoke this code' },
  revokeRun: { vi: 'Vô hiệu hoá cả đợt', en: 'Revoke the whole run' },
  revokeLot: { vi: 'Vô hiệu hoá cả lô', en: 'Revoke the whole lot' },
  revokeProduct: { vi: 'Vô hiệu hoá cả sản phẩm', en: 'Revoke the whole product' },
  recallLot: { vi: 'Thu hồi lô hàng', en: 'Recall the lot' },
  revoke: { vi: 'Vô hiệu hoá', en: 'Revoke' },
  recall: { vi: 'Thu hồi', en: 'Recall' },
  activate: { vi: 'Kích hoạt', en: 'Activate' },
  issued: { vi: 'Đã phát hành', en: 'Issued' },
  active: { vi: 'Đang có hiệu lực', en: 'Active' },
  void: { vi: 'Đã vô hiệu', en: 'Revoked' },
  free: { vi: 'Chưa kích hoạt', en: 'Not active' },
  from: { vi: 'Từ số', en: 'From number' },
  to: { vi: 'Đến số', en: 'To number' },
  part: { vi: 'Chỉ một đoạn?', en: 'Only a part?' },
  lookAgain: { vi: 'Xem lại số tem', en: 'Count again' },
  willHappen: { vi: 'Điều sẽ xảy ra', en: 'What will happen' },
  atOnce: {
    vi: 'Có hiệu lực ngay: ai quét sẽ thấy lý do và thông báo dưới đây.',
    en: 'It holds at once: whoever scans one reads the reason and the notice below.',
  },
  later: {
    vi: 'Cũng có hiệu lực với tem sẽ in sau này cho cùng lô hoặc sản phẩm.',
    en: 'It holds too for labels printed later for the same lot or product.',
  },
  canUndo: {
    vi: 'Có thể hoàn tác; quyết định và người làm được ghi lại.',
    en: 'It can be undone; the decision and who made it are recorded.',
  },
  recallMeans: {
    vi: 'Người quét sẽ thấy "Lô hàng này đang bị thu hồi – không sử dụng".',
    en: 'Whoever scans a pack reads "This lot is being recalled – do not use".',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Hiện trên trang của mã', en: 'Shown on the page of the code' },
  notice: { vi: 'Thông báo cho người mua', en: 'Notice to buyers' },
  noticeHint: {
    vi: 'Người mua nên làm gì: ví dụ "Hãy mang đến nơi mua để đổi"',
    en: 'What buyers should do: for example "Take it back where you bought it"',
  },
  reasonNeeded: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  mayNot: {
    vi: 'Trong đó có mã đang có hiệu lực: việc này cần chủ cơ sở hoặc quản trị.',
    en: 'Some of these codes are active: this takes the owner or an administrator.',
  },
  back: { vi: 'Quay lại', en: 'Back' },
  done: {
    vi: 'Đã ghi quyết định. Trang của mã đã đổi ngay.',
    en: 'Decided. The pages of the codes say so already.',
  },
  decisions: { vi: 'Quyết định đang có hiệu lực', en: 'Decisions in force' },
  allDecisions: { vi: 'Tất cả quyết định đang có hiệu lực', en: 'All decisions in force' },
  noDecisions: {
    vi: 'Không có mã, lô hay sản phẩm nào đang bị vô hiệu hoá hoặc thu hồi.',
    en: 'No code, lot or product is revoked or recalled.',
  },
  codes: { vi: 'Số mã', en: 'Codes' },
  by: { vi: 'Người quyết định', en: 'By' },
  when: { vi: 'Lúc', en: 'When' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  undone: { vi: 'đã hoàn tác', en: 'undone' },
  undoMeans: {
    vi: 'Chỉ quyết định này được hoàn tác. Quyết định khác về cùng mã vẫn giữ nguyên.',
    en: 'Only this decision is undone. Others about the same codes go on holding.',
  },
  undoDone: { vi: 'Đã hoàn tác.', en: 'Undone.' },
  more: { vi: 'Xem tiếp', en: 'More' },
  openPage: { vi: 'Xem trang công khai của sản phẩm', en: 'The public page of the product' },
  labels: { vi: 'Các lần in', en: 'Prints' },
} satisfies Record<string, Words>

export const kindWords: Readonly<Record<DecisionKind, Words>> = {
  binding: { vi: 'Gắn sản phẩm', en: 'Bound to a product' },
  activation: { vi: 'Kích hoạt', en: 'Activated' },
  revocation: { vi: 'Vô hiệu hoá', en: 'Revoked' },
  recall: { vi: 'Thu hồi lô', en: 'Lot recalled' },
  suspicion: { vi: 'Xác nhận bị sao chép', en: 'Confirmed as copied' },
  undo: { vi: 'Hoàn tác', en: 'Undone' },
}

export const stateWords: Readonly<Record<CodeState, readonly [tone: string, words: Words]>> = {
  valid: ['good', { vi: 'Hợp lệ', en: 'Valid' }],
  inactive: ['none', { vi: 'Chưa kích hoạt', en: 'Not activated' }],
  expired: ['warn', { vi: 'Quá hạn sử dụng', en: 'Past its date' }],
  suspect: ['bad', { vi: 'Bị sao chép', en: 'Copied' }],
  revoked: ['bad', { vi: 'Đã vô hiệu hoá', en: 'Revoked' }],
  recalled: ['bad', { vi: 'Lô bị thu hồi', en: 'Lot recalled' }],
}

const both = (n: number) => ({ vi: formatNumber(n, 'vi'), en: formatNumber(n, 'en') })

/** How many codes it holds for, and what of them people may have in their hands. */
export function outlookWords(codes: number, active: number, scanned: number): Words[] {
  return [
    {
      vi: `${both(codes).vi} mã bị ảnh hưởng.`,
      en: `${both(codes).en} codes are affected.`,
    },
    active === 0
      ? {
          vi: 'Chưa mã nào có hiệu lực: hàng chưa ra thị trường.',
          en: 'None of them is active: the goods are not on the market.',
        }
      : {
          vi: `${both(active).vi} mã đang có hiệu lực và có thể đã ở trong tay người mua.`,
          en: `${both(active).en} are active and may be in buyers' hands.`,
        },
    {
      vi: `${both(scanned).vi} mã đã được quét ít nhất một lần.`,
      en: `${both(scanned).en} have been scanned at least once.`,
    },
  ]
}

export const scannedTimes = (n: number): Words => ({
  vi: `${both(n).vi} lượt quét`,
  en: `${both(n).en} scans`,
})
