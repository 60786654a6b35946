/** The private page of a report: what became of it, for whoever filed it. */
import { formatDate } from '../language/format.js'
import type { Language } from '../language/language.js'
import { renderPage } from '../lookup/page.js'
import { reportKinds, stateWords } from './kinds.js'
import type { reportOfLink } from './reports.js'
import { reportStyle } from './style.js'
import { words } from './words.js'

type FollowedReport = Awaited<ReturnType<typeof reportOfLink>>

/** @param address of this page, to be copied */
export function renderFollowUp(
  report: FollowedReport,
  address: string,
  language: Language,
): string {
  const { kind, text, state, answer, answeredAt, filedAt } = report
  const rows = [
    [words.state[language], stateWords[state][language]],
    [words.filedOn[language], formatDate(new Date(filedAt))],
    [words.kind[language], reportKinds[kind][language]],
  ] as const
  return renderPage(
    {
      language,
      title: `${words.received[language]} · Nguồn`,
      description: words.received[language],
      style: reportStyle,
    },
    <main>
      <h1>{words.received[language]}</h1>
      <div class="card">
        <dl>
          {rows.map(([term, value]) => (
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {answer !== null && (
        <section>
          <h2>
            {words.answer[language]}{' '}
            {answeredAt !== null &&
              `${words.answeredOn[language]} ${formatDate(new Date(answeredAt))}`}
          </h2>
          <p class="card written">{answer}</p>
        </section>
      )}
      <section>
        <h2>{words.wrote[language]}</h2>
        <p class="card written">{text}</p>
      </section>
      <section>
        <p class="soft">
          {words.keep[language]} <code class="address">{address}</code>
        </p>
      </section>
    </main>,
  )
}
