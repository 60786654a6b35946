/** Words of labels printed ahead and of activation. */
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'

export const words = {
  menu: { vi: 'Kích hoạt', en: 'Activate' },
  stamps: { vi: 'Tem in sẵn và kích hoạt', en: 'Labels printed ahead, activation' },
  activate: { vi: 'Kích hoạt tem', en: 'Activate labels' },
  explain: {
    vi: 'Tem chưa kích hoạt thì người quét thấy "chưa kích hoạt". Kích hoạt khi tem đã dán lên hàng.',
    en: 'Until it is activated, whoever scans a label reads "not activated". Activate labels once they are on packs.',
  },
  first: { vi: 'Tem đầu tiên đã dùng', en: 'First label used' },
  last: { vi: 'Tem cuối cùng đã dùng', en: 'Last label used' },
  firstHint: {
    vi: 'Quét hoặc gõ mã trên tem, hay số thứ tự như A1-000012-K. Thứ tự hai đầu không quan trọng.',
    en: 'Scan or type its code, or its running number such as A1-000012-K. Either end may come first.',
  },
  lastHint: { vi: 'Để trống nếu chỉ có một tem', en: 'Leave empty for a single label' },
  scan: { vi: 'Quét bằng máy ảnh', en: 'Scan with the camera' },
  wholeRun: { vi: 'Hoặc cả một đợt in', en: 'Or a whole print' },
  next: { vi: 'Xem đoạn tem này', en: 'Look at this stretch' },
  unreadable: {
    vi: 'Không đọc được: hãy kiểm tra lại từng ký tự.',
    en: 'This cannot be read: check every character.',
  },
  unknown: {
    vi: 'Không phải tem của bạn: không có trong hệ thống, hoặc thuộc chủ thể khác.',
    en: 'Not a label of yours: it is not in the system, or belongs to another producer.',
  },
  twoRuns: {
    vi: 'Hai đầu thuộc hai đợt in khác nhau. Mỗi lần chỉ một cuộn.',
    en: 'The two ends are of different prints. Take one roll at a time.',
  },
  needFirst: { vi: 'Hãy cho biết tem đầu tiên.', en: 'Give the first label.' },
  stretch: { vi: 'Đoạn tem', en: 'Stretch' },
  inBetween: { vi: 'Trong đoạn này', en: 'In this stretch' },
  unbound: {
    vi: 'Tem in sẵn, chưa gắn sản phẩm: hãy chọn sản phẩm đang dán.',
    en: 'Printed ahead and not bound yet: choose the product they stick on.',
  },
  product: { vi: 'Sản phẩm', en: 'Product' },
  lot: { vi: 'Số lô', en: 'Lot number' },
  lotHint: {
    vi: 'Lô đã có, hoặc số mới: lô sẽ được tạo. Để trống nếu không có lô.',
    en: 'A lot that is there, or a new number: the lot is then added. Leave empty for none.',
  },
  used: { vi: 'Thực tế đã dán bao nhiêu tem?', en: 'How many were really used?' },
  usedHint: {
    vi: 'Đếm theo số gói hàng. Nếu ít hơn số tem trong đoạn, hãy ghi các số bị hỏng bên dưới.',
    en: 'Count the packs. If fewer than the stretch holds, list the spoiled ones below.',
  },
  spoiled: { vi: 'Các số tem hỏng, không dán', en: 'Spoiled labels, not used' },
  spoiledHint: {
    vi: 'Ví dụ: 12, 15, 20-22. Chúng bị huỷ, không bao giờ có hiệu lực.',
    en: 'For example: 12, 15, 20-22. They are voided and never become active.',
  },
  rest: { vi: 'Phần tem còn lại sau đoạn này', en: 'Labels left behind this stretch' },
  keep: { vi: 'Giữ lại, sẽ dùng sau', en: 'Keep them for later' },
  void: { vi: 'Huỷ hết phần còn lại', en: 'Void them all' },
  nothingFree: {
    vi: 'Không còn tem nào để kích hoạt trong đoạn này.',
    en: 'Nothing in this stretch is left to be activated.',
  },
  badNumber: { vi: 'Cần một số nguyên.', en: 'A whole number is needed.' },
  badNumbers: {
    vi: 'Không đọc được các số này. Ví dụ đúng: 12, 15, 20-22',
    en: 'These numbers cannot be read. Right would be: 12, 15, 20-22',
  },
  chooseProduct: { vi: 'Hãy chọn sản phẩm.', en: 'Choose the product.' },
  back: { vi: 'Quay lại', en: 'Back' },
  canUndo: {
    vi: 'Hoàn tác được trong 24 giờ, khi chưa ai quét.',
    en: 'It can be undone within 24 hours, while nobody has scanned one.',
  },
  stock: { vi: 'Tem còn trong kho', en: 'Labels in store' },
  noStock: {
    vi: 'Không còn tem nào chưa kích hoạt. Hãy in tem, hoặc in sẵn một cuộn.',
    en: 'No label waits for activation. Print some, or print a roll ahead.',
  },
  run: { vi: 'Đợt', en: 'Run' },
  left: { vi: 'Chưa kích hoạt', en: 'Not active' },
  of: { vi: 'Tổng số', en: 'Of' },
  when: { vi: 'Lúc', en: 'When' },
  notBound: { vi: 'Chưa gắn sản phẩm', en: 'Not bound' },
  recent: { vi: 'Mới kích hoạt trong 24 giờ', en: 'Activated within 24 hours' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  codes: { vi: 'Số tem', en: 'Labels' },
  handOver: { vi: 'In sẵn tem và giao cho cơ sở', en: 'Print ahead and hand over' },
  handOverNote: {
    vi: 'Tem chưa gắn sản phẩm. Cơ sở nhận tem sẽ gắn sản phẩm và kích hoạt khi dán.',
    en: 'The labels are bound to no product. Whoever receives them binds and activates them when they stick them on.',
  },
  producer: { vi: 'Cơ sở nhận tem', en: 'Producer who receives them' },
  receiver: { vi: 'Người nhận', en: 'Received by' },
  receiverHint: {
    vi: 'Họ tên người ký nhận; được ghi vào nhật ký',
    en: 'The name of whoever signs for them; kept in the record',
  },
  quantity: { vi: 'Số tem', en: 'How many labels' },
  paper: { vi: 'Mẫu tem và giấy', en: 'Label and paper' },
  print: { vi: 'In tem', en: 'Print' },
  badQuantity: {
    vi: 'Cần một số nguyên từ 1 đến 1.000.000.',
    en: 'A whole number from 1 to 1,000,000 is needed.',
  },
  unknownPaper: { vi: 'Hãy chọn mẫu tem.', en: 'Choose a label.' },
  paperOfOther: {
    vi: 'Mẫu tem này là của chủ thể khác: hãy chọn mẫu chung, hoặc mẫu của chủ thể này.',
    en: 'This label is another producer’s own: choose a shared one, or one of this producer.',
  },
  unknownProducer: { vi: 'Hãy chọn cơ sở nhận tem.', en: 'Choose the producer.' },
} satisfies Record<string, Words>

const both = (n: number) => ({ vi: formatNumber(n, 'vi'), en: formatNumber(n, 'en') })

export const activateThem = (n: number): Words => ({
  vi: `Kích hoạt (${both(n).vi} tem trong đoạn)`,
  en: `Activate (${both(n).en} labels in the stretch)`,
})
export const activated = (n: number, voided: number): Words => ({
  vi: `Đã kích hoạt ${both(n).vi} tem${voided > 0 ? `, huỷ ${both(voided).vi} tem` : ''}.`,
  en: `${both(n).en} labels are active${voided > 0 ? `, ${both(voided).en} are void` : ''}.`,
})
export const freeWords = (n: number): Words => ({
  vi: `${both(n).vi} tem sẽ được kích hoạt.`,
  en: `${both(n).en} labels will become active.`,
})
export const excludedWords: Record<'active' | 'revoked', (n: number, which: string) => Words> = {
  active: (n, which) => ({
    vi: `${both(n).vi} tem đã kích hoạt trước đó: ${which}`,
    en: `${both(n).en} are active already: ${which}`,
  }),
  revoked: (n, which) => ({
    vi: `${both(n).vi} tem đã bị huỷ, vẫn không có hiệu lực: ${which}`,
    en: `${both(n).en} are void and stay so: ${which}`,
  }),
}
export const restWords = (n: number, which: string): Words => ({
  vi: `${both(n).vi} tem: ${which}`,
  en: `${both(n).en} labels: ${which}`,
})
export const doNotMatch = (used: number, spoiled: number, free: number): Words => ({
  vi: `${both(used).vi} đã dùng + ${both(spoiled).vi} hỏng không bằng ${both(free).vi} tem trong đoạn. Hãy đếm lại, hoặc ghi đủ các số hỏng.`,
  en: `${both(used).en} used + ${both(spoiled).en} spoiled are not the ${both(free).en} labels of the stretch. Count again, or list all spoiled ones.`,
})
