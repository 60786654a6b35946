/**
 * Who may do what: one table, asked by every page and command of the back office. Pure. The table in
 * docs/reference/accounts.md is held to it by a test.
 */
import type { Words } from '../errors.js'
import type { Actor } from './actor.js'

export const memberRoles = ['administrator', 'consultant', 'owner', 'staff', 'auditor'] as const
export type MemberRole = (typeof memberRoles)[number]

export const roleWords: Readonly<Record<MemberRole, Words>> = {
  administrator: { vi: 'Quản trị chương trình', en: 'Programme administrator' },
  consultant: { vi: 'Tư vấn', en: 'Consultant' },
  owner: { vi: 'Chủ cơ sở', en: 'Producer, owner' },
  staff: { vi: 'Nhân viên cơ sở', en: 'Producer, staff' },
  auditor: { vi: 'Kiểm tra, giám sát', en: 'Auditor' },
}

/** Whoever signs in, of everything that is theirs to see. */
const all = memberRoles
const keepers = ['administrator', 'consultant', 'owner'] as const
const workers = [...keepers, 'staff'] as const

/** Every verb, with the roles that have it. What a verb is done to must be within the member's scope. */
const table = {
  'registry.read': all,
  'producer.create': ['administrator'],
  'producer.edit': keepers,
  'product.edit': keepers,
  'lot.edit': keepers,
  'certificate.edit': ['administrator', 'consultant'],
  'registry.import': keepers,
  'registry.export': ['administrator', 'consultant', 'owner', 'auditor'],
  'units.import': ['administrator'],
  'print.read': all,
  print: workers,
  'label.design': workers,
  'label.share': ['administrator'],
  'stamps.hand-over': ['administrator'],
  activate: workers,
  'labels.void-inactive': workers,
  revoke: ['administrator', 'owner'],
  recall: ['administrator', 'owner'],
  undo: ['administrator', 'owner'],
  'codes.read': ['owner'],
  'print.active-again': ['owner'],
  'scans.read': ['administrator', 'consultant', 'owner', 'auditor'],
  'alert.read': ['administrator', 'consultant', 'owner', 'auditor'],
  'alert.decide': ['administrator', 'owner'],
  'report.read': ['administrator', 'consultant', 'owner', 'auditor'],
  'report.answer': ['administrator', 'owner'],
  'programme.read': ['administrator', 'consultant', 'owner', 'auditor'],
  'programme.edit': ['administrator', 'consultant'],
  'member.read': ['administrator', 'owner', 'auditor'],
  'member.invite': ['administrator', 'owner'],
  'member.appoint': ['administrator'],
  'member.second-factor': ['administrator'],
  'token.manage': ['administrator', 'owner'],
  'webhook.manage': ['administrator', 'owner'],
  'audit.read': ['administrator', 'owner', 'auditor'],
} as const satisfies Record<string, readonly MemberRole[]>

export type Verb = keyof typeof table
export const verbs = Object.keys(table) as readonly Verb[]

/** Rights an administrator may give one person beyond their role. */
export const grantableRights = ['codes.read', 'print.active-again'] as const satisfies Verb[]
export type GrantableRight = (typeof grantableRights)[number]

/** Somebody who may act, and of whom. */
export interface Member {
  readonly personId: string
  readonly name: string
  readonly role: MemberRole
  /** Owners and staff: theirs. */
  readonly producerId: string | null
  /** Administrators and auditors of one province. */
  readonly provinceCode: string | null
  /** Ids of the producers within their scope; null = every one. */
  readonly producers: ReadonlySet<string> | null
  readonly rights: readonly GrantableRight[]
  /** Their second factor was taken away: nothing else before they have set one up again. */
  readonly secondFactorDue: boolean
}

/** What a verb is done to: a producer's object; null = of no producer, which is the programme's own. */
export interface Target {
  readonly producerId: string | null
}

/**
 * Whether a member may do something, to an object where one is named. Without one: whether they may
 * do it at all, which decides what a menu shows.
 */
export function may(member: Member, verb: Verb, target?: Target): boolean {
  const roles: readonly MemberRole[] = table[verb]
  const rights: readonly string[] = member.rights
  if (!roles.includes(member.role) && !rights.includes(verb)) return false
  if (!target || member.producers === null) return true
  return target.producerId !== null && member.producers.has(target.producerId)
}

/** Roles that have a verb, for the documentation. */
export const rolesOf = (verb: Verb): readonly MemberRole[] => table[verb]

/** Whom an inviter may take in: an owner their staff, an administrator whoever is within their scope. */
export function mayInvite(
  member: Member,
  wanted: {
    readonly role: MemberRole
    readonly producerIds: readonly string[]
    readonly provinceCode: string | null
  },
): boolean {
  const { role, producerIds, provinceCode } = wanted
  if (!producerIds.every((producerId) => may(member, 'member.invite', { producerId }))) return false
  if (member.role === 'owner') return role === 'staff' && producerIds.length === 1
  if (!may(member, 'member.invite')) return false
  const isOfScope = role === 'administrator' || role === 'auditor'
  return !isOfScope || member.provinceCode === null || provinceCode === member.provinceCode
}

/** The member as the domain's verbs know those who act. */
export function actorOf(member: Member): Actor {
  const { personId, producerId, producers } = member
  return actorWithin(`person:${personId}`, producers, producerId)
}

/** @param producers null = every producer's objects */
function actorWithin(
  name: string,
  producers: ReadonlySet<string> | null,
  own: string | null,
): Actor {
  if (producers === null) return { name, producerId: null }
  const [only] = producers
  // Never null here: code that asks for nothing but `producerId` then refuses, and never lets all through.
  const producerId = own ?? (producers.size === 1 && only !== undefined ? only : '')
  return { name, producerId, producers }
}
