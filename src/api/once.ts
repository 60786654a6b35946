/**
 * Idempotency-Key: a POST that was sent twice happens once. The claim on a key is on disk before the
 * verb runs and the answer after it, so a retry is safe after a lost connection and after a restart:
 * it gets the stored answer, or is told that the first attempt was cut off.
 */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { NguonError } from '../errors.js'
import type { Store } from '../store/store.js'
import { holderOf } from './authenticate.js'
import { fail } from './errors.js'

export interface Answer<T> {
  readonly status: number
  readonly body: T
}

interface Claim {
  readonly tokenId: string
  readonly key: string
  readonly request: string
}

/** Stored answers are kept this long. */
const keptDays = 30
/** No answer yet: the request is under way, or was cut off. */
const unfinished = 0

/** The answer of the verb, which with an Idempotency-Key runs at most once. */
export async function once<T>(
  store: Store,
  request: FastifyRequest,
  reply: ReplyHead,
  now: Date,
  verb: () => Promise<Answer<T>>,
): Promise<T> {
  const claim = claimOf(request)
  if (!claim) return answerWith(reply, await verb())
  const stored = await take<T>(store, claim, now)
  if (stored) {
    reply.header('idempotency-replayed', 'true')
    return answerWith(reply, stored)
  }
  try {
    const answer = await verb()
    await keep(store, claim, answer)
    return answerWith(reply, answer)
  } catch (error) {
    // A refusal changed nothing, so the key is free again. Of anything else we cannot know.
    if (error instanceof NguonError) await release(store, claim)
    throw error
  }
}

/** What is set of a reply before its body. */
interface ReplyHead {
  code(status: number): unknown
  header(name: string, value: string): unknown
}

function answerWith<T>(reply: ReplyHead, { status, body }: Answer<T>): T {
  reply.code(status)
  return body
}

function claimOf(request: FastifyRequest): Claim | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw fail('idempotency-key-invalid')
  const parts = [request.method, request.url, JSON.stringify(request.body ?? null)]
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex')
  return { tokenId: holderOf(request).tokenId, key, request: hash }
}

/** Claims the key, or answers what the first request was answered. */
async function take<T>(store: Store, claim: Claim, now: Date): Promise<Answer<T> | undefined> {
  return store.write(async (tx) => {
    const old = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
    await tx.deleteFrom('idempotency').where('created_at', '<', old).execute()
    const earlier = await tx
      .selectFrom('idempotency')
      .selectAll()
      .where('token_id', '=', claim.tokenId)
      .where('key', '=', claim.key)
      .executeTakeFirst()
    if (!earlier) {
      await tx
        .insertInto('idempotency')
        .values({
          token_id: claim.tokenId,
          key: claim.key,
          request: claim.request,
          status: unfinished,
          body: '',
          created_at: now.toISOString(),
        })
        .execute()
      return undefined
    }
    if (earlier.request !== claim.request) throw fail('idempotency-key-reused')
    if (earlier.status === unfinished) throw fail('idempotency-unfinished')
    return { status: earlier.status, body: JSON.parse(earlier.body) as T }
  })
}

async function keep<T>(store: Store, claim: Claim, { status, body }: Answer<T>): Promise<void> {
  await store.write((tx) =>
    tx
      .updateTable('idempotency')
      .set({ status, body: JSON.stringify(body) })
      .where('token_id', '=', claim.tokenId)
      .where('key', '=', claim.key)
      .execute(),
  )
}

async function release(store: Store, claim: Claim): Promise<void> {
  await store.write((tx) =>
    tx
      .deleteFrom('idempotency')
      .where('token_id', '=', claim.tokenId)
      .where('key', '=', claim.key)
      .where('status', '=', unfinished)
      .execute(),
  )
}
