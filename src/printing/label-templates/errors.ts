/** What can go wrong with label templates that people make themselves. */
import { catalogue } from '../../errors.js'

export const fail = catalogue({
  'label-template-not-found': {
    status: 404,
    say: (ref: string) => ({
      vi: `Không có mẫu tem ${ref}.`,
      en: `There is no label template ${ref}.`,
    }),
  },
  'label-template-changed': {
    status: 409,
    say: () => ({
      vi: 'Có người vừa lưu mẫu tem này. Hãy mở lại để thấy bản mới, rồi làm lại thay đổi của bạn.',
      en: 'Somebody saved this label template meanwhile. Open it again to see their work, then make your change anew.',
    }),
  },
  'label-template-archived': {
    status: 409,
    say: (title: string) => ({
      vi: `Mẫu tem "${title}" đã được cất đi. Muốn dùng lại thì lấy ra trước.`,
      en: `The label template "${title}" is archived. Bring it back to use it.`,
    }),
  },
  'label-template-of-programme': {
    status: 403,
    say: () => ({
      vi: 'Mẫu tem chung chỉ quản trị chương trình được sửa. Hãy sao chép thành mẫu của bạn rồi sửa.',
      en: 'Only the programme’s administrators change a shared label template. Copy it, and change the copy.',
    }),
  },
  'label-template-unreadable': {
    status: 400,
    say: (problem: string) => ({
      vi: `Tệp mẫu tem không phải JSON đọc được: ${problem}.`,
      en: `The label template is not readable JSON: ${problem}.`,
    }),
  },
  'label-template-too-large': {
    status: 413,
    say: (megabytes: number) => ({
      vi: `Mẫu tem quá lớn, tối đa ${megabytes} MB. Hãy dùng hình nhỏ hơn.`,
      en: `The label template is too large; at most ${megabytes} MB. Use smaller pictures.`,
    }),
  },
  'label-templates-too-many': {
    status: 409,
    say: (most: number) => ({
      vi: `Đã có ${most} mẫu tem. Hãy cất bớt mẫu không dùng.`,
      en: `There are ${most} label templates already. Archive those that are not used.`,
    }),
  },
})
