/** The back office under `/office`: everything that is mounted there, in one list. */
import type { FastifyInstance } from 'fastify'
import { askedFrom } from '../accounts/origin.js'
import { NguonError, type Words } from '../errors.js'
import { accountRoutes } from './account.js'
import { auditRoutes } from './audit/routes.js'
import type { Reach } from '../webhooks/reach.js'
import { tokenRoutes } from './connections/tokens.js'
import { webhookRoutes } from './connections/webhooks.js'
import { forgottenRoutes } from './forgotten.js'
import type { PrintingContext } from '../printing/jobs.js'
import { deskRoutes } from './desk-routes.js'
import { homeRoutes } from './home.js'
import { invitationRoutes } from './invitations.js'
import { Office } from './office.js'
import { takeForms } from './sent-form.js'
import { passkeyRoutes } from './passkeys.js'
import { peopleRoutes } from './people.js'
import { personRoutes } from './person.js'
import type { RegistryOptions } from './registry/options.js'
import { registryRoutes } from './registry/routes.js'
import { secondFactorRoutes } from './second-factor.js'
import { signInRoutes } from './sign-in.js'
import { type Guest, type OfficeSettings, visitOf } from './visit.js'
import { words } from './words.js'

/** What page builders' routes are given besides: add what your pages need. */
export interface OfficeOptions extends OfficeSettings, RegistryOptions {
  readonly printing: PrintingContext
  /** Addresses printed on labels, today's first. */
  readonly bases: readonly string[]
  /** Where webhooks may go. */
  readonly webhookReach: Reach
}

export async function officeRoutes(app: FastifyInstance, options: OfficeOptions): Promise<void> {
  await takeForms(app)
  app.addHook('preHandler', (request, _reply, handle) => askedFrom(request.ip, handle))
  const office = new Office(app, options)
  answerOfficeErrors(app, office)
  homeRoutes(office)
  signInRoutes(office)
  invitationRoutes(office)
  accountRoutes(office)
  secondFactorRoutes(office)
  passkeyRoutes(office)
  forgottenRoutes(office)
  peopleRoutes(office)
  personRoutes(office)
  auditRoutes(office)
  tokenRoutes(office)
  webhookRoutes(office, {
    store: options.store,
    master: () => options.printing.keyring.master(),
    reach: options.webhookReach,
  })
  registryRoutes(office, options)
  deskRoutes(office, options)
}

/** Refusals look like the rest of the office; what broke is the app's business. */
function answerOfficeErrors(app: FastifyInstance, office: Office): void {
  app.setErrorHandler(async (error, request, reply) => {
    if (!(error instanceof NguonError) || error.status >= 500) throw error
    const visit: Guest = await visitOf(office.settings, request, reply)
    office.show(visit, error.status, { title: error.words, body: back(visit, words.home) })
    return reply
  })
}

const back = (visit: Guest, label: Words) => (
  <p>
    <a class="button" href="/office">
      {visit.say(label)}
    </a>
  </p>
)
