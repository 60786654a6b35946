/** Verdicts of which no product may be shown. */
import type { Language } from '../language/language.js'
import { holeMark } from './holes.js'
import { Band, CodeForm, Foot, Hole, renderPage } from './page.js'
import { words } from './page-words.js'
import { words as startWords } from './start-words.js'
import { type BareKind, bareWords } from './verdict-words.js'

/** @param hasCode whether a code was asked for, that may be reported */
export function renderBare(
  kind: BareKind,
  language: Language,
  host: string,
  hasCode: boolean,
): string {
  const band = bareWords(kind, language)
  const typed = kind === 'mistyped-typed'
  return renderPage(
    { language, title: `${band.line} · Nguồn`, typed, description: band.sentence },
    <>
      <main>
        <Band {...band} isHeading />
        {hasCode && (kind === 'unknown' || kind === 'mismatch') && <Report language={language} />}
        <section>
          <CodeForm
            language={language}
            label={(typed ? words.typeAgain : words.typeCode)[language]}
          />
        </section>
      </main>
      <Foot language={language} host={host} code={false} />
    </>,
  )
}

/** The code that was asked for, to be compared with the label, and a way to tell of it. */
function Report({ language }: { language: Language }) {
  return (
    <section>
      <p class="soft">{startWords.unknownTyped[language]}</p>
      <p class="typed">
        <code>
          <Hole name="code" />
        </code>
      </p>
      <a class="touch" href={`/report/${holeMark('code')}?lang=${language}`}>
        {startWords.report[language]}
      </a>
    </section>
  )
}
