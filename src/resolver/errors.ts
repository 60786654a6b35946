/** What can be wrong with links, and what the resolver cannot answer. */
import { catalogue } from '../errors.js'
import { lotNotFound, productNotFound } from '../store/not-found.js'
import type { TargetProblem } from './target.js'

const targetWords: Readonly<Record<TargetProblem, { vi: string; en: string }>> = {
  form: {
    vi: 'hãy ghi đầy đủ, ví dụ https://htx.vn/tra.pdf, không có dấu cách',
    en: 'write it in full, such as https://coop.example/tea.pdf, without spaces',
  },
  'too-long': { vi: 'tối đa 2.000 ký tự', en: 'at most 2,000 characters' },
  'not-https': { vi: 'phải bắt đầu bằng https://', en: 'it begins with https://' },
  credentials: {
    vi: 'không được chứa tên đăng nhập hay mật khẩu',
    en: 'it must not hold a user name or password',
  },
  'not-public': {
    vi: 'phải là địa chỉ công khai trên internet, không phải máy trong mạng riêng',
    en: 'it must be public on the internet, not a machine of a private network',
  },
}

export const fail = catalogue({
  'product-not-found': productNotFound,
  'lot-not-found': lotNotFound,
  'link-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không có liên kết nào mang mã "${id}".`,
      en: `There is no link "${id}".`,
    }),
  },
  'link-target': {
    status: 400,
    say: (problem: TargetProblem) => ({
      vi: `Địa chỉ đích chưa đúng: ${targetWords[problem]?.vi ?? problem}.`,
      en: `The target of the link is not right: ${targetWords[problem]?.en ?? problem}.`,
    }),
  },
  'link-type-unknown': {
    status: 400,
    say: (type: string) => ({
      vi: `GS1 không có loại liên kết "${type}". Các loại hay dùng: gs1:pip, gs1:instructions, gs1:support, gs1:hasRetailers, gs1:certificationInfo, gs1:traceability.`,
      en: `GS1 has no link type "${type}". Often used: gs1:pip, gs1:instructions, gs1:support, gs1:hasRetailers, gs1:certificationInfo, gs1:traceability.`,
    }),
  },
  'link-type-reserved': {
    status: 400,
    say: (type: string) => ({
      vi: `Loại liên kết ${type} luôn dẫn đến trang tra cứu này, không đặt khác được.`,
      en: `Links of type ${type} always lead to the look-up page itself and cannot be set.`,
    }),
  },
  'link-title': {
    status: 400,
    say: (limit: number) => ({
      vi: `Tên liên kết cần có, tối đa ${limit} ký tự.`,
      en: `A link needs a title of at most ${limit} characters.`,
    }),
  },
  'link-language': {
    status: 400,
    say: (text: string) => ({
      vi: `Ngôn ngữ "${text}" chưa đúng: ghi như vi, en hoặc vi-VN.`,
      en: `Language "${text}" is not right: write vi, en or vi-VN.`,
    }),
  },
  'link-media-type': {
    status: 400,
    say: (text: string) => ({
      vi: `Kiểu nội dung "${text}" chưa đúng: ghi như text/html hoặc application/pdf.`,
      en: `Media type "${text}" is not right: write text/html or application/pdf.`,
    }),
  },
  'link-context': {
    status: 400,
    say: (text: string) => ({
      vi: `Phạm vi "${text}" chưa đúng: 1 đến 40 chữ cái không dấu, chữ số, dấu chấm, gạch.`,
      en: `Context "${text}" is not right: 1 to 40 letters, digits, dots, hyphens or underscores.`,
    }),
  },
  'link-variant': {
    status: 400,
    say: (text: string) => ({
      vi: `Biến thể "${text}" chưa đúng: 1 đến 20 ký tự theo GS1 (AI 22).`,
      en: `Variant "${text}" is not right: 1 to 20 characters as GS1 has them (AI 22).`,
    }),
  },
  'link-default-level': {
    status: 400,
    say: () => ({
      vi: 'Chỉ đặt được liên kết mặc định cho cả sản phẩm; với lô và từng gói, mặc định luôn là trang tra cứu.',
      en: 'Only a link of the whole product can be the default; for lots and single packs that is always the look-up page.',
    }),
  },
  'link-run-unbound': {
    status: 409,
    say: (run: string) => ({
      vi: `Đợt mã ${run} chưa gắn với sản phẩm nào nên chưa đặt liên kết được.`,
      en: `Run ${run} is not issued for a product, so it can have no links.`,
    }),
  },
  'link-exists': {
    status: 409,
    say: (id: string) => ({
      vi: `Đã có liên kết như vậy (${id}).`,
      en: `There is such a link already (${id}).`,
    }),
  },
  'links-too-many': {
    status: 409,
    say: (limit: number) => ({
      vi: `Mỗi sản phẩm có tối đa ${limit} liên kết. Hãy bỏ bớt liên kết cũ.`,
      en: `A product has at most ${limit} links. Remove old ones first.`,
    }),
  },
  'digital-link-invalid': {
    status: 400,
    say: (reason: string, at: string) => ({
      vi: `Địa chỉ này không phải GS1 Digital Link đúng (${reason}${at === '' ? '' : `, AI ${at}`}).`,
      en: `This address is no valid GS1 Digital Link (${reason}${at === '' ? '' : `, AI ${at}`}).`,
    }),
  },
  'digital-link-unknown': {
    status: 404,
    say: () => ({
      vi: 'Không có sản phẩm hoặc gói hàng nào mang mã này trong hệ thống.',
      en: 'No product or pack of this system has this identifier.',
    }),
  },
  'link-type-not-there': {
    status: 404,
    say: (type: string) => ({
      vi: `Không có liên kết nào thuộc loại "${type}" cho sản phẩm này.`,
      en: `There is no link of type "${type}" for this product.`,
    }),
  },
})
