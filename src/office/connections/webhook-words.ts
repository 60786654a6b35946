/** Words of the pages about webhooks. */
import type { Words } from '../../errors.js'

export const words = {
  webhooks: { vi: 'Webhook', en: 'Webhooks' },
  none: {
    vi: 'Chưa có webhook nào. Webhook báo ngay cho phần mềm của bạn khi in xong tem, khi có dấu hiệu sao chép, phản ánh, thu hồi.',
    en: 'There are no webhooks yet. A webhook tells your software at once of finished prints, signs of copying, reports and recalls.',
  },
  add: { vi: 'Thêm webhook', en: 'Add a webhook' },
  edit: { vi: 'Sửa', en: 'Change' },
  editTitle: { vi: 'Sửa webhook', en: 'Change a webhook' },
  save: { vi: 'Lưu', en: 'Save' },
  changed: { vi: 'Đã lưu.', en: 'Saved.' },
  url: { vi: 'Địa chỉ nhận tin', en: 'Address' },
  urlHint: {
    vi: 'Địa chỉ https công khai trên internet, ví dụ https://shop.example/nguon',
    en: 'A public https address, for example https://shop.example/nguon',
  },
  events: { vi: 'Báo những việc gì', en: 'What it is told of' },
  secret: { vi: 'Khoá ký của webhook', en: 'The secret of the webhook' },
  secretHint: {
    vi: 'Phần mềm nhận tin dùng khoá này để kiểm tra chữ ký (Standard Webhooks).',
    en: 'Whoever receives checks the signature with it (Standard Webhooks).',
  },
  rotate: { vi: 'Đổi khoá ký', en: 'New secret' },
  rotateHint: {
    vi: 'Khoá mới có hiệu lực ngay; khoá cũ còn ký kèm thêm 24 giờ để bạn kịp đổi.',
    en: 'The new secret signs at once; the old one signs too for 24 hours, so that you have time to change it.',
  },
  test: { vi: 'Gửi tin thử', en: 'Send a test' },
  testHint: {
    vi: 'Gửi một tin loại "test" đến địa chỉ này ngay. Kết quả hiện trong nhật ký sau vài giây.',
    en: 'Sends a message of type "test" to this address now. How it went shows in the log after some seconds.',
  },
  tested: {
    vi: 'Tin thử đang được gửi. Tải lại trang để xem kết quả.',
    en: 'The test is being sent. Load the page again to see how it went.',
  },
  wake: { vi: 'Cho chạy lại', en: 'Wake' },
  wakeHint: {
    vi: 'Những tin đang chờ sẽ được gửi ngay.',
    en: 'What waits is sent at once.',
  },
  woken: { vi: 'Webhook chạy lại rồi.', en: 'The webhook is awake.' },
  restNote: {
    vi: 'Webhook này tạm nghỉ vì đã lâu không gửi được. Tin mới được giữ 30 ngày. Hãy sửa lỗi, gửi tin thử, rồi cho chạy lại.',
    en: 'This webhook rests because nothing has arrived for long. New messages are kept for 30 days. Mend it, send a test, then wake it.',
  },
  restHome: { vi: 'Webhook tạm nghỉ', en: 'Webhook at rest' },
  end: { vi: 'Bỏ webhook', en: 'Take away' },
  endHint: {
    vi: 'Không gửi gì đến địa chỉ này nữa, kể cả tin đang chờ.',
    en: 'Nothing is sent to this address any more, nor what waits.',
  },
  ended: { vi: 'Đã bỏ webhook.', en: 'The webhook is taken away.' },
  log: { vi: 'Nhật ký gửi (30 ngày)', en: 'Log (30 days)' },
  logEmpty: { vi: 'Chưa gửi tin nào.', en: 'Nothing has been sent yet.' },
  event: { vi: 'Việc', en: 'Event' },
  when: { vi: 'Lúc', en: 'At' },
  result: { vi: 'Kết quả', en: 'Result' },
  tries: { vi: 'Số lần gửi', en: 'Tries' },
  took: { vi: 'Mất', en: 'Took' },
  next: { vi: 'Gửi lại lúc', en: 'Next try' },
  act: { vi: 'Thao tác', en: 'Action' },
  resend: { vi: 'Gửi lại', en: 'Send again' },
  resendTitle: { vi: 'Gửi lại một tin', en: 'Send a message again' },
  resendHint: {
    vi: 'Gửi lại đúng tin này, với cùng webhook-id.',
    en: 'Sends this very message again, under the same webhook-id.',
  },
  resent: { vi: 'Tin đang được gửi lại.', en: 'The message is being sent again.' },
  older: { vi: 'Tin cũ hơn', en: 'Older' },
  noAnswer: { vi: 'không trả lời', en: 'no answer' },
  states: {
    active: { vi: 'đang chạy', en: 'active' },
    resting: { vi: 'tạm nghỉ', en: 'at rest' },
    failing: { vi: 'đang gặp lỗi', en: 'failing' },
    waiting: { vi: 'đang chờ', en: 'waiting' },
    received: { vi: 'đã nhận', en: 'received' },
    failed: { vi: 'không gửi được', en: 'failed' },
  },
  test_event: { vi: 'Tin thử', en: 'Test' },
} as const satisfies Record<string, Words | Record<string, Words>>
