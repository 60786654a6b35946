/** Taking a report in. It changes no verdict: anybody can report anything. */
import { createHash } from 'node:crypto'
import { recordAudit } from '../accounts/audit.js'
import { runName, runningNumber } from '../codes/running-number.js'
import type { Language } from '../language/language.js'
import { newId } from '../store/ids.js'
import type { Store, Tx } from '../store/store.js'
import { announce } from '../webhooks/outbox.js'
import { hideCodes } from './hide-codes.js'
import type { ReportKind } from './kinds.js'
import { cleanPhoto, dropPhoto, keepPhoto } from './photo.js'

export const mostTextLetters = 4_000
export const mostContactLetters = 200

export interface ReportFacts {
  /** Name of the form: one form makes one report, however often it is sent. */
  readonly form: string
  /** The token of the reporter's private link. */
  readonly followUp: string
  readonly kind: ReportKind
  readonly text: string
  readonly contact: string | null
  readonly language: Language
  readonly about: ReportedCode | null
  /** As it was sent. */
  readonly photo: Uint8Array | null
}

/** What the code on the pack answered. */
export interface ReportedCode {
  readonly verdict: string
  /** Undefined for a code that is not one of ours. */
  readonly found?:
    | {
        readonly epoch: number
        readonly index: number
        readonly runSeq: number
        readonly number: number
        readonly producerId: string
        readonly productId: string | undefined
        readonly lotId: string | undefined
      }
    | undefined
}

/** How the token of a private link is kept. */
export const followUpHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

/**
 * Keeps a report with its cleaned photo.
 * @returns its id; that of the first one when the same form was sent before
 * @throws photo-too-large, photo-heic, photo-unreadable
 */
export async function fileReport(
  { store, dataDirectory }: { readonly store: Store; readonly dataDirectory: string },
  facts: ReportFacts,
  now: Date,
): Promise<string> {
  const id = newId()
  const photo = facts.photo === null ? null : await cleanAndKeep(dataDirectory, id, facts.photo)
  let kept: string | undefined
  try {
    kept = await insert(store, id, facts, photo, now)
    return kept
  } finally {
    // Not kept, or sent twice: the first one has its photo already.
    if (photo && kept !== id) await dropPhoto(dataDirectory, photo.name)
  }
}

interface KeptPhoto {
  readonly name: string
  readonly bytes: number
}

async function cleanAndKeep(
  dataDirectory: string,
  id: string,
  upload: Uint8Array,
): Promise<KeptPhoto> {
  const cleaned = await cleanPhoto(upload)
  return { name: await keepPhoto(dataDirectory, id, cleaned), bytes: cleaned.length }
}

async function insert(
  store: Store,
  id: string,
  facts: ReportFacts,
  photo: KeptPhoto | null,
  now: Date,
): Promise<string> {
  const { form, kind, language, about } = facts
  const found = about?.found
  return store.write(async (tx) => {
    const before = await tx
      .selectFrom('report')
      .select('id')
      .where('form', '=', form)
      .executeTakeFirst()
    if (before) return before.id
    await tx
      .insertInto('report')
      .values({
        id,
        form,
        follow_up: followUpHash(facts.followUp),
        kind,
        text: hideCodes(facts.text, language === 'vi' ? '[mã]' : '[code]'),
        contact: facts.contact,
        language,
        verdict: about?.verdict ?? null,
        ...placeOf(found),
        photo: photo?.name ?? null,
        photo_bytes: photo?.bytes ?? null,
        state: 'open',
        filed_at: now.toISOString(),
      })
      .execute()
    await recordAudit(tx, {
      at: now,
      actor: 'public',
      action: 'report-filed',
      subject: 'report',
      subjectId: id,
      // Neither what was written nor how to reach whoever wrote it: the trail is kept for good.
      detail: {
        kind,
        product: found?.productId,
        pack: found && runningNumber(found.runSeq, found.number),
        photo: photo !== null,
      },
    })
    await announceReport(tx, id, facts, now)
    return id
  })
}

/** Tells webhooks; neither what was written nor how to reach whoever wrote it. */
async function announceReport(tx: Tx, id: string, { kind, about }: ReportFacts, at: Date) {
  const found = about?.found
  const place = found && {
    ...{ producer: found.producerId, product: found.productId ?? null, lot: found.lotId ?? null },
    run: { name: runName(found.runSeq) },
    number: runningNumber(found.runSeq, found.number),
  }
  await announce(tx, {
    event: 'report.made',
    producerId: found?.producerId ?? null,
    data: { report: id, kind, verdict: about?.verdict ?? null, ...(place ?? nowhere) },
    at,
  })
}

const nowhere = { producer: null, product: null, lot: null, run: null, number: null }

/** Where the code stands among all that were issued, and whose it is. */
const placeOf = (found: ReportedCode['found']) => ({
  epoch: found?.epoch ?? null,
  code_index: found?.index ?? null,
  run_seq: found?.runSeq ?? null,
  number: found?.number ?? null,
  producer_id: found?.producerId ?? null,
  product_id: found?.productId ?? null,
  lot_id: found?.lotId ?? null,
})
