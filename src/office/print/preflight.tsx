/** What was looked at before printing: what stops it, what to mind, and, folded, what is fine. */
import type { Finding, FindingState } from '../../labels/preflight/finding.js'
import type { Visit } from '../visit.js'
import { fineOf, words } from './words.js'

const signs: Readonly<Record<FindingState, string>> = { stop: '✕', mind: '!', fine: '✓' }
const colours: Readonly<Record<FindingState, string>> = { stop: 'bad', mind: 'warn', fine: 'good' }

export function Preflight(props: { visit: Visit; findings: readonly Finding[] }) {
  const { visit, findings } = props
  const { say } = visit
  const of = (state: FindingState) => findings.filter((finding) => finding.state === state)
  const [stops, minds, fine] = [of('stop'), of('mind'), of('fine')]
  return (
    <section class="card preflight" aria-labelledby="preflight">
      <h2 id="preflight">{say(words.preflight)}</h2>
      {stops.length > 0 && (
        <>
          <h3>{say(words.stops)}</h3>
          <List visit={visit} findings={stops} />
        </>
      )}
      {minds.length > 0 && (
        <>
          <h3>{say(words.minds)}</h3>
          <List visit={visit} findings={minds} />
        </>
      )}
      {fine.length > 0 && (
        <details>
          <summary class="touch">{say(fineOf(fine.length))}</summary>
          <List visit={visit} findings={fine} />
        </details>
      )}
    </section>
  )
}

function List({ visit: { say }, findings }: { visit: Visit; findings: readonly Finding[] }) {
  return (
    <ul class="contents">
      {findings.map(({ key, path, state, what, remedy }, i) => (
        <li key={`${key} ${path ?? ''} ${i}`}>
          <span class={colours[state]} aria-hidden="true">
            {signs[state]}
          </span>
          <span>
            {say(what)}
            {remedy && <small>→ {say(remedy)}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
