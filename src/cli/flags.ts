/** Options that several commands share. */
import type { Flag } from './command.js'

export const product: Flag = {
  value: 'ID',
  help: { vi: 'Mã số hoặc tên sản phẩm', en: 'Id or name of the product' },
}
export const lot: Flag = {
  value: 'LOT',
  help: {
    vi: 'Mã số lô, hoặc số lô cùng với --product',
    en: 'Id of the lot, or its number together with --product',
  },
}
export const job: Flag = { value: 'ID', help: { vi: 'Mã số lần in', en: 'Id of the print job' } }
export const run: Flag = {
  value: 'RUN',
  help: {
    vi: 'Mã số đợt mã, hoặc tên ngắn như A7',
    en: 'Id of the run of codes, or its short name such as A7',
  },
}
export const reason: Flag = {
  value: 'TEXT',
  help: { vi: 'Lý do (ghi vào nhật ký)', en: 'Reason (kept in the audit trail)' },
}
export const notice: Flag = {
  value: 'TEXT',
  help: { vi: 'Lời báo cho người quét mã', en: 'Notice shown to whoever scans' },
}
export const from: Flag = {
  value: 'N|CODE',
  help: {
    vi: 'Số thứ tự đầu (500 hoặc A7-000500-K), hoặc mã đầu',
    en: 'First running number (500 or A7-000500-K), or first code',
  },
}
export const to: Flag = {
  value: 'N|CODE',
  help: { vi: 'Số thứ tự cuối, hoặc mã cuối', en: 'Last running number, or last code' },
}
