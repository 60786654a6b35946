/** What keeps a printer, in words: what it says itself, and how a connection to it ends. */
import type { Words } from '../../errors.js'
import type { PrinterProblem } from './status.js'

/** `stuck`: it answers that all is well and holds its labels all the same. */
const printerWords: Readonly<Record<PrinterProblem | 'stuck', Words>> = {
  'paper-out': { vi: 'hết giấy', en: 'no paper' },
  paused: { vi: 'đang tạm dừng', en: 'paused' },
  'head-open': { vi: 'nắp đầu in đang mở', en: 'the head is open' },
  'ribbon-out': { vi: 'hết ruy băng mực', en: 'no ribbon' },
  other: { vi: 'máy in báo lỗi', en: 'the printer reports an error' },
  stuck: {
    vi: 'máy in giữ tem mà không in ra; hãy xem màn hình của máy',
    en: 'it holds labels and prints none; look at its display',
  },
}

const connectionWords: Readonly<Record<string, Words>> = {
  EPROTO: {
    vi: 'câu trả lời về trạng thái không đọc được; hãy xem có đúng máy in và đúng ngôn ngữ (ZPL, TSPL) không, rồi tắt bật lại máy',
    en: 'what it says about its state cannot be read; see that it is the right printer and language (ZPL, TSPL), then switch it off and on',
  },
  ECONNREFUSED: { vi: 'máy từ chối kết nối', en: 'it refuses the connection' },
  ECONNRESET: { vi: 'đường truyền bị ngắt', en: 'the line was cut' },
  EPIPE: { vi: 'đường truyền bị ngắt', en: 'the line was cut' },
  ETIMEDOUT: { vi: 'máy không trả lời', en: 'it is silent' },
  EHOSTUNREACH: { vi: 'không có đường mạng tới máy', en: 'no network way leads to it' },
  ENETUNREACH: { vi: 'không có đường mạng tới máy', en: 'no network way leads to it' },
  ENOTFOUND: { vi: 'không có máy nào tên như vậy', en: 'no machine has this name' },
  SIGINT: { vi: 'bạn đã dừng lại', en: 'you stopped it' },
}

/** Codes of connections are named too: whoever looks after the network searches by them. */
export function problemWords(problem: string): Words {
  const own = Object.entries(printerWords).find(([known]) => known === problem)?.[1]
  const found = connectionWords[problem]
  return (
    own ??
    (found
      ? { vi: `${found.vi} (${problem})`, en: `${found.en} (${problem})` }
      : { vi: problem, en: problem })
  )
}
