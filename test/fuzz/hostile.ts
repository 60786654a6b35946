/** What no honest client sends, in pieces. */
import type { Chance } from './random.js'

/** Pieces of paths and queries; all printable ASCII, so that they go over the wire as they are. */
export const odd: readonly string[] = [
  '%',
  '%2',
  '%ZZ',
  '%00',
  '%0d%0aX-Injected:%201',
  '%25',
  '%2525',
  '%252F',
  '%2F',
  '%5C',
  '\\',
  '/',
  '//',
  '..',
  '../',
  '%2e%2e%2f',
  '/./',
  ';',
  ';jsessionid=1',
  '&',
  '=',
  '+',
  '%20',
  // Overlong and broken UTF-8, half a surrogate pair, past the end of Unicode.
  '%C0%AF',
  '%E0%80%AF',
  '%FF',
  '%ED%A0%80',
  '%F4%90%80%80',
  '%F0%9F%8D%B5',
  // Characters that look like, fold to or combine into others.
  '%D0%90',
  '%CE%9F',
  '%C4%90',
  '%C6%AF',
  '%C3%9F',
  '%C4%B1',
  '%CC%81',
  '%EF%BC%A1',
  '%F0%9D%9F%98',
  '%E2%84%A6',
  '%EF%B7%BA',
  '%E2%80%AE',
  '%EF%BB%BF',
  '<script>alert(1)</script>',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '%22onload=%22x',
  "'%20OR%201=1--",
  '${7*7}',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '-1',
  '9'.repeat(40),
  'A'.repeat(600),
  'http://127.0.0.1/',
  'https%3A%2F%2Fevil.example%2FT%2F',
  'javascript:alert(1)',
  '/T/',
  '/01/',
  '/21/',
  '(8003)',
  '%1D',
  ']C101',
]

const accepts = [
  'text/html',
  'application/json',
  'application/json;q=0',
  'application/json;q=abc,text/html;q=NaN',
  '*/*',
  'json',
  ',;,;=',
  'text/html;q=0.1,application/json;q=0.9',
  'application/json,'.repeat(200),
  'image/avif,image/webp',
]

const languages = [
  'vi',
  'en',
  'en-GB,en;q=0.9',
  'fr',
  '*',
  'vi;q=-1,en;q=999999999999',
  ';;;',
  'x'.repeat(3000),
  'vi-VN,'.repeat(500),
]

const encodings = [
  'br',
  'gzip',
  'identity',
  '',
  'br;q=0',
  'deflate',
  'gzip;q=1.5,br;q=.',
  'zstd, br',
]

const cookies = ['seen=1', 'seen', '=;=;', 'seen=1; '.repeat(100), '__proto__=1', '%00=%00']

const agents = ['Mozilla/5.0 (Linux; Android 14)', 'curl/8', '', '() { :;}; echo', 'A'.repeat(2000)]

const more: readonly (readonly [string, string])[] = [
  ['if-none-match', '"x"'],
  ['if-modified-since', 'yesterday'],
  ['range', 'bytes=5-1'],
  ['sec-purpose', 'prefetch'],
  ['authorization', 'Bearer nguon_wrong'],
  ['authorization', 'Basic %%%'],
  ['x-http-method-override', 'DELETE'],
  ['x-forwarded-host', 'evil.example'],
  ['x-original-url', '/api/v1/runs'],
  ['content-type', 'application/xml'],
  ['content-type', ';;;'],
  ['origin', 'null'],
  ['te', 'trailers, chunked'],
  ['priority', 'u=9, i=?7'],
]

/** Headers of a request; every one comes from somewhere else, as far as the server can tell. */
export function hostileHeaders(chance: Chance): Record<string, string> {
  const from = `${1 + chance.below(220)}.${chance.below(256)}.${chance.below(256)}.${chance.below(256)}`
  const headers: Record<string, string> = { 'x-forwarded-for': from }
  if (chance.percent(70)) headers['accept'] = chance.one(accepts)
  if (chance.percent(60)) headers['accept-language'] = chance.one(languages)
  if (chance.percent(60)) headers['accept-encoding'] = chance.one(encodings)
  if (chance.percent(20)) headers['cookie'] = chance.one(cookies)
  if (chance.percent(70)) headers['user-agent'] = chance.one(agents)
  if (chance.percent(30)) {
    const [name, value] = chance.one(more)
    headers[name] = value
  }
  return headers
}

/** Whole requests that are no HTTP, or hardly: each on a connection of its own. */
export const malformed: readonly string[] = [
  'GET /T/\u0000 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /T/Mã-số HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /T/a b HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /T/x\r\n\r\n',
  'GET /T/x HTTP/9.9\r\nHost: x\r\n\r\n',
  'GET /T/x HTTP/1.1\r\n\r\n',
  'GET T/x HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET http://evil.example/T/x HTTP/1.1\r\nHost: x\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
  'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
  'BREW /T/x HTTP/1.1\r\nHost: x\r\n\r\n',
  'get /T/x HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /T/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  'GET /T/x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
  'POST /T/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\nzzzz\r\n',
  'GET /T/x HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n',
  'GET /T/x HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n',
  'GET /T/x HTTP/1.1\r\nHost: x\r\nNo colon here\r\n\r\n',
  `GET /T/${'x'.repeat(30_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET /T/x HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(30_000)}\r\n\r\n`,
  `GET /T/x HTTP/1.1\r\nHost: x\r\n${'X: y\r\n'.repeat(3000)}\r\n`,
  'GET /T/x#fragment HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET ?code=x HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /T/x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'GET /T/x HTTP/1.1\r\nHost: x\r\nExpect: 200-maybe\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\r\n\r\n\r\n',
]
