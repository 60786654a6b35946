/** Pages that a first start does not lead to: a visitor who is held, a report that was answered, links to choose from. */
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../src/accounts/actor.js'
import type { OpenIssuing } from '../../src/issuing/open.js'
import { fileReport } from '../../src/reports/file-report.js'
import { answerReport } from '../../src/reports/reports.js'
import { addLink } from '../../src/resolver/links.js'
import { followUp, guesser } from './list.js'

const by: Actor = { name: 'demo', producerId: null }

export async function addFurther(
  app: FastifyInstance,
  issuing: OpenIssuing,
  facts: {
    readonly dataDirectory: string
    readonly productId: string
    /** The path of a code that is not ours. */
    readonly unknown: string
    readonly now: Date
  },
): Promise<void> {
  const { dataDirectory, productId, unknown, now } = facts
  const { store } = issuing
  for (let i = 0; i < 30; i++) await app.inject({ url: unknown, remoteAddress: guesser })
  const told = 'Tem bị nhoè, số lô trên gói khác số lô trên trang.'
  const id = await fileReport(
    { store, dataDirectory },
    {
      form: 'demo',
      followUp,
      kind: 'label',
      text: told,
      contact: null,
      language: 'vi',
      about: null,
      photo: null,
    },
    now,
  )
  const answer = 'Cảm ơn bạn. Đợt tem này in lỗi, chúng tôi đã thay tem mới.'
  await answerReport(store, id, answer, by, now)
  for (const name of ['a', 'b']) {
    const href = `https://example.org/${name}`
    const title = `Cách pha chè (${name})`
    await addLink(issuing, { scope: { productId }, type: 'gs1:instructions', href, title }, by, now)
  }
}
