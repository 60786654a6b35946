/** The gate before a look-up: who is held gets one button, programs a problem document; no code is looked at. */
import type { Language } from '../language/language.js'
import type { createHeaders } from './answer-headers.js'
import { fail } from './errors.js'
import { type Guessing, passLength } from './guessing.js'
import { HoledPage, holeMark } from './holes.js'
import { pickEncoding, wantsJson } from './negotiate.js'
import { Band, renderPage } from './page.js'
import { words } from './start-words.js'
import type { Visit } from './visit.js'

export class Gate {
  readonly #guessing: Guessing
  readonly #headers: ReturnType<typeof createHeaders>
  readonly #pages: Readonly<Record<Language, HoledPage>>

  constructor(guessing: Guessing, headers: ReturnType<typeof createHeaders>) {
    this.#guessing = guessing
    this.#headers = headers
    const page = (language: Language) => new HoledPage(renderHold(language), { pass: passLength })
    this.#pages = { vi: page('vi'), en: page('en') }
  }

  /** Whether the request is held; the button's own request opens the gate. */
  isHeld(visit: Visit): boolean {
    if (!this.isUsedUp(visit)) return false
    const pass = /(?:^|&)pass=([\w-]+)/.exec(visit.query)?.[1]
    return pass === undefined || !this.#guessing.press(visit.request.ip, pass, visit.now.getTime())
  }

  /** The same without looking for the button: whether the source has nothing left. */
  isUsedUp({ request, now }: Visit): boolean {
    // Behind a proxy the address costs more to know than everything else here.
    if (!this.#guessing.isWatching(now.getTime())) return false
    return this.#guessing.isHeld(request.ip, now.getTime())
  }

  /** Counts an unknown answer. */
  unknown({ request, now }: Visit): void {
    this.#guessing.unknown(request.ip, now.getTime())
  }

  /** Answers a held request: nothing in it depends on what was asked for. */
  async answer({ request, reply, language, now }: Visit): Promise<void> {
    const at = now.getTime()
    const seconds = this.#guessing.hold(request.ip, at)
    const isJson = wantsJson(request.raw.headers.accept)
    const encoding = isJson ? 'identity' : pickEncoding(request.raw.headers['accept-encoding'])
    const pass = [this.#guessing.pass(request.ip, at)]
    const page = this.#pages[language]
    if (encoding !== 'identity') await page.prepare(encoding)
    const made = isJson ? problem(language) : page.fill(pass, encoding)
    const body = made ?? page.fill(pass, 'identity')
    reply.hijack()
    reply.raw.writeHead(429, [
      ...this.#headers(
        'pack',
        isJson ? 'problem' : 'html',
        made === undefined ? 'identity' : encoding,
      ),
      'Retry-After',
      String(seconds),
      'Content-Length',
      String(body.length),
    ])
    reply.raw.end(body, 'latin1')
  }
}

/** Its bytes as Latin-1. */
function problem(language: Language): string {
  const { code, status, words: said } = fail('guesses-held')
  return Buffer.from(
    JSON.stringify({
      type: `urn:nguon:error:${code}`,
      title: words.holdTitle[language],
      status,
      code,
      detail: said[language],
    }),
  ).toString('latin1')
}

function renderHold(language: Language): string {
  return renderPage(
    {
      language,
      title: `${words.holdTitle[language]} · Nguồn`,
      description: words.holdSentence[language],
    },
    <main>
      <Band
        isHeading
        tone="none"
        line={words.holdLine[language]}
        sentence={words.holdSentence[language]}
      />
      <section>
        <form method="get">
          <input type="hidden" name="lang" value={language} />
          <input type="hidden" name="pass" value={holeMark('pass')} />
          <button>{words.holdButton[language]}</button>
        </form>
      </section>
    </main>,
  )
}
