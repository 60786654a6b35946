/** What was looked at before printing: what stops it, what to mind, and, folded, what is fine. */
import type { Finding, FindingState } from '../../labels/preflight/finding.js'
import type { Visit } from '../visit.js'
import { fineOf, words } from './words.js'

const signs: Readonly<Record<FindingState, string>> = { stop: '✕', mind: '!', fine: '✓' }
const colours: Readonly<Record<FindingState, string>> = { stop: 'bad', mind: 'warn', fine: 'good' }

interface Shown {
  readonly visit: Visit
  readonly findings: readonly Finding[]
  /** Where a finding is put right; undefined where no page does it. */
  readonly placeOf: (finding: Finding) => string | undefined
}

export function Preflight({ visit, findings, placeOf }: Shown) {
  const { say } = visit
  const of = (state: FindingState) => findings.filter((finding) => finding.state === state)
  const [stops, minds, fine] = [of('stop'), of('mind'), of('fine')]
  return (
    <section class="card preflight" aria-labelledby="preflight">
      <h2 id="preflight">{say(words.preflight)}</h2>
      {stops.length > 0 && (
        <>
          <h3>{say(words.stops)}</h3>
          <List visit={visit} findings={stops} placeOf={placeOf} />
        </>
      )}
      {minds.length > 0 && (
        <>
          <h3>{say(words.minds)}</h3>
          <List visit={visit} findings={minds} placeOf={placeOf} />
        </>
      )}
      {fine.length > 0 && (
        <details>
          <summary class="touch">{say(fineOf(fine.length))}</summary>
          <List visit={visit} findings={fine} placeOf={placeOf} />
        </details>
      )}
    </section>
  )
}

function List({ visit: { say }, findings, placeOf }: Shown) {
  return (
    <ul class="contents">
      {findings.map((finding, i) => {
        const { key, path, state, what, remedy } = finding
        return (
          <li key={`${key} ${path ?? ''} ${i}`}>
            <span class={colours[state]} aria-hidden="true">
              {signs[state]}
            </span>
            <span>
              {say(what)}
              {remedy && <Remedy text={say(remedy)} href={placeOf(finding)} />}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Remedy({ text, href }: { text: string; href: string | undefined }) {
  if (href === undefined) return <small>→ {text}</small>
  return (
    <small>
      <a class="touch" href={href}>
        → {text}
      </a>
    </small>
  )
}
