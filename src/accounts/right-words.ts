/** Rights of one's own, in words. */
import type { Words } from '../errors.js'
import { type GrantableRight, grantableRights } from './permissions.js'

export const rightWords: Readonly<Record<GrantableRight, Words>> = {
  'codes.read': { vi: 'Đọc hàng loạt mã', en: 'Read codes in bulk' },
  'print.active-again': {
    vi: 'In lại tem đang hoạt động',
    en: 'Print active labels again',
  },
}

/** Undefined for what is no such right. */
export function grantableRightWords(text: string): Words | undefined {
  const right = grantableRights.find((one) => one === text)
  return right && rightWords[right]
}
