/** What can go wrong when codes are issued, bound, activated, revoked, recalled. */
import { catalogue } from '../errors.js'
import { lotNotFound, producerNotFound, productNotFound } from '../store/not-found.js'

const count = (n: number) => n.toLocaleString('vi-VN')
const countEn = (n: number) => n.toLocaleString('en-GB')

export const fail = catalogue({
  'product-not-found': productNotFound,
  'producer-not-found': producerNotFound,
  'lot-not-found': lotNotFound,
  'master-key-missing': {
    status: 503,
    say: (file: string) => ({
      vi: `Thiếu khoá chính (${file}). Không thể phát hành hay kiểm tra mã. Hãy đặt lại khoá từ bản in dự phòng, hoặc mở kỳ khoá mới bằng "nguon keys rotate" (tem cũ sẽ không kiểm tra được nữa).`,
      en: `The master key is missing (${file}). Codes can be neither issued nor verified. Put the key back from its paper backup, or open a new epoch with "nguon keys rotate" (labels printed before can then no longer be verified).`,
    }),
  },
  'master-key-wrong': {
    status: 503,
    say: (epochs: string) => ({
      vi: `Khoá chính không mở được khoá của kỳ ${epochs}. Không phát hành mã. Hãy đặt đúng khoá (bản in dự phòng), hoặc mở kỳ khoá mới bằng "nguon keys rotate".`,
      en: `The master key does not open the key of epoch ${epochs}. No codes are issued. Put the right key back (paper backup), or open a new epoch with "nguon keys rotate".`,
    }),
  },
  'master-key-malformed': {
    status: 503,
    say: (where: string) => ({
      vi: `Khoá chính trong ${where} không phải là 32 byte ngẫu nhiên viết dạng base64 hoặc hex. Không dùng mật khẩu tự gõ.`,
      en: `The master key in ${where} is not 32 random bytes in base64 or hex. A typed pass-phrase is not accepted.`,
    }),
  },
  'epoch-key-conflict': {
    status: 503,
    say: (epoch: number) => ({
      vi: `Kỳ khoá ${epoch} trong cơ sở dữ liệu khác với kỳ khoá ghi bên cạnh khoá chính: đây là dữ liệu của một bản cài đặt khác. Không phát hành mã.`,
      en: `Epoch ${epoch} of the database is not the one recorded beside the keys: this database belongs to another installation. No codes are issued.`,
    }),
  },
  'database-behind': {
    status: 503,
    say: (epoch: number, missing: number) => ({
      vi: `Cơ sở dữ liệu cũ hơn mốc đã ghi: ${count(missing)} mã của kỳ ${epoch} đã phát hành mà dữ liệu không còn. Không phát hành tiếp để không mã nào bị trùng. Hãy phục hồi đúng dữ liệu, hoặc mở kỳ khoá mới bằng "nguon keys rotate".`,
      en: `The database is behind the mark: ${countEn(missing)} codes of epoch ${epoch} were issued that it does not know of. Nothing more is issued, so that no code is issued twice. Restore the right database, or open a new epoch with "nguon keys rotate".`,
    }),
  },
  'no-open-epoch': {
    status: 503,
    say: () => ({
      vi: 'Không có kỳ khoá nào đang mở. Hãy mở kỳ mới bằng "nguon keys rotate".',
      en: 'No epoch is open. Open one with "nguon keys rotate".',
    }),
  },
  'epoch-full': {
    status: 503,
    say: (epoch: number) => ({
      vi: `Kỳ khoá ${epoch} đã phát hành đến giới hạn an toàn. Hãy mở kỳ mới bằng "nguon keys rotate".`,
      en: `Epoch ${epoch} has issued as many codes as is safe. Open a new one with "nguon keys rotate".`,
    }),
  },
  'epochs-used-up': {
    status: 503,
    say: () => ({
      vi: 'Đã dùng hết 32 kỳ khoá.',
      en: 'All 32 epochs have been used.',
    }),
  },
  'paper-key-unreadable': {
    status: 400,
    say: (line: string) => ({
      vi: `Không đọc được khoá từ bản in: ${line}`,
      en: `The key could not be read from the paper copy: ${line}`,
    }),
  },
  'quantity-invalid': {
    status: 400,
    say: (quantity: string) => ({
      vi: `Số lượng "${quantity}" không hợp lệ: cần một số nguyên từ 1 đến 999.999.999.`,
      en: `The quantity "${quantity}" is not valid: a whole number from 1 to 999,999,999 is needed.`,
    }),
  },
  'product-without-producer': {
    status: 409,
    say: (name: string) => ({
      vi: `Sản phẩm "${name}" chưa có chủ thể, nên chưa phát hành mã được.`,
      en: `The product "${name}" has no producer yet, so no codes can be issued for it.`,
    }),
  },
  'lot-of-other-product': {
    status: 409,
    say: (lot: string) => ({
      vi: `Lô ${lot} không thuộc sản phẩm này.`,
      en: `Lot ${lot} does not belong to this product.`,
    }),
  },
  'run-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy đợt mã ${id}.`,
      en: `There is no run ${id}.`,
    }),
  },
  'stretch-outside-run': {
    status: 400,
    say: (run: string, quantity: number) => ({
      vi: `Đợt ${run} có các số từ 1 đến ${count(quantity)}; khoảng đã nêu nằm ngoài.`,
      en: `Run ${run} has the numbers 1 to ${countEn(quantity)}; the stretch lies outside.`,
    }),
  },
  'stretch-of-two-runs': {
    status: 400,
    say: (a: string, b: string) => ({
      vi: `Hai đầu thuộc hai đợt khác nhau (${a} và ${b}). Mỗi lần chỉ một đoạn của một đợt.`,
      en: `The two ends are of different runs (${a} and ${b}). A stretch lies in one run.`,
    }),
  },
  'code-unknown': {
    status: 404,
    say: (which: string) => ({
      vi: `Không phải mã của hệ thống: ${which}.`,
      en: `Not a code of ours: ${which}.`,
    }),
  },
  'binding-owner': {
    status: 409,
    say: (run: string) => ({
      vi: `Đợt ${run} thuộc chủ thể khác với sản phẩm.`,
      en: `Run ${run} belongs to another producer than the product.`,
    }),
  },
  'binding-overlap': {
    status: 409,
    say: (what: string) => ({
      vi: `Đã gắn sản phẩm hoặc lô rồi: ${what}. Hãy bỏ gắn trước khi gắn lại.`,
      en: `Bound already: ${what}. Undo that binding before binding again.`,
    }),
  },
  'binding-final': {
    status: 409,
    say: (what: string) => ({
      vi: `Đã kích hoạt, không đổi sản phẩm hay lô được nữa: ${what}.`,
      en: `Active already, so product and lot are final: ${what}.`,
    }),
  },
  'binding-other-product': {
    status: 409,
    say: (run: string) => ({
      vi: `Đợt ${run} đã phát hành cho một sản phẩm khác.`,
      en: `Run ${run} was issued for another product.`,
    }),
  },
  'activation-unbound': {
    status: 409,
    say: (what: string) => ({
      vi: `Chưa gắn sản phẩm: ${what}. Hãy gắn sản phẩm và lô trước khi kích hoạt.`,
      en: `Not bound to a product: ${what}. Bind product and lot before activation.`,
    }),
  },
  'activation-nothing': {
    status: 409,
    say: (what: string) => ({
      vi: `Không còn mã nào để kích hoạt: ${what}.`,
      en: `Nothing left to activate: ${what}.`,
    }),
  },
  'activation-confirm': {
    status: 409,
    say: (codes: number, what: string) => ({
      vi: `Trong đoạn này có mã đã kích hoạt hoặc đã vô hiệu: ${what}. Còn ${count(codes)} mã sẽ được kích hoạt; hãy xác nhận đúng con số này.`,
      en: `This stretch holds codes that are active or revoked already: ${what}. ${countEn(codes)} codes would be activated; confirm with exactly this number.`,
    }),
  },
  'activation-lapsed': {
    status: 409,
    say: (run: string, months: number) => ({
      vi: `Tem của đợt ${run} in đã quá ${months} tháng mà chưa kích hoạt nên hết hiệu lực.`,
      en: `The labels of run ${run} were not activated within ${months} months and have lapsed.`,
    }),
  },
  'activation-changed': {
    status: 409,
    say: (left: number, confirmed: number) => ({
      vi: `Đoạn tem đã thay đổi: bây giờ còn ${count(left)} tem kích hoạt được, không phải ${count(confirmed)}. Chưa có gì được ghi; hãy xem lại rồi xác nhận.`,
      en: `The stretch has changed: ${countEn(left)} labels can be activated now, not ${countEn(confirmed)}. Nothing was written; look again and confirm.`,
    }),
  },
  'spoiled-outside': {
    status: 400,
    say: (run: string) => ({
      vi: `Có số tem hỏng nằm ngoài đoạn đã nêu của đợt ${run}.`,
      en: `A spoiled label lies outside the stretch of run ${run}.`,
    }),
  },
  'activation-undo-late': {
    status: 409,
    say: (hours: number) => ({
      vi: `Chỉ hoàn tác được trong ${count(hours)} giờ sau khi kích hoạt. Nếu cần, hãy vô hiệu hoá các tem.`,
      en: `An activation can be undone within ${countEn(hours)} hours. Revoke the labels if need be.`,
    }),
  },
  'activation-undo-scanned': {
    status: 409,
    say: (codes: number) => ({
      vi: `Đã có người quét ${count(codes)} tem sau khi kích hoạt nên không hoàn tác được nữa. Nếu cần, hãy vô hiệu hoá các tem.`,
      en: `${countEn(codes)} of the labels were scanned after the activation, so it can no longer be undone. Revoke the labels if need be.`,
    }),
  },
  'reason-missing': {
    status: 400,
    say: () => ({
      vi: 'Cần ghi lý do (tối đa 500 ký tự).',
      en: 'A reason is needed (500 characters at most).',
    }),
  },
  'revocation-empty': {
    status: 400,
    say: () => ({
      vi: 'Không có mã nào để vô hiệu hoá.',
      en: 'No code to revoke was given.',
    }),
  },
  'decision-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy quyết định ${id}.`,
      en: `There is no decision ${id}.`,
    }),
  },
  'decision-undone': {
    status: 409,
    say: (id: string) => ({
      vi: `Quyết định ${id} đã được huỷ trước đó.`,
      en: `Decision ${id} was undone before.`,
    }),
  },
  'decision-kind': {
    status: 409,
    say: (id: string) => ({
      vi: `Quyết định ${id} không phải loại có thể huỷ ở đây.`,
      en: `Decision ${id} is not of a kind that can be undone here.`,
    }),
  },
})
