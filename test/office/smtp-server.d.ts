/** The little of smtp-server that the tests use; it comes without types. */
declare module 'smtp-server' {
  import type { Server } from 'node:net'
  import type { Readable } from 'node:stream'

  export class SMTPServer {
    constructor(options: {
      readonly authOptional: boolean
      readonly disabledCommands: readonly string[]
      onData(
        stream: Readable,
        session: {
          readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] }
        },
        callback: (error?: Error) => void,
      ): void
    })
    readonly server: Server
    listen(port: number, host: string): void
    close(done: () => void): void
  }
}
