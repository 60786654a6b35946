/** The routes of tokens and webhooks for `matrix.ts`. */
import { createToken } from '../../src/accounts/tokens.js'
import { now } from '../issuing/installation.js'
import type { Row, World } from './matrix.js'

const managers = ['administrator', 'owner'] as const
const both = ['GET', 'POST'] as const

const token = (page: string) => {
  const of =
    (producerId: string) =>
    async ({ store }: World) => {
      const wanted = { role: 'producer', producerId, label: 'matrix' } as const
      return `/office/tokens/${(await createToken(store, wanted, 'test', now)).id}${page}`
    }
  return { path: of('p1'), other: of('p2') }
}

export const connectionMatrix: readonly Row[] = [
  { route: '/office/tokens', methods: ['GET'], who: managers },
  { route: '/office/tokens/new', methods: both, who: managers },
  { route: '/office/tokens/:id', methods: ['GET'], who: managers, ...token('') },
  { route: '/office/tokens/:id/end', methods: both, who: managers, ...token('/end') },
]
