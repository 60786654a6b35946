/** What an import says of rows it kept: words for people, nothing is lost by them. */
import type { Words } from '../../errors.js'

export const notes = {
  'province-mapped': (from: string, to: string) => ({
    vi: `"${from}" nay thuộc ${to}.`,
    en: `"${from}" is part of ${to} now.`,
  }),
  'province-contradiction': (old: string, now: string) => ({
    vi: `Hai cột tỉnh không khớp: "${old}" không thuộc ${now}. Đã giữ ${now}.`,
    en: `The province columns contradict each other: "${old}" is not part of ${now}. ${now} was kept.`,
  }),
  'place-ambiguous': () => ({
    vi: 'Danh sách ghi nơi này chưa chắc chắn: cần xác nhận xã, phường hiện nay.',
    en: "The list marks the place as uncertain: confirm today's commune.",
  }),
  'code-padded': (from: string, to: string) => ({
    vi: `Mã "${from}" đã mất số 0 ở đầu, được đọc là ${to}.`,
    en: `Code "${from}" had lost its leading zero and was read as ${to}.`,
  }),
  'remark-in-name': (remark: string, name: string) => ({
    vi: `Ghi chú "${remark}" được tách khỏi tên; giữ tên "${name}", cần xác nhận.`,
    en: `The remark "${remark}" was taken out of the name; "${name}" was kept and needs confirming.`,
  }),
  'name-inferred': () => ({
    vi: 'Ghi chú cho biết tên được suy ra: cần xác nhận với chủ thể.',
    en: 'The note says that the name was inferred: confirm it with the producer.',
  }),
  'group-inferred': () => ({
    vi: 'Ghi chú cho biết nhóm được suy đoán: cần xác nhận.',
    en: 'The note says that the group was inferred: confirm it.',
  }),
  'group-unclear': (text: string) => ({
    vi: `Nhóm "${text}" chưa rõ thuộc nhóm nào: giữ nguyên chữ.`,
    en: `Group "${text}" is not one of the six: kept as it is written.`,
  }),
  'certificate-undated': (number: string) => ({
    vi: `Quyết định ${number} không có ngày: không thể hiện số sao.`,
    en: `Decision ${number} has no date: no stars are shown.`,
  }),
  'certificate-undated-lapsed': (number: string, year: string) => ({
    vi: `Quyết định ${number} (năm ${year}) không có ngày và chắc chắn đã quá thời hạn: không thể hiện số sao.`,
    en: `Decision ${number} (of ${year}) has no date and has surely run out: no stars are shown.`,
  }),
  'certificate-without-stars': (number: string) => ({
    vi: `Quyết định ${number} không kèm số sao: chưa ghi nhận.`,
    en: `Decision ${number} comes without stars: not recorded.`,
  }),
  'certificate-date-alone': () => ({
    vi: 'Có ngày nhưng không có số quyết định: chưa ghi nhận.',
    en: 'There is a date but no decision number: not recorded.',
  }),
  'certificate-expired': (number: string, day: string) => ({
    vi: `Quyết định ${number} đã hết hiệu lực ngày ${day}: không thể hiện số sao.`,
    en: `Decision ${number} expired on ${day}: no stars are shown.`,
  }),
  'certificate-differs': (number: string) => ({
    vi: `Quyết định ${number} đã có với ngày, số sao khác: giữ bản đã ghi.`,
    en: `Decision ${number} is recorded with another date or rating: the recorded one was kept.`,
  }),
  'year-contradiction': (year: string, day: string) => ({
    vi: `Cột năm ghi ${year} nhưng quyết định ký ngày ${day}: lấy theo quyết định.`,
    en: `The year column says ${year} but the decision is of ${day}: the decision counts.`,
  }),
  'producer-elsewhere': (name: string, there: string) => ({
    vi: `Chủ thể "${name}" đã đăng ký ở ${there}. Nếu là đơn vị khác cùng tên, hãy ghi thêm địa danh vào tên.`,
    en: `Producer "${name}" is registered in ${there}. If this is another one of that name, add its place to the name.`,
  }),
  'producer-added': (product: string, producer: string) => ({
    vi: `"${product}" trước chưa có chủ thể, nay là "${producer}".`,
    en: `"${product}" had no producer and now has "${producer}".`,
  }),
  'duplicate-row': (row: number) => ({
    vi: `Trùng hoàn toàn với dòng ${row}: bỏ qua.`,
    en: `The same as row ${row}: passed over.`,
  }),
  'heading-repeated': () => ({
    vi: 'Dòng tiêu đề lặp lại: bỏ qua.',
    en: 'The heading again: passed over.',
  }),
  'columns-ignored': (headings: readonly string[]) => ({
    vi: `Không dùng các cột: ${headings.join(', ')}.`,
    en: `Columns not used: ${headings.join(', ')}.`,
  }),
  'no-rows': () => ({
    vi: 'Dưới dòng tiêu đề không có dòng dữ liệu nào.',
    en: 'There are no rows below the heading.',
  }),
} as const satisfies Record<string, (...params: never[]) => Words>

/** Why a row is rejected, where no single field's own error says it. */
export const rejections = {
  quote: () => ({
    vi: 'Dấu ngoặc kép mở mà không đóng.',
    en: 'A quotation mark is opened and not closed.',
  }),
  cells: (found: number, expected: number) => ({
    vi: `Dòng có ${found} ô, nhiều hơn ${expected} cột của tiêu đề: có lẽ một dấu phân cách nằm trong chữ mà không có ngoặc kép.`,
    en: `The row has ${found} cells, more than the heading's ${expected} columns: a separator probably stands in a text without quotation marks.`,
  }),
  title: (text: string) => ({
    vi:
      text === ''
        ? 'Dòng không có dữ liệu ở các cột cần dùng.'
        : `Dòng chỉ có "${text}": có lẽ là tiêu đề hay dòng cộng.`,
    en:
      text === ''
        ? 'The row has nothing in the columns that are used.'
        : `The row holds "${text}" alone: probably a title or a sum.`,
  }),
  duplicate: (row: number) => ({
    vi: `Trùng tên và chủ thể với dòng ${row} nhưng nội dung khác.`,
    en: `Same name and producer as row ${row}, with other contents.`,
  }),
  'legacy-text': (sample: string, encoding: string, meant: string) => ({
    vi: `"${sample}" viết bằng bảng mã ${encoding}; đáng lẽ là "${meant}". Hãy chuyển sang Unicode.`,
    en: `"${sample}" is written in ${encoding}; it should be "${meant}". Convert it to Unicode.`,
  }),
  'broken-text': (text: string) => ({
    vi: `"${text}" có ký tự hỏng (\ufffd).`,
    en: `"${text}" holds a broken character (\ufffd).`,
  }),
  year: (text: string) => ({
    vi: `Năm "${text}" không đúng: ví dụ 2023, 2023-24, <=2021.`,
    en: `Year "${text}" is not right: such as 2023, 2023-24, <=2021.`,
  }),
} as const satisfies Record<string, (...params: never[]) => Words>
