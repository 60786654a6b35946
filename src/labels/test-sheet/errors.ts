/** What can be wrong with the photo of a test sheet, and what to do. */
import { catalogue } from '../../errors.js'

export const fail = catalogue({
  'test-photo-no-paper': {
    status: 422,
    say: () => ({
      vi: 'Không thấy tờ giấy trong ảnh. Hãy đặt tờ thử phẳng trên mặt bàn tối màu rồi chụp lại, tờ giấy chiếm gần hết ảnh.',
      en: 'No sheet of paper is seen in the photo. Lay the test sheet flat on a darker table and take it again, the sheet nearly filling the photo.',
    }),
  },
  'test-photo-cropped': {
    status: 422,
    say: () => ({
      vi: 'Mép giấy bị cắt mất hoặc chạm mép ảnh. Hãy chụp lại, thấy rõ cả bốn mép giấy và một ít mặt bàn.',
      en: 'An edge of the paper is cut off or touches the edge of the photo. Take it again with all four edges and some of the table in it.',
    }),
  },
  'test-photo-marks': {
    status: 422,
    say: (found: number, wanted: number) => ({
      vi: `Chỉ thấy ${found} trong ${wanted} chấm đen của tờ thử. Hãy chụp lại tờ thử đúng khổ giấy đã chọn, đủ sáng, không loá, không bị che.`,
      en: `Only ${found} of the ${wanted} black discs of the test sheet are seen. Take the photo again: the test sheet of the chosen paper, in good light, without glare, nothing lying on it.`,
    }),
  },
  'test-photo-small': {
    status: 422,
    say: () => ({
      vi: 'Ảnh quá nhỏ để đo: tờ giấy phải dài ít nhất 700 điểm ảnh. Hãy gửi ảnh gốc của máy, không gửi ảnh thu nhỏ.',
      en: 'The photo is too small to measure: the paper must be 700 pixels long at least. Send the camera’s own picture, not a reduced one.',
    }),
  },
  'test-photo-paper': {
    status: 422,
    say: () => ({
      vi: 'Tờ giấy trong ảnh không đúng khổ đã chọn (A4, Letter, A5).',
      en: 'The paper in the photo is not of the chosen size (A4, Letter, A5).',
    }),
  },
  'test-photo-uneven': {
    status: 422,
    say: (mm: string) => ({
      vi: `Các chấm lệch nhau ${mm} mm: tờ giấy bị cong hoặc ảnh bị méo. Hãy vuốt phẳng tờ giấy rồi chụp lại từ xa hơn một chút.`,
      en: `The discs disagree by ${mm} mm: the paper is bent or the photo distorted. Flatten the paper and take the photo again from a little farther.`,
    }),
  },
})
