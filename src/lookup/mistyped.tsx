/** The page for a code that was typed wrongly: what was typed, where to look, and the field again. */
import { typingHelp, type TypingHelp } from '../codes/typing-help.js'
import type { Language } from '../language/language.js'
import { HoledPage } from './holes.js'
import { Band, CodeForm, Foot, holeLengths, renderPage } from './page.js'
import { words as pageWords } from './page-words.js'
import { words } from './start-words.js'
import { lengthWords, madeWords, placeWords, strangerWords } from './typing-words.js'
import { bareWords } from './verdict-words.js'

/** Characters of a wrong text that are shown: room for a mistake, not for somebody else's message. */
const longestShown = 20

/**
 * The page for the path `/T/...` of a typed code; undefined where the path holds nothing to show. Drawn
 * for one request: it shows what was typed.
 */
export function mistypedPage(
  path: string,
  language: Language,
  host: string,
): HoledPage | undefined {
  const typed = /^\/t\/(.+)$/is.exec(path)?.[1]
  const help = typed === undefined ? undefined : typingHelp(shownSafely(decoded(typed)))
  if (!help || help.text === '') return undefined
  return new HoledPage(renderMistyped(help, language, host), holeLengths)
}

/** Without characters that have no picture, or stand for a hole of the page. */
const shownSafely = (text: string): string =>
  text.replaceAll('+', ' ').replace(/[\p{Co}\p{Cs}\p{Cn}]|(?!\s)\p{Cc}/gu, '?')

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function renderMistyped(help: TypingHelp, language: Language, host: string): string {
  const band = bareWords('mistyped-typed', language)
  const shown = [...help.text].slice(0, longestShown)
  return renderPage(
    { language, title: `${band.line} · Nguồn`, typed: true, description: band.sentence },
    <>
      <main>
        <Band {...band} sentence={sentenceOf(help, language)} isHeading />
        <section>
          <h2>{words.typedWas[language]}</h2>
          <p class="typed">
            <Groups characters={shown} places={help.places} />
          </p>
          <Hints help={help} language={language} />
        </section>
        <section>
          <CodeForm
            language={language}
            label={pageWords.typeAgain[language]}
            value={shown.length === [...help.text].length ? groups(shown).join('-') : undefined}
          />
        </section>
      </main>
      <Foot language={language} host={host} code={false} />
    </>,
  )
}

function sentenceOf(help: TypingHelp, language: Language): string {
  if (help.made.length > 0) return words.keyboard[language]
  if (help.problem === 'length') return lengthWords([...help.text].length, language)
  if (help.places.length > 0) return placeWords(help.places, language)
  return bareWords('mistyped-typed', language).sentence
}

function Hints({ help, language }: { help: TypingHelp; language: Language }) {
  const { made, strangers, lookAlikes, places, problem } = help
  const lines = [
    made.length > 0 && madeWords(made, language),
    strangers.length > 0 && strangerWords(strangers.slice(0, 3), language),
    problem === 'length' && places.length > 0 && placeWords(places, language),
    lookAlikes.length > 0 &&
      `${words.alike[language]} ${lookAlikes.map((set) => set.join(' / ')).join(', ')}.`,
    words.forgiven[language],
  ]
  return <ul class="hints">{lines.map((line) => line && <li>{line}</li>)}</ul>
}

/** In groups of four, as on the label; marked where to look first. */
function Groups(props: { characters: readonly string[]; places: readonly number[] }) {
  const { characters, places } = props
  return (
    <code>
      {characters.map((character, place) => (
        <>
          {place > 0 && place % 4 === 0 && '-'}
          {places.includes(place) ? <mark>{character}</mark> : character}
        </>
      ))}
    </code>
  )
}

const groups = (characters: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(characters.length / 4) }, (_, i) =>
    characters.slice(4 * i, 4 * i + 4).join(''),
  )
