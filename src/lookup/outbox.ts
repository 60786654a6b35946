/**
 * Answers of one turn of the event loop, written together at its end. Each writing on its own would
 * wake whoever reads it, and on the machine of the reader, or of the proxy in front, waking is what
 * costs: written together they are read together.
 */
import type { ServerResponse } from 'node:http'

interface Letter {
  readonly response: ServerResponse
  readonly status: number
  readonly headers: string[]
  readonly body: string
}

export class Outbox {
  #letters: Letter[] = []

  /**
   * @param headers names and values in turn
   * @param body its bytes as Latin-1
   */
  put(response: ServerResponse, status: number, headers: string[], body: string): void {
    if (this.#letters.length === 0) setImmediate(this.sendAll)
    this.#letters.push({ response, status, headers, body })
  }

  /** Sends what is there now; whoever has answered everything need not wait for the turn's end. */
  readonly sendAll = (): void => {
    const letters = this.#letters
    this.#letters = []
    for (const { response, status, headers, body } of letters) {
      response.writeHead(status, headers)
      // In one piece: `end(body)` would send head and body in two, which node gathers in memory of
      // its own outside the heap for every answer.
      const { socket } = response
      socket?.cork()
      response.write(body, 'latin1')
      socket?.uncork()
      response.end()
    }
  }
}
