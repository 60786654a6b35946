/** What can go wrong while labels are made into files. */
import { catalogue, withDetail } from '../errors.js'

export const fail = catalogue({
  'label-template-unknown': {
    status: 404,
    say: (name: string) => ({
      vi: `Không có mẫu tem "${name}".`,
      en: `There is no label template "${name}".`,
    }),
  },
  'label-stock-unknown': {
    status: 404,
    say: (name: string) => ({
      vi: `Không có khổ giấy "${name}".`,
      en: `There is no stock "${name}".`,
    }),
  },
  'print-disk-full': {
    status: 507,
    say: () => ({
      vi: 'Hết chỗ trên đĩa khi đang tạo tệp tem. Hãy dọn bớt rồi in tiếp: các mã vẫn được giữ.',
      en: 'The disk is full. Make room and resume: the codes stay reserved.',
    }),
  },
  'print-proof-failed': {
    status: 500,
    say: (page: number, numbers: string) => ({
      vi: `Đọc thử bản in không đạt ở trang ${page} (tem số ${numbers}). Tệp không được giao: hãy chọn mẫu tem có mã lớn hơn (mã QR, mã vạch) hoặc in lại.`,
      en: `The printed page ${page} did not read back as meant (label ${numbers}). The file is not handed out: choose a template with larger symbols (QR code, bars), or print again.`,
    }),
  },
  'print-worker-lost': {
    status: 500,
    say: () => ({
      vi: 'Tiến trình tạo tem đã dừng đột ngột. Hãy in tiếp: các mã vẫn được giữ.',
      en: 'The process that makes labels stopped unexpectedly. Resume: the codes stay reserved.',
    }),
  },
})

/** What there is stands besides as `known`: the list is long, and for who asks by a program. */
export const unknown = (
  code: 'label-template-unknown' | 'label-stock-unknown',
  name: string,
  known: readonly string[],
) => withDetail(fail(code, name), { known })
