/** What can go wrong when a backup is put back. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'backup-unreadable': {
    status: 400,
    say: (file: string) => ({
      vi: `${file} không phải là bản sao lưu nguyên vẹn của Nguồn. Chưa có gì thay đổi.`,
      en: `${file} is not a whole backup of Nguồn. Nothing was changed.`,
    }),
  },
  'backup-newer': {
    status: 400,
    say: (migration: string) => ({
      vi: `Bản sao lưu được tạo bởi phiên bản mới hơn (${migration}). Hãy cập nhật Nguồn trước.`,
      en: `The backup was made by a newer version (${migration}). Update Nguồn first.`,
    }),
  },
  'store-not-empty': {
    status: 409,
    say: () => ({
      vi: 'Đã có dữ liệu ở đây. Thêm --replace để thay bằng bản sao lưu (dữ liệu hiện có sẽ mất).',
      en: 'There is data here already. Add --replace to put the backup in its place (the present data is lost).',
    }),
  },
})
