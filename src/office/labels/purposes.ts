/** What each template that ships is for, in a line. Pure; held to the files and to the docs by tests. */
import type { Words } from '../../errors.js'

export const purposes: Readonly<Record<string, Words>> = {
  '25x25': {
    vi: 'Chỉ có mã, khi bao bì đã ghi đủ thông tin',
    en: 'The code alone, where the pack says the rest',
  },
  '35x22': { vi: 'Cuộn tem nhỏ, ba tem một hàng', en: 'Small rolls, three across' },
  '38x21': { vi: 'Giấy A4 65 tem', en: 'A4 sheets of 65' },
  '40x30': { vi: 'Cuộn tem', en: 'Rolls' },
  '40x40': {
    vi: 'Tem thường dùng: giấy A4 của tiệm photocopy',
    en: 'The usual one: A4 paper of the copy shop',
  },
  '50x30': { vi: 'Cuộn tem, giấy A4 36 tem', en: 'Rolls, and A4 sheets of 36' },
  '60x40': {
    vi: 'Cuộn tem có lô, hạn dùng và chủ thể',
    en: 'Rolls, with lot, expiry and producer',
  },
  '63x38': { vi: 'Giấy A4 21 tem', en: 'A4 sheets of 21' },
  '70x37': { vi: 'Giấy A4 24 tem', en: 'A4 sheets of 24' },
  '100x50': {
    vi: 'Bán lẻ: mã vạch EAN-13 và mã riêng của gói',
    en: 'Retail: EAN-13 and the code of this pack',
  },
  '100x70': {
    vi: 'Thực phẩm, đồ uống, rượu: đủ nội dung bắt buộc theo Nghị định 37/2026',
    en: 'Food, drinks, spirits: the contents a label must have by Decree 37/2026',
  },
  '100x150': { vi: 'Thùng hàng', en: 'Cartons' },
  '30x20-dm': {
    vi: 'Gói rất nhỏ: DataMatrix của địa chỉ ngắn',
    en: 'Very small packs: DataMatrix of the short address',
  },
  '100x60-gs1': {
    vi: 'Bán lẻ: mã riêng của gói, và GS1 DataMatrix cho quầy thu ngân',
    en: 'Retail: the code of this pack, and GS1 DataMatrix for tills',
  },
  '90x60-brand': {
    vi: 'Màu thương hiệu của chủ thể; tràn lề 2 mm cho nhà in',
    en: 'In the producer’s colours; bleed of 2 mm',
  },
  'pallet-a6': {
    vi: 'Pallet, dọc: SSCC, hàng và số lượng, lô theo GS1-128',
    en: 'Pallets, upright: SSCC, contents and count, lot as GS1-128',
  },
  'pallet-a5': { vi: 'Pallet, ngang', en: 'Pallets, landscape' },
  'tag-50x90': {
    vi: 'Thẻ treo hàng thủ công, hai mặt; ô vuông là chỗ đục lỗ',
    en: 'Hang tag for crafts, with a back; the square marks where to punch',
  },
  'card-105x74': { vi: 'Thẻ đặt trên kệ, quầy, bàn lễ tân', en: 'Shelf or counter card' },
  'plaque-a5': { vi: 'Biển gắn tại điểm du lịch', en: 'Plaque for a destination' },
  'poster-a4': { vi: 'Áp phích dán tường', en: 'Poster' },
}
