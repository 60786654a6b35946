/** The start page: a field for the code, the camera where the browser can, the last look-ups. */
import type { Language } from '../language/language.js'
import type { PageWords } from './browser/page-words.js'
import { CodeForm, renderPage } from './page.js'
import { words as pageWords } from './page-words.js'
import { startStyle } from './start-style.js'
import { shortVerdicts, words } from './start-words.js'

export interface StartFacts {
  readonly language: Language
  /** Base URLs whose addresses are ours, today's first. */
  readonly bases: readonly string[]
  /** Address of the script. */
  readonly script: string
}

export function renderStart({ language, bases, script }: StartFacts): string {
  return renderPage(
    {
      language,
      title: `${pageWords.start[language]} · Nguồn`,
      description: pageWords.startDescription[language],
      canonical: `${bases[0]?.replace(/\/$/, '')}/`,
      style: startStyle,
      script,
    },
    <main id="start" data-words={JSON.stringify(wordsOf(language, bases))}>
      <h1>{pageWords.start[language]}</h1>
      <p>{pageWords.startNote[language]}</p>
      <section>
        <CodeForm language={language} label={pageWords.typeCode[language]} />
        <p id="keyboard" role="status" />
        <p class="soft">{pageWords.startForgiving[language]}</p>
        <p class="scan">
          <button id="scan" type="button" hidden>
            {words.scan[language]}
          </button>
        </p>
      </section>
      <Camera language={language} />
      <section id="checks" hidden>
        <h2>{words.checks[language]}</h2>
        <ol />
        <p class="soft">{words.checksNote[language]}</p>
        <button type="button">{words.clear[language]}</button>
      </section>
      <p id="cleared" class="soft" role="status" />
      <p>
        <a class="touch" href={`/products?lang=${language}`}>
          {pageWords.products[language]}
        </a>
      </p>
    </main>,
  )
}

/** Opened by the script alone. */
function Camera({ language }: { language: Language }) {
  return (
    <dialog id="camera" aria-labelledby="camera-title">
      <h2 id="camera-title">{words.camera[language]}</h2>
      <video playsinline muted />
      <p role="status" />
      <form method="dialog" class="act">
        <button type="button" aria-pressed="false" hidden>
          {words.torch[language]}
        </button>
        <button>{words.close[language]}</button>
      </form>
    </dialog>
  )
}

function wordsOf(language: Language, bases: readonly string[]): PageWords {
  const told = Object.entries(shortVerdicts).map(
    ([name, { tone, line }]) => [name, [tone, line[language]]] as const,
  )
  return {
    language,
    bases,
    keyboard: words.keyboard[language],
    cleared: words.cleared[language],
    noVerdict: words.noVerdict[language],
    verdicts: Object.fromEntries(told),
    starting: words.starting[language],
    looking: words.looking[language],
    denied: words.denied[language],
    noCamera: words.noCamera[language],
    foreign: words.foreign[language],
    noAddress: words.noAddress[language],
  }
}
