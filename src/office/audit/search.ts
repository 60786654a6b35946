/** What a page of the audit trail is asked for, by its address. */
import type { AuditPlace, AuditSearch } from '../../accounts/audit-log.js'

export interface Asked {
  readonly search: AuditSearch
  readonly after: AuditPlace | undefined
  /** A date that is none. */
  readonly isDateWrong: boolean
}

const dayMs = 86_400_000

/** Days are Viet Nam's (UTC+7); both are within. */
export function askedOf(query: URLSearchParams): Asked {
  const of = (name: string): string | undefined =>
    query.get(name)?.normalize('NFC').trim() || undefined
  const [from, to] = [startOf(of('from')), startOf(of('to'))]
  return {
    search: {
      text: of('text')?.slice(0, 200),
      actor: of('actor'),
      action: of('action'),
      subject: of('subject'),
      subjectId: of('id'),
      producerId: of('producer'),
      from: from?.toISOString(),
      before: to && new Date(to.getTime() + dayMs).toISOString(),
    },
    after: placeOf(of('after')),
    isDateWrong: (of('from') !== undefined && !from) || (of('to') !== undefined && !to),
  }
}

/** Midnight in Viet Nam of a date, ISO (as browsers send it) or dd/mm/yyyy. */
function startOf(text: string | undefined): Date | undefined {
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text ?? '') ?? []
  const iso = y ? `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}` : (text ?? '')
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return undefined
  const at = new Date(`${iso}T00:00:00+07:00`)
  return Number.isNaN(at.getTime()) ? undefined : at
}

export const writePlace = ({ at, seq }: AuditPlace): string => `${at}_${seq}`

/** A place that is none of ours begins at the newest. */
function placeOf(text: string | undefined): AuditPlace | undefined {
  const [, at, seq] = /^(\d{4}-\d\d-\d\dT[\d:.]{8,16}Z)_(\d{1,15})$/.exec(text ?? '') ?? []
  return at === undefined ? undefined : { at, seq: Number(seq) }
}

/** The same search, elsewhere. */
export function addressOf(
  path: string,
  query: URLSearchParams,
  changes: Record<string, string>,
): string {
  const kept = new URLSearchParams(
    [...query].filter(([name, value]) => value !== '' && name !== 'lang'),
  )
  kept.delete('after')
  for (const [name, value] of Object.entries(changes)) kept.set(name, value)
  const text = kept.toString()
  return text === '' ? path : `${path}?${text}`
}
