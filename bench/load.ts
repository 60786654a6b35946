/**
 * Load from 64 connections on random addresses: wrk where it is installed, else autocannon. wrk keeps to
 * one core where it can be told to, for every server alike: otherwise the scheduler puts it on the
 * server's own core in some runs and not in others, and the figure tells which.
 */
import { execFile, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'

export interface Load {
  readonly perSecond: number
  readonly p99Ms: number
}

const connections = 64
const userAgent =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36'

/** One request a call, each for a code of the file; made by hand, so that the generator costs little. */
const script = `
local codes = {}
local tail
function init(args)
  for line in io.lines(args[1]) do codes[#codes + 1] = line end
  tail = " HTTP/1.1\\r\\nHost: nguon.vn\\r\\nUser-Agent: ${userAgent}\\r\\nAccept: text/html\\r\\nAccept-Language: vi\\r\\n" .. args[2] .. "\\r\\n"
  math.randomseed(os.time() + math.floor(os.clock() * 1e6))
end
function request() return "GET /T/" .. codes[math.random(#codes)] .. tail end
`

export const hasWrk = spawnSync('wrk', ['--version']).error === undefined
const isPinned = spawnSync('taskset', ['-c', '1', 'true']).status === 0
const pinned = isPinned ? ['taskset', '-c', '1', 'wrk'] : ['wrk']

/** @param codes a file with a code on each line */
export async function load(
  port: number,
  codes: string,
  seconds: number,
  encoding = 'identity',
): Promise<Load> {
  return hasWrk ? wrk(port, codes, seconds, encoding) : cannon(port, codes, seconds, encoding)
}

async function wrk(port: number, codes: string, seconds: number, encoding: string): Promise<Load> {
  const file = `${codes}.lua`
  writeFileSync(file, script)
  const header = `Accept-Encoding: ${encoding}\r\n`
  const { stdout } = await promisify(execFile)(pinned[0] as string, [
    ...pinned.slice(1),
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    '-s',
    file,
    `http://127.0.0.1:${port}`,
    '--',
    codes,
    header,
  ])
  // Time-outs are told by the latencies; anything else is a fault of the server.
  if (/Non-2xx|Socket errors: (?!connect 0, read 0, write 0)/.test(stdout)) throw new Error(stdout)
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p99Ms: Number(p99) * (unit === 'us' ? 1e-3 : unit === 's' ? 1e3 : 1),
  }
}

async function cannon(port: number, codes: string, seconds: number, encoding: string) {
  const { default: autocannon } = await import('autocannon')
  const all = readFileSync(codes, 'utf8').trim().split('\n')
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    headers: {
      'user-agent': userAgent,
      accept: 'text/html',
      'accept-language': 'vi',
      'accept-encoding': encoding,
    },
    requests: all.slice(0, 20_000).map((code) => ({ path: `/T/${code}` })),
  })
  if (result.non2xx + result.errors - result.timeouts > 0)
    throw new Error('the server did not answer every request')
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 }
}
