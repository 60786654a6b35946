/** Words of the start page, of the help with typing, and of the gate. */
import type { Words } from '../errors.js'

export const words = {
  holdTitle: { vi: 'Bấm nút để xem tiếp', en: 'One tap to go on' },
  holdLine: { vi: 'Hãy bấm nút để xem kết quả', en: 'Press the button to see the answer' },
  holdSentence: {
    vi: 'Vừa có nhiều lượt tra những mã không có thật, từ mạng này hoặc trên cả hệ thống. Nút này để phân biệt người với máy; chưa mã nào được kiểm tra.',
    en: 'Many codes that do not exist were just asked for, from this network or everywhere. The button tells people from programs; no code has been looked at yet.',
  },
  holdButton: { vi: 'Xem kết quả', en: 'Show the answer' },
  typedWas: { vi: 'Bạn đã gõ', en: 'You typed' },
  alike: { vi: 'Dễ nhầm với nhau:', en: 'Easily taken for each other:' },
  forgiven: {
    vi: 'O được đọc là số 0; I và L được đọc là số 1.',
    en: 'O is read as 0; I and L are read as 1.',
  },
  keyboard: {
    vi: 'Bàn phím tiếng Việt đã đổi chữ. Hãy chuyển bàn phím sang tiếng Anh rồi gõ lại.',
    en: 'A Vietnamese keyboard has changed the letters. Switch the keyboard to English and type again.',
  },
  unknownTyped: { vi: 'Mã đã tra', en: 'Code looked up' },
  report: { vi: 'Báo cho chúng tôi về tem này', en: 'Report this label' },
} as const satisfies Record<string, Words>
