/**
 * Scripts, WebAssembly and fonts that pages load, as the build made them: held in memory, under names that
 * hold the hash of their content, so that a browser may keep them for ever.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** The same place from src and from dist. */
const directory = new URL('../../dist/assets/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
}

export interface Assets {
  /** Address of an entry, `start`. */
  urlOf(entry: string): string
  /** Adds the routes of all files. */
  serve(app: FastifyInstance): void
}

/** @throws when the build has not been run */
export function openAssets(): Assets {
  const entries = JSON.parse(readFileSync(new URL('entries.json', directory), 'utf8')) as Record<
    string,
    string
  >
  const names = readdirSync(directory).filter((name) => typeOf(name) !== undefined)
  return {
    urlOf(entry) {
      const name = entries[entry]
      if (name === undefined) throw new TypeError(`no asset ${entry}`)
      return `/assets/${name}`
    },
    serve(app) {
      for (const name of names) serveFile(app, name)
    },
  }
}

const typeOf = (name: string): string | undefined => types[name.slice(name.lastIndexOf('.') + 1)]

function serveFile(app: FastifyInstance, name: string): void {
  const plain = readFileSync(new URL(name, directory))
  let packed: Promise<Buffer> | undefined
  app.get(`/assets/${name}`, { schema: { hide: true } }, async (request, reply) => {
    // Fonts are packed as they are.
    const acceptsBrotli =
      !name.endsWith('.woff2') && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
    if (acceptsBrotli) reply.header('content-encoding', 'br')
    return reply
      .headers({
        'content-type': typeOf(name),
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        vary: 'Accept-Encoding',
      })
      .send(acceptsBrotli ? await (packed ??= pack(plain)) : plain)
  })
}

/** Off the serving thread, once. */
const pack = (plain: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })
