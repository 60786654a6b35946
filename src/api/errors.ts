/** What can be wrong with a request to the API. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'request-invalid': {
    status: 400,
    say: (problems: { readonly vi: string; readonly en: string }) => ({
      vi: `Yêu cầu chưa đúng: ${problems.vi}.`,
      en: `The request is not valid: ${problems.en}.`,
    }),
  },
  'text-unstorable': {
    status: 400,
    say: (field: string) => ({
      vi: `"${field.slice(0, 80)}" chứa ký tự không lưu được (NUL, hoặc một nửa của cặp ký tự Unicode).`,
      en: `"${field.slice(0, 80)}" holds characters that cannot be stored (NUL, or half of a Unicode pair).`,
    }),
  },
  'target-unclear': {
    status: 400,
    say: (forms: string) => ({
      vi: `Cần nêu đúng một trong các cách chỉ ra mã: ${forms}.`,
      en: `Name the codes in exactly one of these ways: ${forms}.`,
    }),
  },
  'cursor-invalid': {
    status: 400,
    say: () => ({
      vi: 'Giá trị "after" không phải là giá trị mà danh sách đã trả về.',
      en: 'The value of "after" is not one that a list has answered.',
    }),
  },
  'print-file-missing': {
    status: 404,
    say: (id: string, n: number) => ({
      vi: `Lần in ${id} chưa có tập tin ${n}, hoặc tập tin đã bị dời đi. In lại sẽ cho đúng tập tin đó.`,
      en: `Print job ${id} has no file ${n} yet, or it was taken away. Printing again makes the same file.`,
    }),
  },
  'idempotency-key-invalid': {
    status: 400,
    say: () => ({
      vi: 'Idempotency-Key phải dài từ 1 đến 200 ký tự ASCII.',
      en: 'Idempotency-Key must have 1 to 200 ASCII characters.',
    }),
  },
  'idempotency-key-reused': {
    status: 422,
    say: () => ({
      vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác.',
      en: 'This Idempotency-Key was used for another request.',
    }),
  },
  'idempotency-unfinished': {
    status: 409,
    say: () => ({
      vi: 'Yêu cầu đầu tiên với Idempotency-Key này chưa xong, hoặc đã bị ngắt giữa chừng. Hãy kiểm tra kết quả trước khi gửi lại với khoá mới.',
      en: 'The first request with this Idempotency-Key is under way, or was cut off. Look at what it did before sending it again under a new key.',
    }),
  },
})
