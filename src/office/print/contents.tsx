/** What the law asks a goods label to say, and whether this one does. */
import type { LabelContents } from '../../printing/contents.js'
import type { Visit } from '../visit.js'
import { contentsSummary, words } from './words.js'

export function Contents({ visit, contents, source }: { visit: Visit } & LabelContents) {
  const { say, language } = visit
  const asked = contents.filter(({ state }) => state !== 'not-needed')
  const spared = contents.filter(({ state }) => state === 'not-needed')
  const missing = asked.filter(({ state }) => state === 'missing').length
  if (asked.length === 0) return null
  return (
    <details class="card">
      <summary class="touch">{say(contentsSummary(asked.length - missing, missing))}</summary>
      <p class="soft">{say(words.contentsHint)}</p>
      <ul class="contents">
        {asked.map(({ key, label, state, why }) => (
          <li key={key}>
            <b class={state === 'done' ? 'good' : 'warn'}>
              {state === 'done' ? '✓ ' : '! '}
              {say(label)}
            </b>
            {why && <small>{say(why)}</small>}
          </li>
        ))}
      </ul>
      {spared.length > 0 && (
        <p class="soft">
          {say(words.contentsSpared)}: {spared.map(({ label }) => label[language]).join('; ')}.
        </p>
      )}
      <p class="soft">{source}</p>
    </details>
  )
}
