/** The gate before a look-up: who is held gets one button, programs a problem document; no code is looked at. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../language/language.js'
import type { createHeaders } from './answer-headers.js'
import { fail } from './errors.js'
import { type Guessing, passLength } from './guessing.js'
import { HoledPage, holeMark } from './holes.js'
import { pickEncoding, wantsJson } from './negotiate.js'
import { Band, renderPage } from './page.js'
import { words } from './start-words.js'

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
  isHeld(request: FastifyRequest, query: string, now: number): boolean {
    // Behind a proxy the address costs more to know than everything else here.
    if (!this.#guessing.isWatching(now)) return false
    const { ip } = request
    if (!this.#guessing.isHeld(ip, now)) return false
    const pass = /(?:^|&)pass=([\w-]+)/.exec(query)?.[1]
    return pass === undefined || !this.#guessing.press(ip, pass, now)
  }

  /** Counts an unknown answer. */
  unknown({ ip }: FastifyRequest, now: number): void {
    this.#guessing.unknown(ip, now)
  }

  /** Answers a held request: nothing in it depends on what was asked for. */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language,
    now: number,
  ): Promise<void> {
    const seconds = this.#guessing.hold(request.ip, now)
    const isJson = wantsJson(request.raw.headers.accept)
    const encoding = isJson ? 'identity' : pickEncoding(request.raw.headers['accept-encoding'])
    const body = isJson
      ? problem(language)
      : await filled(this.#pages[language], this.#guessing.pass(request.ip, now), encoding)
    const sent = body ?? this.#pages[language].fill([''], 'identity') ?? Buffer.alloc(0)
    reply.hijack()
    reply.raw.writeHead(429, [
      ...this.#headers('pack', isJson ? 'problem' : 'html', body ? encoding : 'identity'),
      'Retry-After',
      String(seconds),
      'Content-Length',
      String(sent.length),
    ])
    reply.raw.end(sent)
  }
}

async function filled(
  page: HoledPage,
  pass: string,
  encoding: 'identity' | 'br' | 'gzip',
): Promise<Buffer | undefined> {
  if (encoding !== 'identity') await page.prepare(encoding)
  return page.fill([pass], encoding)
}

function problem(language: Language): Buffer {
  const { code, status, words: said } = fail('guesses-held')
  return Buffer.from(
    JSON.stringify({
      type: `urn:nguon:error:${code}`,
      title: words.holdTitle[language],
      status,
      code,
      detail: said[language],
    }),
  )
}

function renderHold(language: Language): string {
  return renderPage(
    { language, title: `${words.holdTitle[language]} · Nguồn` },
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
