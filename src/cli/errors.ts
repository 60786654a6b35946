/** What can be wrong with a command line, before anything is done. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'command-unknown': {
    status: 400,
    say: (name: string, known: string) => ({
      vi: `Không có lệnh "${name}". Các lệnh: ${known}.`,
      en: `There is no command "${name}". Commands: ${known}.`,
    }),
  },
  'flag-unknown': {
    status: 400,
    say: (flag: string, command: string) => ({
      vi: `Lệnh "${command}" không có tuỳ chọn ${flag}. Xem: nguon ${command} --help`,
      en: `"${command}" has no option ${flag}. See: nguon ${command} --help`,
    }),
  },
  'flag-value-missing': {
    status: 400,
    say: (flag: string) => ({
      vi: `Tuỳ chọn ${flag} cần một giá trị.`,
      en: `Option ${flag} needs a value.`,
    }),
  },
  'flag-value-unexpected': {
    status: 400,
    say: (flag: string) => ({
      vi: `Tuỳ chọn ${flag} không nhận giá trị.`,
      en: `Option ${flag} takes no value.`,
    }),
  },
  'flag-twice': {
    status: 400,
    say: (flag: string) => ({
      vi: `Tuỳ chọn ${flag} được ghi hai lần.`,
      en: `Option ${flag} is given twice.`,
    }),
  },
  'flag-missing': {
    status: 400,
    say: (flags: string) => ({
      vi: `Thiếu tuỳ chọn ${flags}.`,
      en: `Option ${flags} is missing.`,
    }),
  },
  'flags-conflict': {
    status: 400,
    say: (flags: string) => ({
      vi: `Chỉ dùng một trong các tuỳ chọn ${flags}.`,
      en: `Use only one of the options ${flags}.`,
    }),
  },
  'flag-value-wrong': {
    status: 400,
    say: (flag: string, value: string, expected: { vi: string; en: string }) => ({
      vi: `Tuỳ chọn ${flag}: "${value}" không hợp lệ, cần ${expected.vi}.`,
      en: `Option ${flag}: "${value}" is not valid, expected ${expected.en}.`,
    }),
  },
  'argument-missing': {
    status: 400,
    say: (argument: string, command: string) => ({
      vi: `Lệnh "${command}" cần ${argument}.`,
      en: `"${command}" needs ${argument}.`,
    }),
  },
  'alert-answer-unknown': {
    status: 400,
    say: (given: string) => ({
      vi: `Không hiểu "${given}": dùng list, clear hoặc confirm.`,
      en: `"${given}" is not understood: use list, clear or confirm.`,
    }),
  },
  'argument-unexpected': {
    status: 400,
    say: (argument: string) => ({
      vi: `Không hiểu "${argument}".`,
      en: `Unexpected argument "${argument}".`,
    }),
  },
  'file-not-readable': {
    status: 400,
    say: (file: string, why: string) => ({
      vi: `Không đọc được tập tin ${file} (${why}).`,
      en: `The file ${file} cannot be read (${why}).`,
    }),
  },
  'file-not-writable': {
    status: 400,
    say: (file: string, why: string) => ({
      vi: `Không ghi được vào ${file} (${why}).`,
      en: `${file} cannot be written (${why}).`,
    }),
  },
  'name-ambiguous': {
    status: 400,
    say: (name: string, ids: string) => ({
      vi: `Có nhiều sản phẩm tên "${name}". Hãy dùng mã số: ${ids}.`,
      en: `Several products are called "${name}". Use the id: ${ids}.`,
    }),
  },
  'paper-of-other-key': {
    status: 409,
    say: (paper: string, present: string) => ({
      vi: `Bản giấy là của khoá ${paper}, không phải khoá đang dùng (${present}).`,
      en: `The paper copy is of key ${paper}, not of the key in use (${present}).`,
    }),
  },
})
