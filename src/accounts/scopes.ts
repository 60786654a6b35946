/**
 * What a token may do: verbs of the table of rights, those that the API has routes for. Nobody gives
 * a token more than they may do themselves. Pure. The table in docs/reference/api.md is held to it.
 */
import type { Words } from '../errors.js'
import { fail } from './errors.js'
import {
  grantableRights,
  may,
  type Member,
  type MemberRole,
  rolesOf,
  type Verb,
} from './permissions.js'

export const roles = ['administrator', 'producer'] as const
/** Of whom a token speaks: the programme, or one producer. */
export type Role = (typeof roles)[number]

const words = {
  'registry.read': {
    vi: 'Đọc chủ thể, sản phẩm, lô, chứng nhận, quyết định đang có hiệu lực',
    en: 'Read producers, products, lots, certificates, decisions that hold',
  },
  'producer.create': { vi: 'Thêm chủ thể', en: 'Take producers in' },
  'producer.edit': { vi: 'Sửa chủ thể', en: 'Change producers' },
  'product.edit': {
    vi: 'Thêm, sửa sản phẩm, ảnh, nơi bán, liên kết',
    en: 'Add and change products, photos, sales channels, links',
  },
  'lot.edit': { vi: 'Thêm, sửa lô', en: 'Add and change lots' },
  'certificate.edit': { vi: 'Ghi, sửa chứng nhận', en: 'Record and change certificates' },
  'print.read': { vi: 'Xem đợt mã và lần in', en: 'See runs and print jobs' },
  print: { vi: 'Cấp mã, in tem, tải tập tin in', en: 'Issue codes, print, fetch print files' },
  'label.design': { vi: 'Tạo, sửa mẫu tem', en: 'Make and change label templates' },
  'print.active-again': {
    vi: 'In lại tem đã kích hoạt',
    en: 'Print labels again that are active',
  },
  'codes.read': { vi: 'Đọc mã thô hàng loạt', en: 'Read bare codes in bulk' },
  activate: { vi: 'Kích hoạt, gắn mã, báo đã bán', en: 'Activate, bind, mark as sold' },
  revoke: { vi: 'Vô hiệu hoá mã', en: 'Revoke codes' },
  recall: { vi: 'Thu hồi lô', en: 'Recall lots' },
  undo: { vi: 'Huỷ quyết định vô hiệu, thu hồi', en: 'Undo revocations and recalls' },
  'scans.read': { vi: 'Xem số lượt quét', en: 'See sums of scans' },
  'alert.read': { vi: 'Xem dấu hiệu sao chép', en: 'See signs of copying' },
  'alert.decide': { vi: 'Trả lời dấu hiệu sao chép', en: 'Answer signs of copying' },
  'report.read': { vi: 'Xem phản ánh của người mua', en: 'See what buyers report' },
  'report.answer': { vi: 'Trả lời phản ánh', en: 'Answer reports' },
} as const satisfies Partial<Record<Verb, Words>>

export type Scope = keyof typeof words
export const scopes = Object.keys(words) as readonly Scope[]
export const scopeWords: Readonly<Record<Scope, Words>> = words

/** What a role's tokens can have at all: what an owner may do; of the programme's, what can be granted too. */
export function scopesOf(role: Role): readonly Scope[] {
  const speaker: MemberRole = role === 'producer' ? 'owner' : 'administrator'
  const granted: readonly string[] = role === 'administrator' ? grantableRights : []
  return scopes.filter((scope) => rolesOf(scope).includes(speaker) || granted.includes(scope))
}

/** What a token gets where nothing is said: all of its role but the codes themselves. */
export const usualScopesOf = (role: Role): readonly Scope[] =>
  scopesOf(role).filter((scope) => scope !== 'codes.read')

/** What a member may put into a token: within the token's role, and what they may do themselves. */
export const scopesToGive = (member: Member, producerId: string | null): readonly Scope[] =>
  scopesOf(producerId === null ? 'administrator' : 'producer').filter((scope) =>
    may(member, scope, { producerId }),
  )

/** @throws token-scope for what is no scope, or none of this role */
export function readScopes(names: readonly string[], role: Role): readonly Scope[] {
  const known = scopesOf(role)
  const strange = names.find((name) => !known.some((scope) => scope === name))
  if (strange !== undefined || names.length === 0) throw fail('token-scope', strange ?? '', known)
  return known.filter((scope) => names.includes(scope))
}
