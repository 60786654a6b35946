/** Words about certificates. */
import type { Words } from '../../errors.js'
import type { CertificatesShown } from '../../registry/certificate-lists.js'

export const shownWords: Readonly<Record<CertificatesShown, Words>> = {
  7: { vi: 'Hết hạn trong 7 ngày', en: 'Expiring in 7 days' },
  30: { vi: '30 ngày', en: '30 days' },
  90: { vi: '90 ngày', en: '90 days' },
  expired: { vi: 'Đã hết hạn', en: 'Expired' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
  all: { vi: 'Tất cả', en: 'All' },
}

export const words = {
  certificates: { vi: 'Giấy chứng nhận', en: 'Certificates' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  count: { vi: 'giấy chứng nhận', en: 'certificates' },
  show: { vi: 'Hiện', en: 'Show' },
  find: { vi: 'Tìm theo số quyết định', en: 'Find by decision number' },
  none: { vi: 'Không có giấy chứng nhận nào ở mục này.', en: 'There are no certificates here.' },
  add: { vi: 'Thêm giấy chứng nhận', en: 'Add a certificate' },
  added: { vi: 'Đã thêm giấy chứng nhận.', en: 'The certificate was added.' },
  addedWithoutFile: (why: Words): Words => ({
    vi: `Đã thêm giấy chứng nhận, nhưng bản quét không dùng được: ${why.vi}`,
    en: `The certificate was added, but the scan could not be used: ${why.en}`,
  }),
  number: { vi: 'Số quyết định', en: 'Decision number' },
  numberHint: { vi: 'Ví dụ 2361/QĐ-BNNMT', en: 'Such as 2361/QĐ-BNNMT' },
  stars: { vi: 'Số sao', en: 'Stars' },
  score: { vi: 'Điểm', en: 'Points' },
  scoreHint: { vi: 'Trên 100', en: 'Out of 100' },
  issuedBy: { vi: 'Cơ quan công nhận', en: 'Issued by' },
  issuedOn: { vi: 'Ngày ký', en: 'Issued on' },
  expiresOn: { vi: 'Hết hạn', en: 'Expires' },
  expiresHint: {
    vi: 'Để trống thì tính 36 tháng từ ngày ký',
    en: 'Left empty: 36 months from the day of issue',
  },
  round: { vi: 'Đợt', en: 'Round' },
  roundHint: { vi: 'Ví dụ Đợt 1 năm 2025', en: 'Such as Đợt 1 năm 2025' },
  file: { vi: 'Bản quét quyết định', en: 'Scan of the decision' },
  fileHint: {
    vi: 'PDF hoặc ảnh, tối đa 16 MB; hiện trên trang sản phẩm',
    en: 'PDF or a picture, up to 16 MB; shown on the product’s page',
  },
  setFile: { vi: 'Đính kèm bản quét', en: 'Attach the scan' },
  replaceFile: { vi: 'Thay bản quét', en: 'Replace the scan' },
  fileSet: { vi: 'Đã đính kèm bản quét.', en: 'The scan is attached.' },
  edit: { vi: 'Sửa giấy chứng nhận', en: 'Change the certificate' },
  removeFile: { vi: 'Gỡ bản quét', en: 'Take the scan away' },
  removeFileSaid: {
    vi: 'Bản quét không còn hiện trên trang sản phẩm; giấy chứng nhận vẫn giữ nguyên.',
    en: 'The product’s page shows the scan no longer; the certificate stays as it is.',
  },
  seeFile: { vi: 'Xem bản quét', en: 'See the scan' },
  state: { vi: 'Tình trạng', en: 'State' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  producer: { vi: 'Chủ thể', en: 'Producer' },
  revoke: { vi: 'Thu hồi giấy chứng nhận', en: 'Revoke the certificate' },
  revokeSaid: {
    vi: 'Từ hôm nay trang của sản phẩm và mọi tem đã in không còn hiện sao OCOP. Không lấy lại được.',
    en: 'From today the product’s page, and that of every label printed, shows no OCOP stars. It cannot be taken back.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonNeeded: { vi: 'Hãy chọn lý do.', en: 'Please choose a reason.' },
  revoked: { vi: 'Đã thu hồi giấy chứng nhận.', en: 'The certificate was revoked.' },
  revokedOn: { vi: 'Thu hồi ngày', en: 'Revoked on' },
  date: { vi: 'Bổ sung ngày ký', en: 'Add the date' },
  dated: { vi: 'Đã bổ sung ngày ký.', en: 'The date was added.' },
  daysLeft: (days: number): Words => ({
    vi: days === 0 ? 'hết hạn hôm nay' : `còn ${days} ngày`,
    en: days === 0 ? 'ends today' : days === 1 ? '1 day left' : `${days} days left`,
  }),
} satisfies Record<string, Words | ((...args: never[]) => Words)>
