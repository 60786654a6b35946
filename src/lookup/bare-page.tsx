/** Pages without a product: the start page, and verdicts of which no product may be shown. */
import type { Language } from '../language/language.js'
import { Band, CodeForm, Foot, renderPage } from './page.js'
import { words } from './page-words.js'
import { type BareKind, bareWords } from './verdict-words.js'

export function renderBare(kind: BareKind, language: Language, host: string): string {
  const band = bareWords(kind, language)
  const typed = kind === 'mistyped-typed'
  return renderPage(
    { language, title: `${band.line} · Nguồn`, typed },
    <>
      <main>
        <Band {...band} />
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

export function renderStart(language: Language): string {
  return renderPage(
    { language, title: `${words.start[language]} · Nguồn` },
    <main>
      <h1>{words.start[language]}</h1>
      <p>{words.startNote[language]}</p>
      <section>
        <CodeForm language={language} label={words.typeCode[language]} />
        <p class="soft">{words.startForgiving[language]}</p>
      </section>
      <p>
        <a class="touch" href={`/products?lang=${language}`}>
          {words.products[language]}
        </a>
      </p>
    </main>,
  )
}
