/** What is said of each problem of a drawing, in short. */
import type { Words } from '../errors.js'
import type { Problem } from './canvas.js'

export const problemWords: Readonly<Record<Problem, Words>> = {
  cut: {
    vi: 'Chữ không vừa chỗ, phần cuối bị cắt và thay bằng dấu "…".',
    en: 'The text does not fit: its end is cut and "…" printed instead.',
  },
  small: {
    vi: 'Chữ thấp hơn 1,2 mm, cỡ nhỏ nhất cho nhãn thực phẩm.',
    en: 'The letters are lower than 1.2 mm, the least on food.',
  },
  bars: {
    vi: 'Mã vạch quá nhỏ so với tiêu chuẩn GS1: máy quét ở quầy có thể không đọc được.',
    en: 'The bar code is smaller than GS1 allows: tills may not read it.',
  },
  low: {
    vi: 'Vạch thấp hơn chiều cao tiêu chuẩn GS1: người quét phải ngắm kỹ hơn.',
    en: 'The bars are lower than GS1 has them: they must be aimed at more carefully.',
  },
  long: {
    vi: 'Mã GS1-128 dài hơn mức cho phép (48 ký tự, 165 mm): nên tách thành hai mã vạch.',
    en: 'The GS1-128 bar code is longer than it may be (48 characters, 165 mm): make it two.',
  },
  contrast: {
    vi: 'Màu chữ quá nhạt so với nền, khó đọc (cần tương phản từ 4,5 : 1).',
    en: 'The ink of the text is too pale on its ground to be read (4.5 : 1 is needed).',
  },
  crowded: {
    vi: 'Hai mã nằm quá gần nhau: vùng trống quanh mã chồng lên nhau.',
    en: 'Two symbols stand too near to one another: their quiet zones overlap.',
  },
  apart: {
    vi: 'Hai mã cùng dùng ở quầy thu ngân phải nằm trong vòng 50 mm tính từ giữa mã vạch.',
    en: 'Symbols of the same goods for tills stand within 50 mm of the middle of the bar code.',
  },
  quiet: {
    vi: 'Vùng trống quanh mã bị chữ, khung hoặc hình khác lấn vào.',
    en: 'Something else stands in the quiet zone of this symbol.',
  },
  over: {
    vi: 'Nằm chồng lên phần khác.',
    en: 'It lies over another part.',
  },
  letters: {
    vi: 'Có ký tự mà phông chữ không in được.',
    en: 'The typeface has no sign for one of the characters.',
  },
}
