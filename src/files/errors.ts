/** What can be wrong with files that people send. */
import { catalogue } from '../errors.js'

const formats = 'JPEG, PNG, WebP, AVIF'

export const fail = catalogue({
  'picture-unreadable': {
    status: 400,
    say: (name: string) => ({
      vi: `Không đọc được ảnh "${name}": tập tin hỏng hoặc không phải ảnh ${formats}.`,
      en: `The picture "${name}" cannot be read: the file is damaged, or not ${formats}.`,
    }),
  },
  'picture-heic': {
    status: 400,
    say: (name: string) => ({
      vi: `Ảnh "${name}" là ảnh HEIC của iPhone, chưa đọc được. Hãy gửi ảnh JPEG (Cài đặt > Camera > Định dạng > Tương thích nhất).`,
      en: `The picture "${name}" is an iPhone's HEIC, which cannot be read. Send a JPEG (Settings > Camera > Formats > Most Compatible).`,
    }),
  },
  'picture-too-many-pixels': {
    status: 400,
    say: (name: string, megapixels: number) => ({
      vi: `Ảnh "${name}" có quá nhiều điểm ảnh; tối đa ${megapixels} triệu.`,
      en: `The picture "${name}" has too many pixels; at most ${megapixels} million.`,
    }),
  },
  'picture-too-small': {
    status: 400,
    say: (name: string, width: number, height: number, least: number) => ({
      vi: `Ảnh "${name}" quá nhỏ (${width} × ${height}); mỗi cạnh ít nhất ${least} điểm ảnh.`,
      en: `The picture "${name}" is too small (${width} × ${height}); each side has at least ${least} pixels.`,
    }),
  },
  'file-too-large': {
    status: 413,
    say: (name: string, megabytes: number) => ({
      vi: `Tập tin "${name}" quá lớn; tối đa ${megabytes} MB.`,
      en: `The file "${name}" is too large; at most ${megabytes} MB.`,
    }),
  },
  'file-kind-refused': {
    status: 400,
    say: (name: string) => ({
      vi: `Tập tin "${name}" phải là PDF hoặc ảnh ${formats}.`,
      en: `The file "${name}" must be a PDF or a picture (${formats}).`,
    }),
  },
  'file-missing': {
    status: 400,
    say: () => ({ vi: 'Yêu cầu không kèm tập tin nào.', en: 'The request carries no file.' }),
  },
})
