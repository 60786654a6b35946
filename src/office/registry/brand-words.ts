/** Words about the brand kit of a producer. */
import type { Words } from '../../errors.js'

export const words = {
  brand: { vi: 'Nhận diện thương hiệu', en: 'Brand kit' },
  intro: {
    vi: 'Logo, màu và số đăng ký ghi ở đây hiện trên mọi mẫu tem có dùng đến. Tem đã in giữ nguyên.',
    en: 'Logo, colours and registrations go into the label templates that use them. Printed labels do not change.',
  },
  logo: { vi: 'Logo', en: 'Logo' },
  logoHint: {
    vi: 'PNG hoặc JPEG, mỗi cạnh ít nhất 60 điểm ảnh; nền trong suốt sẽ thành nền trắng',
    en: 'PNG or JPEG, each side at least 60 pixels; what is transparent becomes white',
  },
  removeLogo: { vi: 'Bỏ logo này', en: 'Take this logo away' },
  colors: { vi: 'Màu và chữ', en: 'Colours and letters' },
  color: { vi: 'Màu chính', en: 'Main colour' },
  accent: { vi: 'Màu nhấn', en: 'Accent colour' },
  font: { vi: 'Kiểu chữ', en: 'Typeface' },
  fontHint: {
    vi: 'Mẫu tem nào dùng "kiểu chữ thương hiệu" sẽ in kiểu này',
    en: 'Label templates that ask for the brand’s typeface are set in this one',
  },
  usualFont: { vi: 'Thông dụng (không chân)', en: 'The usual one (sans)' },
  serif: { vi: 'Có chân', en: 'Serif' },
  script: { vi: 'Chữ viết', en: 'Script' },
  colorHint: {
    vi: 'Dấu # và sáu chữ số, ví dụ #0f5c3f. Máy in đen trắng sẽ in thành màu đen',
    en: '# and six digits, such as #0f5c3f. Printers of one colour print it black',
  },
  readable: {
    vi: 'chữ màu này trên giấy trắng đọc rõ',
    en: 'text in it reads well on white paper',
  },
  large: {
    vi: 'chỉ nên dùng cho chữ to và mảng màu',
    en: 'for large letters and areas only',
  },
  faint: {
    vi: 'quá nhạt trên giấy trắng: đừng dùng cho chữ',
    en: 'too faint on white paper: not for text',
  },
  trademarkGroup: { vi: 'Nhãn hiệu', en: 'Trademark' },
  trademark: { vi: 'Số đăng ký nhãn hiệu', en: 'Number of the registration' },
  trademarkHint: {
    vi: 'Trên giấy chứng nhận của Cục Sở hữu trí tuệ, ví dụ 4-0312345-000',
    en: 'On the certificate of the IP office, such as 4-0312345-000',
  },
  trademarkOn: { vi: 'Ngày cấp', en: 'Registered on' },
  trademarkRenewsOn: {
    vi: 'Ngày hết hiệu lực (gia hạn trước ngày này)',
    en: 'To be renewed before',
  },
  barcodes: { vi: 'Mã vạch GS1', en: 'GS1 barcodes' },
  gs1Certificate: { vi: 'Số giấy chứng nhận mã vạch', en: 'Number of the barcode certificate' },
  gs1Elsewhere: {
    vi: 'Mã doanh nghiệp và hạn đóng phí được sửa ở trang chủ thể.',
    en: 'Prefix and fee are changed with the producer.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu nhận diện thương hiệu.', en: 'The brand kit was saved.' },
  contrast: { vi: 'Tương phản', en: 'Contrast' },
} satisfies Record<string, Words>
