/**
 * Answers of one turn of the event loop, written together at its end. Each writing on its own would
 * wake whoever reads it, and on the machine of the reader, or of the proxy in front, waking is what
 * costs: written together they are read together.
 */
import type { ServerResponse } from 'node:http'
import type { ContentEncoding, HoledPage } from './holes.js'

/** A page with the texts for its holes, filled when it is sent. */
export interface Filling {
  readonly page: HoledPage
  readonly values: readonly string[]
  readonly encoding: ContentEncoding
}

interface Letter {
  readonly response: ServerResponse
  readonly status: number
  readonly headers: string[]
  readonly body: Filling | string
}

export class Outbox {
  #letters: Letter[] = []

  /**
   * @param headers names and values in turn
   * @param body a page, or bytes as Latin-1
   */
  put(response: ServerResponse, status: number, headers: string[], body: Filling | string): void {
    if (this.#letters.length === 0) setImmediate(this.sendAll)
    this.#letters.push({ response, status, headers, body })
  }

  /** Sends what is there now; whoever has answered everything need not wait for the turn's end. */
  readonly sendAll = (): void => {
    const letters = this.#letters
    this.#letters = []
    for (const { response, status, headers, body } of letters) {
      response.writeHead(status, headers)
      if (typeof body === 'string') response.end(body, 'latin1')
      else sendPage(response, body)
    }
  }
}

/**
 * A page leaves from memory that is used again: nearly always the system takes all of it at once. When
 * it does not (a slow reader, an answer that waits for the one before it), that memory is left to this
 * answer, and the next one gets its own.
 */
function sendPage(response: ServerResponse, { page, values, encoding }: Filling): void {
  response.end(page.sheet(values, encoding))
  if (response.socket?.writableLength !== 0) page.letGo(encoding)
}
