/** What can go wrong with reports. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'report-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không có báo cáo "${id}".`,
      en: `There is no report "${id}".`,
    }),
  },
  'report-link-unknown': {
    status: 404,
    say: () => ({
      vi: 'Không có báo cáo nào ở địa chỉ này.',
      en: 'There is no report at this address.',
    }),
  },
  'report-answer-missing': {
    status: 400,
    say: (most: number) => ({
      vi: `Cần câu trả lời (nhiều nhất ${most} ký tự).`,
      en: `An answer is needed (${most} characters at most).`,
    }),
  },
  'report-closed': {
    status: 409,
    say: (id: string) => ({
      vi: `Báo cáo "${id}" đã khép lại.`,
      en: `Report "${id}" is closed.`,
    }),
  },
  'report-photo-missing': {
    status: 404,
    say: (id: string) => ({
      vi: `Báo cáo "${id}" không có ảnh.`,
      en: `Report "${id}" has no photo.`,
    }),
  },
  'photo-unreadable': {
    status: 400,
    say: () => ({
      vi: 'Không đọc được ảnh này. Hãy chọn ảnh JPEG, PNG hoặc WebP.',
      en: 'This photo cannot be read. Choose a JPEG, PNG or WebP picture.',
    }),
  },
  'photo-heic': {
    status: 400,
    say: () => ({
      vi: 'Ảnh HEIC của iPhone chưa đọc được ở đây. Hãy chụp màn hình ảnh đó và gửi ảnh chụp màn hình, hoặc gửi ảnh JPEG (Cài đặt > Camera > Định dạng > Tương thích nhất).',
      en: "An iPhone's HEIC picture cannot be read here. Take a screenshot of it and send that, or send a JPEG (Settings > Camera > Formats > Most Compatible).",
    }),
  },
  'photo-too-large': {
    status: 413,
    say: (megabytes: number) => ({
      vi: `Ảnh quá lớn: nhiều nhất ${megabytes} MB.`,
      en: `The photo is too large: at most ${megabytes} MB.`,
    }),
  },
})
