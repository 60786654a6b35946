/** `nguon story`: who scanned a code, when and where, and what the score says of it. */
import type { Actor } from '../../accounts/actor.js'
import { readRunningNumber, runName, runningNumber } from '../../codes/running-number.js'
import { CopyJudge, type Finding } from '../../copies/judge.js'
import { reasonWords } from '../../copies/reason-words.js'
import { visitorsOf } from '../../copies/score/visitors.js'
import { momentsOf } from '../../copies/story.js'
import type { OpenIssuing } from '../../issuing/open.js'
import { getRun } from '../../issuing/runs.js'
import { numbersOf, placeOfCode } from '../../issuing/stretch.js'
import { formatDate, formatNumber, formatTime } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { provinceName } from '../../registry/provinces.js'
import type { Answer, Call } from '../command.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const [named = ''] = positionals
  const issuing = await session.issuing()
  const { store } = issuing
  const { run, index } = await placeOf(issuing, named, session.actor)
  const number = index - run.firstIndex + 1
  const place = { epoch: run.epoch, index, runSeq: run.seq, number }
  const finding = await new CopyJudge(store).look(run.epoch, index, session.now())
  const moments = await momentsOf(store.read, place)
  const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString())
  const printed = runningNumber(run.seq, number)
  return {
    json: {
      number: printed,
      run: run.name,
      flagged: finding?.flagged ?? false,
      score: finding?.judgement.score ?? 0,
      reasons: (finding?.judgement.reasons ?? []).map((reason) => ({
        ...reason,
        words: reasonWords(reason),
      })),
      visitors: visitorsOf(finding?.sightings ?? []),
      activatedAt: iso(moments.activatedAt),
      soldAt: iso(moments.soldAt),
      clearedAt: iso(moments.clearedAt),
      seen: (finding?.sightings ?? []).map(({ at, outcome, place, returning, weight }) => ({
        at: iso(at),
        outcome,
        province: place?.province ?? null,
        returning,
        weight,
      })),
    },
    text: { vi: told(printed, finding, 'vi'), en: told(printed, finding, 'en') },
  }
}

/** The code itself, or a running number as printed, which carries its run. */
async function placeOf(issuing: OpenIssuing, named: string, by: Actor) {
  const printed = readRunningNumber(named)
  if (printed?.seq === undefined) return placeOfCode(issuing, issuing.store.read, named, by)
  const run = await getRun(issuing.store.read, runName(printed.seq), by)
  return { run, index: numbersOf(run, printed.number, printed.number).first }
}

function told(number: string, finding: Finding | undefined, language: Language): string {
  const vi = language === 'vi'
  if (!finding) return `${number}: ${vi ? 'chưa được quét lần nào.' : 'never scanned.'}`
  const { sightings, judgement, flagged } = finding
  const visitors = formatNumber(visitorsOf(sightings), language)
  const scans = formatNumber(sightings.length, language)
  return [
    vi
      ? `${number}: ${scans} lần quét, ${visitors} người khác nhau`
      : `${number}: ${scans} scans, ${visitors} different visitors`,
    flagged && (vi ? 'Đang hiện "được quét nhiều bất thường"' : 'Shows "scanned unusually often"'),
    ...judgement.reasons.map((reason) => `- ${reasonWords(reason)[language]}`),
    ...sightings.map((seen) => `  ${lineOf(seen, language)}`),
  ]
    .filter((line) => line !== false)
    .join('\n')
}

function lineOf(seen: Finding['sightings'][number], language: Language): string {
  const vi = language === 'vi'
  const at = new Date(seen.at)
  const province = provinceName(seen.place?.province ?? '', language)
  return [
    `${formatDate(at)} ${formatTime(at)}`,
    province ?? (vi ? 'không rõ nơi' : 'place not known'),
    seen.outcome,
    seen.returning && (vi ? 'quét lại' : 'again'),
    seen.weight === 0 && (vi ? 'không tính' : 'weighs nothing'),
  ]
    .filter(Boolean)
    .join('  ')
}
