/** Mail to people: short plain text, through the SMTP server of the settings. */
import { createTransport } from 'nodemailer'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  /** Resolves when the server has taken it. */
  send(letter: Letter): Promise<void>
}

/** A server that does not answer must not hold anybody up for longer. */
const patienceMs = 10_000

/** @param from an address, or `Name <address>` */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // Nothing of a letter may make this process read files or fetch addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(letter) {
      await transport.sendMail({ from, ...letter })
    },
  }
}
