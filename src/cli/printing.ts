/** What printing needs, from the settings of the installation. */
import type { PrintingContext } from '../printing/jobs.js'
import type { Session } from './session.js'

export async function printingOf(session: Session): Promise<PrintingContext> {
  const { baseUrl, dataDirectory, port } = session.config
  const { store, keyring, journal } = await session.issuing()
  return { store, keyring, journal, dataDirectory, baseUrl, localUrl: `http://127.0.0.1:${port}` }
}
