/** The real server as a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from './postgres.js'

const bin = fileURLToPath(new URL('../bin/nguon.js', import.meta.url))

/** The addresses to try that a first start prints, by what each shows. */
export function printedSamples(said: string): Map<string, string> {
  const lines = said.matchAll(/^ {2}(\S.*?) {2,}(http\S+)$/gm)
  return new Map([...lines].map(([, shows = '', address = '']) => [shows, address]))
}

/** Starts `nguon serve` in a folder, ready to answer, until the test ends. */
export async function startServer(
  t: { teardown(end: () => Promise<unknown>): void },
  cwd: string,
  env: Record<string, string> = {},
): Promise<{ base: string; said: () => string }> {
  const port = await freePort()
  const { PATH = '', HOME = '' } = process.env
  const server = spawn(process.execPath, [bin, 'serve'], {
    cwd,
    env: { PATH, HOME, LANG: 'en_GB.UTF-8', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  server.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  t.teardown(async () => {
    if (server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  })
  const base = `http://127.0.0.1:${port}`
  for (;;) {
    const ready = await fetch(`${base}/readyz`).catch(() => undefined)
    if (ready?.ok) return { base, said: () => said }
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
