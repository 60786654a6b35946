/** What can go wrong with a print job, as a row in the store. */
import { catalogue } from '../errors.js'
import { problemWords } from './send/problem-words.js'

export const fail = catalogue({
  'print-job-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy lần in ${id}.`,
      en: `There is no print job ${id}.`,
    }),
  },
  'print-job-busy': {
    status: 409,
    say: (id: string) => ({
      vi: `Lần in ${id} đang được một tiến trình khác thực hiện.`,
      en: `Print job ${id} is being rendered by another process.`,
    }),
  },
  'print-job-cancelled': {
    status: 409,
    say: (id: string) => ({
      vi: `Lần in ${id} đã dừng; các mã vẫn được giữ. In tiếp: nguon print --job ${id}`,
      en: `Print job ${id} was cancelled; its codes stay reserved. To go on: nguon print --job ${id}`,
    }),
  },
  'print-job-finished': {
    status: 409,
    say: (id: string) => ({
      vi: `Lần in ${id} đã xong, không dừng được nữa.`,
      en: `Print job ${id} is finished and cannot be cancelled.`,
    }),
  },
  'print-job-failed': {
    status: 500,
    say: (id: string, why: string) => ({
      vi: `Lần in ${id} không hoàn thành: ${why}. Các mã vẫn được giữ; sửa xong hãy in tiếp: nguon print --job ${id}`,
      en: `Print job ${id} was not finished: ${why}. Its codes stay reserved; when mended, go on: nguon print --job ${id}`,
    }),
  },
  'print-shift-too-far': {
    status: 400,
    say: (x: string, y: string) => ({
      vi: `Không dịch tem được nhiều như vậy trên loại giấy này: ngang từ ${x} mm, dọc từ ${y} mm. Với giấy cuộn, hãy chỉnh ngay trong máy in.`,
      en: `Labels cannot be moved so far on this paper: across ${x} mm, down ${y} mm. With a roll, adjust the printer itself.`,
    }),
  },
  'printer-correction-unlikely': {
    status: 400,
    say: () => ({
      vi: 'Sai lệch lớn như vậy không phải do máy in: hãy xem lại khổ giấy, và in ở "Kích thước thật" (100 %).',
      en: 'No printer errs that much: look at the paper size, and print at "Actual size" (100 %).',
    }),
  },
  'printer-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy máy in "${id}".`,
      en: `There is no printer "${id}".`,
    }),
  },
  'print-skip-first': {
    status: 400,
    say: (format: string) => ({
      vi: `Dạng ${format} chỉ bỏ được ô hỏng của tờ đầu: mỗi tập tin là một tờ. Hãy in PDF.`,
      en: `As ${format}, damaged cells of the first sheet alone can be left out: each file is a sheet. Print a PDF.`,
    }),
  },
  'own-stock-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy khổ giấy riêng "${id}".`,
      en: `There is no own stock "${id}".`,
    }),
  },
  'label-stock-unreadable': {
    status: 400,
    say: (problem: string) => ({
      vi: `Tệp khổ giấy không phải JSON đọc được: ${problem}.`,
      en: `The file of the stock is not readable JSON: ${problem}.`,
    }),
  },
  'own-stock-there': {
    status: 409,
    say: (title: string) => ({
      vi: `Đã có khổ giấy tên "${title}": hãy đặt tên khác.`,
      en: `There is stock called "${title}" already: choose another name.`,
    }),
  },
  'own-stock-name-missing': {
    status: 400,
    say: () => ({
      vi: 'Hãy đặt tên cho khổ giấy (nhiều nhất 80 ký tự).',
      en: 'Give the stock a name (80 characters at most).',
    }),
  },
  'printer-name-missing': {
    status: 400,
    say: () => ({
      vi: 'Hãy đặt tên cho máy in (nhiều nhất 60 ký tự).',
      en: 'Give the printer a name (60 characters at most).',
    }),
  },
  'print-out-not-writable': {
    status: 400,
    say: (path: string, why: string) => ({
      vi: `Không ghi được vào ${path} (${why}).`,
      en: `${path} cannot be written (${why}).`,
    }),
  },
  'print-format-unknown': {
    status: 400,
    say: (format: string, known: string) => ({
      vi: `Chưa có dạng "${format}". Hiện có: ${known}.`,
      en: `There is no format "${format}" yet. Available: ${known}.`,
    }),
  },
  'print-roll-needed': {
    status: 400,
    say: (format: string, stock: string) => ({
      vi: `Máy in nhiệt (${format}) in trên cuộn, không in trên tờ "${stock}". Hãy chọn một loại cuộn, hoặc nêu khổ tem: roll-40x40.`,
      en: `Thermal printers (${format}) print on rolls, not on sheets "${stock}". Choose a roll, or give the size of the label: roll-40x40.`,
    }),
  },
  'print-not-on-rolls': {
    status: 400,
    say: (format: string) => ({
      vi: `Ô bắt đầu và thứ tự cắt chồng chỉ dùng cho tờ in PDF, không dùng cho ${format}.`,
      en: `A first free cell and the order for stacks are for sheets as PDF, not for ${format}.`,
    }),
  },
  'print-booklet-pdf': {
    status: 400,
    say: (format: string) => ({
      vi: `Tem theo tập chỉ in ra PDF, không in ra ${format}.`,
      en: `Booklets are printed as PDF, not as ${format}.`,
    }),
  },
  'print-rolls-only': {
    status: 400,
    say: (format: string, stock: string) => ({
      vi: `Chia theo cuộn chỉ dùng cho tem cuộn ở dạng PDF, PDF cho nhà in, ZPL và TSPL, không dùng cho ${format} trên "${stock}".`,
      en: `Division by rolls is for rolls as PDF, PDF for print houses, ZPL and TSPL, not for ${format} on "${stock}".`,
    }),
  },
  'print-per-roll-wrong': {
    status: 400,
    say: (perRoll: number, most: number, rolls: number) => ({
      vi: `Không chia được ${perRoll} tem mỗi cuộn: mỗi cuộn từ 10 đến ${most} tem, một lần in nhiều nhất ${rolls} cuộn.`,
      en: `${perRoll} labels a roll will not do: a roll has 10 to ${most} labels, and a print job ${rolls} rolls at most.`,
    }),
  },
  'print-spot-only-press': {
    status: 400,
    say: (format: string) => ({
      vi: `Mực pha (spot) chỉ có trong PDF cho nhà in, không có trong ${format}.`,
      en: `Spot inks are for PDF for print houses, not for ${format}.`,
    }),
  },
  'print-too-many-pictures': {
    status: 400,
    say: (pages: number, most: number) => ({
      vi: `SVG là mỗi trang một tập tin: ${pages} trang là quá nhiều (nhiều nhất ${most}). Hãy in PDF.`,
      en: `SVG is a file a page: ${pages} pages are too many (${most} at most). Print as PDF.`,
    }),
  },
  'send-not-thermal': {
    status: 400,
    say: (id: string, format: string) => ({
      vi: `Lần in ${id} ở dạng ${format}; chỉ gửi được ZPL và TSPL tới máy in nhiệt.`,
      en: `Print job ${id} is ${format}; only ZPL and TSPL can be sent to a thermal printer.`,
    }),
  },
  'send-not-ready': {
    status: 409,
    say: (id: string) => ({
      vi: `Lần in ${id} chưa đủ tập tin để gửi. Hãy chạy: nguon print --job ${id}`,
      en: `Print job ${id} has not all of its files yet. Run: nguon print --job ${id}`,
    }),
  },
  'send-done-already': {
    status: 409,
    say: (id: string) => ({
      vi: `Lần in ${id} đã gửi xong. Để in lại từ một số thứ tự (mã sẽ có hai tem): --from SỐ`,
      en: `Print job ${id} was sent already. To print from a running number again (codes will be on two labels): --from N`,
    }),
  },
  'send-from-outside': {
    status: 400,
    say: (first: number, last: number) => ({
      vi: `Số thứ tự bắt đầu phải từ ${first} đến ${last}.`,
      en: `The running number to begin at is one from ${first} to ${last}.`,
    }),
  },
  'send-busy': {
    status: 409,
    say: (id: string) => ({
      vi: `Lần in ${id} đang được một tiến trình khác gửi tới máy in.`,
      en: `Print job ${id} is being sent to a printer by another process.`,
    }),
  },
  'send-broken-off': {
    status: 502,
    say: (address: string, id: string, last: number | undefined, why: string) => {
      const words = problemWords(why)
      return {
        vi: `Đã ngừng gửi tới máy in ${address}: ${words.vi}. ${last === undefined ? 'Chưa gửi tem nào.' : `Tem cuối đã gửi: số ${last}.`} Gửi tiếp: nguon send ${id} --to ${address}`,
        en: `Sending to the printer ${address} stopped: ${words.en}. ${last === undefined ? 'No label was sent.' : `Last label sent: number ${last}.`} To go on: nguon send ${id} --to ${address}`,
      }
    },
  },
  'printer-address-wrong': {
    status: 400,
    say: (address: string) => ({
      vi: `"${address}" không phải địa chỉ máy in: cần tên máy hoặc IP, và cổng nếu khác 9100 (192.168.1.50:9100).`,
      en: `"${address}" is no printer's address: it takes a host or IP, and a port unless it is 9100 (192.168.1.50:9100).`,
    }),
  },
  'print-target-missing': {
    status: 400,
    say: () => ({
      vi: 'Hãy chọn sản phẩm, hoặc in tem chưa gắn sản phẩm cho một chủ thể.',
      en: 'Choose a product, or print unbound labels for a producer.',
    }),
  },
  'print-unbound-active': {
    status: 400,
    say: () => ({
      vi: 'Tem chưa gắn sản phẩm thì không kích hoạt ngay được.',
      en: 'Unbound labels cannot be activated at once.',
    }),
  },
  'reprint-stars-lapsed': {
    status: 409,
    say: (id: string) => ({
      vi: `Chứng nhận OCOP in trên tem của lần in ${id} không còn hiệu lực, nên không in lại y nguyên được. Cùng các mã đó với dữ liệu hiện hành: nguon print --job ${id} --renew`,
      en: `The OCOP certificate shown on the labels of ${id} is no longer in force, so they cannot be printed again as they were. The same codes with today's data: nguon print --job ${id} --renew`,
    }),
  },
  'reprint-revoked': {
    status: 409,
    say: (id: string, gone: string, left: string) => ({
      vi: `${id}: có mã đã bị vô hiệu hoá hoặc thu hồi (${gone}), nên không in lại y nguyên được. Các mã còn hiệu lực: ${left}. In chúng với dữ liệu hiện hành: nguon print --job ${id} --renew --from SỐ --to SỐ`,
      en: `${id}: codes of it were revoked or recalled (${gone}), so it cannot be printed again as it was. Still in force: ${left}. To print these with today's data: nguon print --job ${id} --renew --from N --to N`,
    }),
  },
  'reprint-nothing-left': {
    status: 409,
    say: (id: string) => ({
      vi: `Mọi mã của lần in ${id} đã bị vô hiệu hoá hoặc thu hồi: không có gì để in lại.`,
      en: `Every code of ${id} was revoked or recalled: nothing is left to print again.`,
    }),
  },
  'reprint-reason-missing': {
    status: 409,
    say: (id: string) => ({
      vi: `Tem của lần in ${id} đã kích hoạt; in lại cần lý do (--reason).`,
      en: `Labels of ${id} are active; printing them again needs a reason (--reason).`,
    }),
  },
  'reprint-different': {
    status: 500,
    say: (path: string) => ({
      vi: `${path} in lại không giống bản đầu từng byte: hãy dùng đúng phiên bản Nguồn đã in bản đầu.`,
      en: `${path} came out different from the first print: use the version of Nguồn that made it.`,
    }),
  },
  'logistic-nothing-to-print': {
    status: 404,
    say: () => ({
      vi: 'Không có kiện hàng nào để in nhãn.',
      en: 'There is no logistic unit to print a label for.',
    }),
  },
})
