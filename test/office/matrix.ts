/**
 * Every route of the office and who may use it. A test walks it with every role, without a session,
 * and with another producer's objects, and fails when a route is not in it: add yours here.
 */
import { invite, makePersonLink } from '../../src/accounts/links.js'
import { type MemberRole, memberRoles } from '../../src/accounts/permissions.js'
import { now } from '../issuing/installation.js'
import { deskMatrix } from './matrix-desk.js'
import type { OfficeServer } from './server.js'

export interface World extends OfficeServer {
  readonly store: OfficeServer['issuing']['store']
}

export interface Row {
  /** As the router knows it: `/office/people/:id/close`. */
  readonly route: string
  readonly methods: readonly ('GET' | 'POST')[]
  /** `anyone`: without a session too. */
  readonly who: readonly MemberRole[] | 'anyone'
  /** A path of that route to something of producer `p1` (or of nobody); the route itself where left out. */
  readonly path?: (world: World) => string | Promise<string>
  /** A path to the same of producer `p2`: does not exist for whoever belongs to `p1`. */
  readonly other?: (world: World) => string | Promise<string>
  /** A GET that answers something else than 200 to whoever may. */
  readonly answers?: number
  /** It ends the session: each role signs in for it alone. */
  readonly endsSession?: true
}

const everybody = memberRoles
const both = ['GET', 'POST'] as const
let people = 0

/** Somebody to be let in again or closed: staff of a producer. */
const staffOf =
  (producerId: string, path: (id: string) => string) =>
  async ({ person }: World) =>
    path(await person(`matrix${++people}@example.vn`, { role: 'staff', producerIds: [producerId] }))

const link =
  (kind: 'reset' | 'sign-in') =>
  async ({ store, person }: World) => {
    const id = await person(`matrix${++people}@example.vn`, {})
    return `/office/${kind}/${await makePersonLink(store, kind, id, 'test', now)}`
  }

export const matrix: readonly Row[] = [
  { route: '/office', methods: ['GET'], who: everybody },
  { route: '/office/sign-in', methods: both, who: 'anyone' },
  { route: '/office/sign-in/code', methods: both, who: 'anyone' },
  { route: '/office/sign-in/:token', methods: both, who: 'anyone', path: link('sign-in') },
  { route: '/office/sign-out', methods: both, who: 'anyone', endsSession: true },
  { route: '/office/forgotten', methods: both, who: 'anyone' },
  { route: '/office/reset/:token', methods: both, who: 'anyone', path: link('reset') },
  {
    route: '/office/invitation/:token',
    methods: both,
    who: 'anyone',
    path: async ({ store }) => {
      const wanted = { role: 'auditor', provinceCode: null, producerIds: [] } as const
      return `/office/invitation/${await invite(store, wanted, 'test', now)}`
    },
  },
  { route: '/office/account', methods: ['GET'], who: everybody },
  { route: '/office/account/password', methods: both, who: everybody },
  { route: '/office/account/second-factor', methods: both, who: everybody },
  { route: '/office/account/second-factor/code', methods: both, who: everybody },
  {
    // Nobody reaches another's session: account.test.ts ends one's own.
    route: '/office/account/sessions/:id/end',
    methods: both,
    who: [],
    path: () => '/office/account/sessions/another/end',
  },
  { route: '/office/sign-in/passkey', methods: both, who: 'anyone' },
  { route: '/office/account/passkeys', methods: ['GET'], who: everybody },
  { route: '/office/account/passkeys/add', methods: both, who: everybody },
  {
    // Nobody reaches another's passkey: browser.test.ts makes one's own.
    route: '/office/account/passkeys/:id/remove',
    methods: both,
    who: [],
    path: () => '/office/account/passkeys/another/remove',
  },
  { route: '/office/people', methods: ['GET'], who: ['administrator', 'owner', 'auditor'] },
  { route: '/office/people/invite', methods: both, who: ['administrator', 'owner'] },
  {
    route: '/office/people/:id/reset',
    methods: both,
    who: ['administrator', 'owner'],
    path: staffOf('p1', (id) => `/office/people/${id}/reset`),
    other: staffOf('p2', (id) => `/office/people/${id}/reset`),
  },
  {
    route: '/office/people/:id/close',
    methods: both,
    who: ['administrator', 'owner'],
    path: staffOf('p1', (id) => `/office/people/${id}/close`),
    other: staffOf('p2', (id) => `/office/people/${id}/close`),
  },
  ...deskMatrix,
]
