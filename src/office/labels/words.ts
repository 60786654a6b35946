/** Words about label templates. */
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'

export const words = {
  menu: { vi: 'Mẫu tem', en: 'Label templates' },
  template: { vi: 'Mẫu tem', en: 'Label template' },
  intro: {
    vi: 'Chọn một mẫu có sẵn rồi sao chép để sửa theo ý mình, hoặc vẽ mẫu mới. Hình vẽ bằng sản phẩm của bạn khi đã có; chỗ hồ sơ còn thiếu thì điền ví dụ.',
    en: 'Copy one that is there and change it, or draw a new one. The pictures show a product of yours, once there is one, with examples where its record has gaps.',
  },
  own: { vi: 'Mẫu của chúng ta', en: 'Our own' },
  ofProgramme: { vi: 'Mẫu chung của chương trình', en: 'Shared by the programme' },
  shipped: { vi: 'Mẫu có sẵn', en: 'That come with Nguồn' },
  noneOwn: {
    vi: 'Chưa có mẫu riêng. Hãy sao chép một mẫu bên dưới, hoặc vẽ mẫu mới.',
    en: 'There are none of your own yet. Copy one from below, or draw a new one.',
  },
  noneOfSize: { vi: 'Không có mẫu nào cỡ này.', en: 'There is none of this size.' },
  archivedOnes: { vi: 'Mẫu đã cất', en: 'Archived' },
  noneArchived: { vi: 'Không có mẫu nào đã cất.', en: 'Nothing is archived.' },
  size: { vi: 'Cỡ tem', en: 'Size' },
  allSizes: { vi: 'Mọi cỡ', en: 'All sizes' },
  small: { vi: 'Đến 50 mm', en: 'Up to 50 mm' },
  medium: { vi: '50–100 mm', en: '50–100 mm' },
  large: { vi: 'Trên 100 mm', en: 'Over 100 mm' },
  byFile: { vi: 'Sửa bằng tệp, các bản đã lưu', en: 'As a file, saved versions' },
  make: { vi: 'Vẽ mẫu mới', en: 'Draw a new one' },
  upload: { vi: 'Tải mẫu lên từ tệp', en: 'Upload from a file' },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copyOf: { vi: 'Sao chép mẫu tem', en: 'Copy a label template' },
  design: { vi: 'Thiết kế', en: 'Design' },
  download: { vi: 'Tải tệp mẫu', en: 'Download the file' },
  picture: { vi: 'Tải hình', en: 'Download the picture' },
  rename: { vi: 'Đổi tên', en: 'Rename' },
  archive: { vi: 'Cất đi', en: 'Archive' },
  archiveSaid: {
    vi: 'Mẫu này sẽ không còn được đề nghị khi in. Tem đã in giữ nguyên, in lại vẫn được; khi cần có thể lấy mẫu ra lại.',
    en: 'It will not be offered for printing any more. Labels that were printed stay and can be printed again; it can be brought back.',
  },
  restore: { vi: 'Lấy ra lại', en: 'Bring back' },
  restoreSaid: {
    vi: 'Mẫu này sẽ lại được đề nghị khi in.',
    en: 'It will be offered for printing again.',
  },
  share: { vi: 'Chia sẻ cho cả chương trình', en: 'Share with the programme' },
  shareSaid: {
    vi: 'Một bản sao sẽ thành mẫu chung: mọi chủ thể đều thấy, in và sao chép được. Hình và chữ cố định trong mẫu cũng đi theo. Mẫu gốc không đổi.',
    en: 'A copy becomes a shared template that every producer sees, prints and copies, with the pictures and fixed texts in it. The original stays as it is.',
  },
  print: { vi: 'In tem với mẫu này', en: 'Print with this one' },
  title: { vi: 'Tên mẫu', en: 'Name' },
  titleHint: { vi: 'Ví dụ: Tem trà hộp thiếc 100 x 70', en: 'Such as: tea tin, 100 × 70' },
  titleEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  width: { vi: 'Rộng (mm)', en: 'Width (mm)' },
  height: { vi: 'Cao (mm)', en: 'Height (mm)' },
  badSize: { vi: 'Hãy nhập số từ 20 đến 1.000 mm.', en: 'Give a number from 20 to 1,000 mm.' },
  owner: { vi: 'Mẫu của ai', en: 'Whose it is' },
  programme: { vi: 'Chương trình (mẫu chung)', en: 'The programme (shared)' },
  badOwner: { vi: 'Hãy chọn mẫu này của ai.', en: 'Choose whose it is.' },
  file: { vi: 'Tệp mẫu tem (.json)', en: 'File of a label template (.json)' },
  fileHint: {
    vi: 'Tệp tải từ Nguồn hoặc tự soạn, tối đa 2 MB; hình phải nằm ngay trong tệp.',
    en: 'One downloaded from Nguồn or written by hand, at most 2 MB; pictures stand in the file itself.',
  },
  usedBy: { vi: 'Đang dùng cho', en: 'In use by' },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  version: { vi: 'Phiên bản', en: 'Version' },
  saved: { vi: 'Lưu lúc', en: 'Saved' },
  savedBy: { vi: 'Người lưu', en: 'By' },
  printed: { vi: 'Đã in', en: 'Printed' },
  frozen: { vi: 'đã in, giữ nguyên', en: 'printed, never changes' },
  open: { vi: 'chưa in, còn sửa được', en: 'not printed yet' },
  archived: { vi: 'đã cất', en: 'archived' },
  made: { vi: 'Đã tạo mẫu tem.', en: 'The label template was made.' },
  renamed: { vi: 'Đã đổi tên.', en: 'It was renamed.' },
  archivedNow: { vi: 'Đã cất mẫu tem.', en: 'It was archived.' },
  restored: { vi: 'Đã lấy mẫu tem ra lại.', en: 'It was brought back.' },
  shared: { vi: 'Đã thành mẫu chung của chương trình.', en: 'It is shared with the programme.' },
  savedNow: { vi: 'Đã lưu mẫu tem.', en: 'The label template was saved.' },
  fromFile: { vi: 'Thay bằng tệp', en: 'Replace by a file' },
  fromFileSaid: {
    vi: 'Tải tệp mẫu về, sửa rồi tải lên lại ở đây. Phiên bản đã in không đổi: tệp mới thành phiên bản tiếp theo.',
    en: 'Download the file, change it and upload it here. A printed version never changes: the file becomes the next one.',
  },
  back: { vi: 'Quay lại', en: 'Back' },
  save: { vi: 'Lưu', en: 'Save' },
  mark: { vi: 'Dấu OCOP chính thức', en: 'Official OCOP mark' },
  markSaid: {
    vi: 'Mẫu tem có hình {certificate.mark} in dấu này, chỉ khi chứng nhận của sản phẩm còn hiệu lực. Chỉ tải lên dấu mà chương trình có quyền dùng.',
    en: 'Label templates with the picture {certificate.mark} print this mark, while the product’s certificate is valid and at no other time. Upload only what the programme has the right to use.',
  },
  markFile: { vi: 'Hình của dấu', en: 'Picture of the mark' },
  markHint: {
    vi: 'PNG hoặc JPEG, nền trắng, mỗi cạnh ít nhất 60 điểm ảnh',
    en: 'PNG or JPEG on white, each side at least 60 pixels',
  },
  markRemove: { vi: 'Bỏ dấu này', en: 'Take the mark away' },
  markSet: { vi: 'Đã lưu dấu OCOP.', en: 'The mark was saved.' },
  markRemoved: { vi: 'Đã bỏ dấu OCOP.', en: 'The mark was taken away.' },
  markNone: { vi: 'Chưa có dấu nào.', en: 'There is no mark yet.' },
} satisfies Record<string, Words>

export const millimetres = (width: number, height: number): Words => ({
  vi: `${formatNumber(width, 'vi')} × ${formatNumber(height, 'vi')} mm`,
  en: `${formatNumber(width, 'en')} × ${formatNumber(height, 'en')} mm`,
})

export const printedLabels = (labels: number): Words => ({
  vi: `Đã in ${formatNumber(labels, 'vi')} tem`,
  en: `${formatNumber(labels, 'en')} labels printed`,
})

export const moreProducts = (more: number): Words => ({
  vi: `và ${formatNumber(more, 'vi')} sản phẩm khác`,
  en: more === 1 ? 'and one more product' : `and ${formatNumber(more, 'en')} more products`,
})

export const copyTitle = (title: Words): Words => ({
  vi: `${title.vi} (bản sao)`,
  en: `${title.en} (copy)`,
})
