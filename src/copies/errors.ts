/** What can go wrong with alerts, marks of sale and thresholds. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'alert-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy cảnh báo ${id}.`,
      en: `There is no alert ${id}.`,
    }),
  },
  'alert-closed': {
    status: 409,
    say: (id: string) => ({
      vi: `Cảnh báo ${id} đã được xử lý rồi.`,
      en: `Alert ${id} has been dealt with already.`,
    }),
  },
  'note-too-long': {
    status: 400,
    say: (most: number) => ({
      vi: `Ghi chú dài quá ${most} ký tự.`,
      en: `The note is longer than ${most} characters.`,
    }),
  },
  'threshold-unknown': {
    status: 400,
    say: (name: string, known: string) => ({
      vi: `Không có ngưỡng "${name}". Các ngưỡng: ${known}.`,
      en: `There is no threshold "${name}". Thresholds: ${known}.`,
    }),
  },
  'threshold-wrong': {
    status: 400,
    say: (name: string, least: number, most: number) => ({
      vi: `Ngưỡng "${name}" phải là số nguyên từ ${least} đến ${most}.`,
      en: `The threshold "${name}" must be a whole number from ${least} to ${most}.`,
    }),
  },
  'sold-not-active': {
    status: 409,
    say: (stretch: string) => ({
      vi: `Chưa kích hoạt nên chưa thể ghi là đã bán: ${stretch}.`,
      en: `Not activated, so it cannot be marked as sold: ${stretch}.`,
    }),
  },
})
