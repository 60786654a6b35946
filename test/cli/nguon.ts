/** Runs the real command line as a process, the way a person does. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/nguon.js', import.meta.url))

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface NguonOptions {
  readonly cwd?: string
  readonly env?: Record<string, string>
  readonly input?: string
  /** Killed outright (SIGKILL) after so many milliseconds, or by `kill`. */
  readonly killAfterMs?: number
  /** A shell line to run in place of the command, `"$@"` standing for it. */
  readonly shell?: string
}

/** The environment of a real installation: a data directory, a public address. */
export const settings = (data: string, more: Record<string, string> = {}) => ({
  NGUON_DATA: data,
  BASE_URL: 'https://nguon.example',
  LANG: 'en_GB.UTF-8',
  ...more,
})

export async function nguon(args: readonly string[], options: NguonOptions = {}): Promise<Outcome> {
  const { PATH = '', HOME = '' } = process.env
  const command = [process.execPath, bin, ...args]
  const [file = '', ...rest] = options.shell
    ? ['/bin/sh', '-c', options.shell, 'sh', ...command]
    : command
  const child = spawn(file, rest, {
    cwd: options.cwd,
    env: { PATH, HOME, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  const timer =
    options.killAfterMs === undefined
      ? undefined
      : setTimeout(() => child.kill('SIGKILL'), options.killAfterMs)
  const [status] = (await once(child, 'close')) as [number | null]
  clearTimeout(timer)
  return { status, stdout, stderr }
}

/** The JSON a command answers. Throws with its standard error unless it ended well. */
export async function nguonJson<T = any>(
  args: readonly string[],
  options: NguonOptions = {},
): Promise<T> {
  const outcome = await nguon([...args, '--json'], options)
  if (outcome.status !== 0) {
    throw new Error(`nguon ${args.join(' ')}: ${outcome.stdout}${outcome.stderr}`)
  }
  return JSON.parse(outcome.stdout) as T
}

/** Two products of one producer with a certificate each, as a list to import. */
export const sampleList = [
  'product,producer,group,new_province,new_ward,gtin,certificate_number,certificate_date,certificate_body,stars',
  'Chè mẫu,Hợp tác xã Mẫu,Thực phẩm,Tỉnh Thái Nguyên,Xã Phú Lương,,12/QĐ-UBND,01/03/2026,UBND tỉnh,4',
  'Miến mẫu,Hợp tác xã Mẫu,Thực phẩm,Tỉnh Thái Nguyên,Xã Phú Lương,9521234543213,13/QĐ-UBND,01/03/2026,UBND tỉnh,3',
  '',
].join('\n')
