/**
 * Every route of the office and who may use it. A test walks it with every role, without a session,
 * and with another producer's objects, and fails when a route is not in it: add yours here.
 */
import { invite, makePersonLink } from '../../src/accounts/links.js'
import { type MemberRole, memberRoles } from '../../src/accounts/permissions.js'
import { addCertificate } from '../../src/registry/certificates.js'
import { addChannel } from '../../src/registry/channels.js'
import { createProduct } from '../../src/registry/products.js'
import { newId } from '../../src/store/ids.js'
import { addLot } from '../../src/trace/lots.js'
import { now } from '../issuing/installation.js'
import { connectionMatrix } from './matrix-connections.js'
import { deskMatrix } from './matrix-desk.js'
import { labelMatrix } from './matrix-labels.js'
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

/** Where somebody is signed in: staff of a producer. */
const sessionOf =
  (producerId: string) =>
  async ({ store, person }: World) => {
    const wanted = { role: 'staff', producerIds: [producerId] } as const
    const user_id = await person(`matrix${++people}@example.vn`, wanted)
    const at = now.toISOString()
    const expires_at = new Date(now.getTime() + 86_400_000).toISOString()
    const row = { id: newId(), token: newId(), user_id, expires_at, created_at: at, updated_at: at }
    await store.write((tx) => tx.insertInto('session').values(row).execute())
    return `/office/people/${user_id}/sessions/${row.id}/end`
  }

const link =
  (kind: 'reset' | 'sign-in') =>
  async ({ store, person }: World) => {
    const id = await person(`matrix${++people}@example.vn`, {})
    return `/office/${kind}/${await makePersonLink(store, kind, id, 'test', now)}`
  }

const auditReaders = ['administrator', 'owner', 'auditor'] as const
const keepers = ['administrator', 'consultant', 'owner'] as const
const certifiers = ['administrator', 'consultant'] as const
const exporters = ['administrator', 'consultant', 'owner', 'auditor'] as const

const producer = (page: string) => ({
  path: () => `/office/producers/p1${page}`,
  other: () => `/office/producers/p2${page}`,
})
const product = (page: string) => ({
  path: () => `/office/products/tea${page}`,
  other: () => `/office/products/rice${page}`,
})

let products = 0
/** A product with all that its page shows. */
const whole = (() => {
  const of =
    (producerId: string) =>
    async ({ store }: World) => {
      const facts = { name: `matrix ${++products}`, producerId }
      return `/office/products/${(await createProduct(store, facts, 'test', now)).id}`
    }
  return { path: of('p1'), other: of('p2') }
})()

/** A new sales channel of a product, changed or taken away. */
const channel = (page: string) => {
  const of =
    (productId: string) =>
    async ({ store }: World) => {
      const facts = { productId, kind: 'shop', title: 'Chợ', phone: '0208 123' } as const
      const { id } = await addChannel(store, facts, 'test', now)
      return `/office/products/${productId}/channels/${id}${page}`
    }
  return { path: of('tea'), other: of('rice') }
}

let lots = 0
const lot = (() => {
  const of =
    (productId: string) =>
    async ({ store }: World) => {
      const { id } = await addLot(store, { productId, number: `M${++lots}` }, 'test', now)
      return `/office/products/${productId}/lots/${id}/edit`
    }
  return { path: of('tea'), other: of('rice') }
})()

let decisions = 0
const certificate = (page: string) => {
  const of =
    (productId: string) =>
    async ({ store }: World) => {
      const facts = { productId, number: `${++decisions}/QĐ`, stars: 4, issuedOn: null }
      return `/office/certificates/${(await addCertificate(store, facts, 'test', now)).id}${page}`
    }
  return { path: of('tea'), other: of('rice') }
}

const photo = (() => {
  const of =
    (product_id: string) =>
    async ({ store }: World) => {
      const id = newId()
      const file = {
        file: id,
        source_hash: id,
        width: 400,
        height: 300,
        caption: null,
        position: 1,
      }
      const row = { id, product_id, ...file, created_at: now.toISOString() }
      await store.write((tx) => tx.insertInto('photo').values(row).execute())
      return `/office/products/${product_id}/photos/${id}/remove`
    }
  return { path: of('tea'), other: of('rice') }
})()

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
  {
    route: '/office/people/:id',
    methods: ['GET'],
    who: ['administrator', 'owner', 'auditor'],
    path: staffOf('p1', (id) => `/office/people/${id}`),
    other: staffOf('p2', (id) => `/office/people/${id}`),
  },
  ...(['edit', 'rights', 'second-factor'] as const).map((page) => ({
    route: `/office/people/:id/${page}`,
    methods: both,
    who: ['administrator'] as const,
    path: staffOf('p1', (id) => `/office/people/${id}/${page}`),
  })),
  {
    route: '/office/people/:id/sessions/end',
    methods: both,
    who: ['administrator', 'owner'],
    path: staffOf('p1', (id) => `/office/people/${id}/sessions/end`),
    other: staffOf('p2', (id) => `/office/people/${id}/sessions/end`),
  },
  {
    route: '/office/people/:id/sessions/:session/end',
    methods: both,
    who: ['administrator', 'owner'],
    path: sessionOf('p1'),
    other: sessionOf('p2'),
  },
  { route: '/office/audit', methods: ['GET'], who: auditReaders },
  { route: '/office/audit/export.csv', methods: ['GET'], who: auditReaders },
  { route: '/office/audit/export.xlsx', methods: ['GET'], who: auditReaders },
  // Of one scope: people.test.ts sees that those of a producer or province may not.
  { route: '/office/audit/check', methods: both, who: ['administrator', 'auditor'] },
  ...connectionMatrix,
  { route: '/office/producers', methods: ['GET'], who: everybody },
  { route: '/office/producers/new', methods: both, who: ['administrator'] },
  { route: '/office/producers/:id', methods: ['GET'], who: everybody, ...producer('') },
  { route: '/office/producers/:id/edit', methods: both, who: keepers, ...producer('/edit') },
  { route: '/office/producers/:id/brand', methods: both, who: keepers, ...producer('/brand') },
  {
    route: '/office/producers/:id/products/new',
    methods: both,
    who: keepers,
    ...producer('/products/new'),
  },
  { route: '/office/products', methods: ['GET'], who: everybody },
  { route: '/office/products/new', methods: both, who: ['administrator'] },
  { route: '/office/products/:id', methods: ['GET'], who: everybody, ...whole },
  { route: '/office/products/:id/edit', methods: both, who: keepers, ...product('/edit') },
  { route: '/office/products/:id/complete', methods: both, who: keepers, ...product('/complete') },
  { route: '/office/products/:id/photos', methods: both, who: keepers, ...product('/photos') },
  {
    route: '/office/products/:id/photos/order',
    methods: both,
    who: keepers,
    ...product('/photos/order'),
  },
  { route: '/office/products/:id/photos/:photo/remove', methods: both, who: keepers, ...photo },
  { route: '/office/products/:id/lots/new', methods: both, who: keepers, ...product('/lots/new') },
  { route: '/office/products/:id/lots/:lot/edit', methods: both, who: keepers, ...lot },
  {
    route: '/office/products/:id/channels/new',
    methods: both,
    who: keepers,
    ...product('/channels/new'),
  },
  {
    route: '/office/products/:id/channels/:channel/edit',
    methods: both,
    who: keepers,
    ...channel('/edit'),
  },
  {
    route: '/office/products/:id/channels/:channel/remove',
    methods: both,
    who: keepers,
    ...channel('/remove'),
  },
  {
    route: '/office/products/:id/certificates/new',
    methods: both,
    who: certifiers,
    ...product('/certificates/new'),
  },
  { route: '/office/certificates', methods: ['GET'], who: everybody },
  { route: '/office/certificates/:id', methods: ['GET'], who: everybody, ...certificate('') },
  {
    route: '/office/certificates/:id/file',
    methods: both,
    who: certifiers,
    ...certificate('/file'),
  },
  ...(['/file/remove', '/edit'] as const).map((page) => ({
    route: `/office/certificates/:id${page}`,
    methods: both,
    who: certifiers,
    ...certificate(page),
  })),
  {
    route: '/office/certificates/:id/date',
    methods: both,
    who: certifiers,
    ...certificate('/date'),
  },
  {
    route: '/office/certificates/:id/revoke',
    methods: both,
    who: certifiers,
    ...certificate('/revoke'),
  },
  { route: '/office/import', methods: both, who: keepers },
  // A list is its sender's alone: nobody reaches another's, import.test.ts walks one's own.
  {
    route: '/office/import/:id',
    methods: ['GET'],
    who: [],
    path: () => '/office/import/aaaaaaaaaaaa',
  },
  {
    route: '/office/import/:id/progress',
    methods: ['GET'],
    who: [],
    path: () => '/office/import/aaaaaaaaaaaa/progress',
  },
  ...(['cancel', 'go-on'] as const).map((step) => ({
    route: `/office/import/:id/${step}`,
    methods: both,
    who: [],
    path: () => `/office/import/aaaaaaaaaaaa/${step}`,
  })),
  {
    route: '/office/import/:id/columns',
    methods: both,
    who: [],
    path: () => '/office/import/aaaaaaaaaaaa/columns',
  },
  {
    route: '/office/import/:id/preview',
    methods: both,
    who: [],
    path: () => '/office/import/aaaaaaaaaaaa/preview',
  },
  {
    route: '/office/import/:id/rejected.csv',
    methods: ['GET'],
    who: [],
    path: () => '/office/import/aaaaaaaaaaaa/rejected.csv',
  },
  {
    route: '/office/import/:id/rejected.xlsx',
    methods: ['GET'],
    who: [],
    path: () => '/office/import/aaaaaaaaaaaa/rejected.xlsx',
  },
  { route: '/office/export/products.csv', methods: ['GET'], who: exporters },
  { route: '/office/export/products.xlsx', methods: ['GET'], who: exporters },
  { route: '/office/search', methods: ['GET'], who: everybody },
  ...deskMatrix,
  ...labelMatrix,
]
