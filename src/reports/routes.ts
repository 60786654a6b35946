/** Reporting a problem over HTTP: `/report`, `/report/CODE`, and the private page of a report. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NguonError } from '../errors.js'
import { readCode } from '../codes/reader.js'
import type { Issued } from '../issuing/issued.js'
import { dayOf } from '../language/format.js'
import { type Language, pickLanguage } from '../language/language.js'
import { LookUp, plainVerdict } from '../lookup/look-up.js'
import { languageOf } from '../lookup/negotiate.js'
import { policyWith } from '../lookup/style.js'
import { packVerdict } from '../lookup/verdict.js'
import { reportContactDays } from '../registry/rules.js'
import { addressPrefix } from '../scans/visitor.js'
import type { Store } from '../store/store.js'
import { createRateLimit } from '../web/rate-limit.js'
import {
  fileReport,
  followUpHash,
  mostContactLetters,
  mostTextLetters,
  type ReportedCode,
} from './file-report.js'
import { emptyForm, type ReportForm, renderForm } from './form-page.js'
import { checkFormToken, followUpToken, formToken } from './form-token.js'
import { renderFollowUp } from './follow-up-page.js'
import { isReportKind } from './kinds.js'
import { formLimitBytes, readForm, type SentForm, takeForms } from './read-form.js'
import { forgetContacts, reportOfLink } from './reports.js'
import { reportStyle } from './style.js'
import type { Problem } from './words.js'

export interface ReportRoutes {
  readonly store: Store
  readonly issued: Issued
  readonly dataDirectory: string
  readonly baseUrl: string
  /** 32 bytes of this installation: signs forms and makes private links. */
  readonly secret: Uint8Array
  readonly now: () => Date
}

const hourMs = 3_600_000
const policy = policyWith(reportStyle)

export async function reportRoutes(app: FastifyInstance, ctx: ReportRoutes): Promise<void> {
  await takeForms(app)
  forgetInTime(app, ctx)
  const desk = new ReportDesk(ctx)
  const hidden = { schema: { hide: true } }
  const form = { ...hidden, bodyLimit: formLimitBytes }
  app.get('/report', hidden, (request, reply) => desk.form(request, reply))
  app.get('/report/:code', hidden, (request, reply) => desk.form(request, reply))
  app.post('/report', form, (request, reply) => desk.take(request, reply))
  app.post('/report/:code', form, (request, reply) => desk.take(request, reply))
  app.get('/reports/:link', hidden, (request, reply) => desk.follow(request, reply))
}

/** Contacts go when their time is over, whether anybody looks or not. */
function forgetInTime(app: FastifyInstance, { store, now }: ReportRoutes): void {
  const forget = () =>
    forgetContacts(store, now()).catch((error: unknown) => {
      app.log.error({ err: error }, 'contacts of reports not dropped')
      return 0
    })
  const timer = setInterval(() => void forget(), hourMs).unref()
  app.addHook('onReady', async () => void (await forget()))
  app.addHook('onClose', async () => clearInterval(timer))
}

class ReportDesk {
  readonly #ctx: ReportRoutes
  /** Reports of one address prefix that are kept; and forms of it that are read at all. */
  readonly #kept = createRateLimit(10, hourMs)
  readonly #sent = createRateLimit(60, hourMs)

  constructor(ctx: ReportRoutes) {
    this.#ctx = ctx
  }

  form(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const language = languageOf(queryOf(request), request.headers)
    return this.#show(reply, 200, language, { form: { ...emptyForm, code: codeOf(request) } })
  }

  async take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const now = this.#ctx.now()
    const prefix = addressPrefix(request.ip)
    // Before anything of the body is read: a photo costs more than the answer.
    if (!this.#sent.take(prefix, now)) {
      const language = languageOf(queryOf(request), request.headers)
      return this.#show(reply, 429, language, { form: emptyForm, amiss: ['often'] })
    }
    const sent = await readForm(request)
    const language = pickLanguage(request.headers['accept-language'], sent.text('lang'))
    const form: ReportForm = {
      kind: sent.text('kind'),
      text: sent.text('text').replaceAll('\r\n', '\n').normalize('NFC').trim(),
      code: sent.text('code').trim() || codeOf(request),
      contact: sent.text('contact').normalize('NFC').trim(),
    }
    const token = sent.text('token')
    const check = checkFormToken(this.#ctx.secret, token, now)
    const again = (status: number, amiss: readonly Problem[]) =>
      this.#show(reply, status, language, {
        form,
        amiss,
        hadPhoto: sent.photo !== null,
        // A form that is too old starts anew; any other stays the one it was.
        token: check.ok || check.why === 'early' ? token : undefined,
      })
    const amiss = amissOf(form, sent)
    if (!check.ok) amiss.push(check.why)
    if (amiss.length > 0 || !check.ok || !isReportKind(form.kind)) return again(400, amiss)
    const about = await this.#reportedCode(form.code, language, now)
    if (!this.#kept.take(prefix, now)) return again(429, ['often'])
    const followUp = followUpToken(this.#ctx.secret, check.form)
    try {
      const facts = {
        form: check.form,
        followUp,
        kind: form.kind,
        text: form.text,
        contact: form.contact || null,
        language,
        about,
        photo: sent.photo,
      }
      await fileReport(this.#ctx, facts, now)
    } catch (error) {
      if (isOfPhoto(error))
        return again(400, [error.code === 'photo-heic' ? 'photo-heic' : 'photo-unreadable'])
      throw error
    }
    return reply
      .header('cache-control', 'no-store')
      .redirect(`/reports/${followUp}?lang=${language}`, 303)
  }

  async follow(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const language = languageOf(queryOf(request), request.headers)
    const { link } = request.params as { link: string }
    const report = await reportOfLink(this.#ctx.store.read, followUpHash(link))
    const address = `${this.#ctx.baseUrl}/reports/${link}`
    return send(reply, 200, renderFollowUp(report, address, language))
  }

  /** What a look-up of the code answers; nobody is told here, so guessing codes by reports is idle. */
  async #reportedCode(typed: string, language: Language, now: Date): Promise<ReportedCode | null> {
    const read = readCode(typed)
    if (!read.ok) return null
    const { issued, store } = this.#ctx
    await issued.freshen()
    const { code } = read
    const answer = await new LookUp({ issued, read: store.read }).answer({ kind: 'code', code })
    if (answer.kind !== 'pack') return { verdict: plainVerdict(answer, language, now).verdict }
    const { found } = answer.pack
    return { verdict: packVerdict(answer.pack, undefined, language, now).verdict, found }
  }

  #show(
    reply: FastifyReply,
    status: number,
    language: Language,
    shown: {
      readonly form: ReportForm
      readonly amiss?: readonly Problem[]
      readonly hadPhoto?: boolean
      readonly token?: string | undefined
    },
  ): FastifyReply {
    const { secret, now } = this.#ctx
    const { form, amiss = [], hadPhoto = false } = shown
    const token = shown.token ?? formToken(secret, randomBytes(15).toString('base64url'), now())
    const contactDays = reportContactDays(dayOf(now()))
    return send(reply, status, renderForm({ language, form, amiss, hadPhoto, token, contactDays }))
  }
}

/** What of a form keeps it from being taken. */
function amissOf(form: ReportForm, sent: SentForm): Problem[] {
  const amiss: Problem[] = []
  if (!isReportKind(form.kind)) amiss.push('kind')
  if (form.text === '') amiss.push('text')
  if (form.text.length > mostTextLetters) amiss.push('text-long')
  if (form.code !== '' && !readCode(form.code).ok) amiss.push('code')
  if (form.contact.length > mostContactLetters) amiss.push('contact-long')
  if (sent.tooLarge) amiss.push('photo-large')
  if (sent.text('website') !== '') amiss.push('trap')
  return amiss
}

const isOfPhoto = (error: unknown): error is NguonError =>
  error instanceof NguonError && error.code.startsWith('photo-')

const queryOf = ({ raw }: FastifyRequest): string => raw.url?.split('?')[1] ?? ''

const codeOf = ({ params }: FastifyRequest): string =>
  ((params as { code?: string }).code ?? '').slice(0, 200)

const send = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .headers({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'content-security-policy': policy,
      vary: 'Accept-Language',
    })
    .send(html)
