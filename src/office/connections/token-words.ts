/** Words of the pages about tokens of the API. */
export const words = {
  tokens: { vi: 'Mã truy cập API', en: 'API tokens' },
  none: {
    vi: 'Chưa có mã truy cập nào. Phần mềm bán hàng hay kho hàng của bạn cần một mã để làm việc với Nguồn.',
    en: 'There are no tokens yet. Your shop or warehouse software needs one to work with Nguồn.',
  },
  add: { vi: 'Tạo mã truy cập', en: 'Make a token' },
  readDocs: { vi: 'Tài liệu API', en: 'The API explained' },
  label: { vi: 'Tên gợi nhớ', en: 'Name' },
  labelHint: {
    vi: 'Để nhận ra sau này, ví dụ: phần mềm bán hàng',
    en: 'To know it by later, for example: till software',
  },
  labelNeeded: { vi: 'Hãy đặt một tên gợi nhớ.', en: 'Give it a name.' },
  scopes: { vi: 'Được làm những việc gì', en: 'What it may do' },
  scopesHint: {
    vi: 'Chỉ chọn việc thật sự cần: ai có mã này đều làm được những việc ấy',
    en: 'Choose only what is needed: whoever has the token can do it',
  },
  scopesNeeded: { vi: 'Hãy chọn ít nhất một việc.', en: 'Choose at least one.' },
  scopesBeyond: {
    vi: 'Mã truy cập này không được làm:',
    en: 'This token may not have:',
  },
  quota: { vi: 'Hạn mức mã', en: 'Quota of codes' },
  quotaHint: {
    vi: 'Tổng số mã được cấp, tính từ lúc tạo; để trống là không giới hạn',
    en: 'How many codes it may issue altogether; empty means no limit',
  },
  quotaWrong: { vi: 'Hãy nhập một số nguyên dương.', en: 'Enter a whole number above 0.' },
  expires: { vi: 'Ngày dùng cuối', en: 'Last day' },
  expiresHint: {
    vi: 'Để trống là không hết hạn; nên đổi mã mỗi năm',
    en: 'Empty means that it never expires; a new one every year is better',
  },
  expiresWrong: {
    vi: 'Hãy nhập một ngày ở tương lai, dạng 31/12/2027.',
    en: 'Enter a day in the future, such as 31/12/2027.',
  },
  made: { vi: 'Mã truy cập mới', en: 'The new token' },
  issued: { vi: 'Đã cấp', en: 'Issued' },
  lastUsed: { vi: 'Dùng gần nhất', en: 'Last used' },
  never: { vi: 'chưa dùng', en: 'not used yet' },
  noLimit: { vi: 'không giới hạn', en: 'no limit' },
  noExpiry: { vi: 'không hết hạn', en: 'never' },
  by: { vi: 'Người tạo', en: 'Made by' },
  end: { vi: 'Thu hồi', en: 'End' },
  endTitle: { vi: 'Thu hồi mã truy cập', en: 'End a token' },
  endHint: {
    vi: 'Phần mềm đang dùng mã này sẽ bị từ chối ngay. Không hoàn tác được; khi cần hãy tạo mã mới.',
    en: 'Software that uses it is refused at once. This cannot be undone; make a new one when needed.',
  },
  ended: { vi: 'Đã thu hồi mã truy cập.', en: 'The token is ended.' },
  states: {
    active: { vi: 'đang dùng', en: 'active' },
    expired: { vi: 'hết hạn', en: 'expired' },
    ended: { vi: 'đã thu hồi', en: 'ended' },
  },
}
