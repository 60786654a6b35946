/** Sends a form of the office that holds a file, as a browser does. */
import type { FastifyInstance } from 'fastify'
import { type Answered, type Browser, markOf } from './server.js'

export interface TestFile {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Opens the page, fills its form in and sends it with the file. */
export async function sendFile(
  app: FastifyInstance,
  browser: Browser,
  path: string,
  file: TestFile,
  fields: Record<string, string> = {},
): Promise<Answered> {
  const mark = markOf((await browser.get(path)).text)
  const boundary = '----test0123456789'
  const part = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const payload = Buffer.concat([
    Buffer.from(
      Object.entries({ mark, ...fields })
        .map(([name, value]) => part(name, value))
        .join(''),
    ),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    ),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const response = await app.inject({
    method: 'POST',
    url: path,
    headers: {
      accept: 'text/html',
      'accept-language': 'en',
      'sec-fetch-site': 'same-origin',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload,
  })
  const { location } = response.headers
  return {
    status: response.statusCode,
    headers: response.headers,
    text: response.body,
    to: location === undefined ? undefined : String(location),
  }
}
