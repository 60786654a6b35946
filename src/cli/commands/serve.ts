/** `nguon serve`: the server, with the print jobs that wait; on a first start also a demonstration. */
import { networkInterfaces } from 'node:os'
import closeWithGrace from 'close-with-grace'
import { firstAdministratorLink } from '../../accounts/people.js'
import { createToken } from '../../accounts/tokens.js'
import { buildApp } from '../../app.js'
import { startJudging } from '../../copies/judging.js'
import type { DemoSample } from '../../demo/demo.js'
import type { DemoPerson } from '../../demo/people.js'
import { publicFilesOf } from '../../files/public-files.js'
import { formatNumber } from '../../language/format.js'
import { workOff } from '../../printing/jobs-work.js'
import type { PrintingContext } from '../../printing/jobs.js'
import { workOffImports } from '../../registry/import/jobs-run.js'
import { openShelf } from '../../registry/import/shelf.js'
import { isStoreEmpty } from '../../store/backup.js'
import type { Call } from '../command.js'
import { startChores } from '../chores.js'
import { printingOf } from '../printing.js'
import type { Session } from '../session.js'
import { paperFinding } from './doctor.js'

export async function run(call: Call): Promise<undefined> {
  const { session, json } = call
  const { config } = session
  const issuing = await session.issuing()
  const first = await firstStart(session)
  const invitation = await firstAdministratorLink(issuing.store, session.actor.name, session.now())
  const app = await buildApp({ config, issuing, now: () => session.now() })
  const address = await app.listen({ port: config.port, host: config.host })
  const work = new AbortController()
  const printing = await printingOf(session)
  const working = workOff(printing, session.actor, {
    now: () => session.now(),
    signal: work.signal,
    onEnd: (jobId, error) =>
      error === undefined
        ? app.log.info({ jobId }, 'print job done')
        : app.log.error({ jobId, err: error }, 'print job failed'),
  })
  const importing = workOffImports({
    store: issuing.store,
    shelf: openShelf(config.dataDirectory),
    now: () => session.now(),
    signal: work.signal,
    onEnd: (importId, error) =>
      error === undefined
        ? app.log.info({ importId }, 'list imported')
        : app.log.error({ importId, err: error }, 'list not imported'),
  })
  const judging = startJudging({
    ctx: issuing,
    location: config.storeLocation,
    now: () => session.now(),
    onError: (err) => app.log.error({ err }, 'scans not judged'),
  })
  const chores = await startChores(session, (err) => app.log.error({ err }, 'chore failed'))
  const base = config.baseUrl ?? shown(address, config.host)
  const finishing = first?.finish(printing, work.signal).catch((err) => {
    app.log.error({ err }, 'demonstration not finished')
  })
  if (json) {
    process.stdout.write(
      `${JSON.stringify({
        address: base,
        token: first?.token ?? null,
        signIn: first?.people.map(({ role, path }) => ({ role, link: base + path })) ?? [],
        invitation: invitation === undefined ? null : base + invitation,
        samples: first?.samples ?? [],
      })}\n`,
    )
  } else {
    process.stdout.write(`Nguồn: ${base}\n`)
    if (first) process.stdout.write(`${demoText(call, first, base)}\n`)
    if (invitation !== undefined)
      process.stdout.write(`${invitationWords[call.language]}\n  ${base}${invitation}\n`)
  }
  for (const name of config.withoutEffect) {
    session.say({
      vi: `Cài đặt ${name} chưa có tác dụng.`,
      en: `Setting ${name} has no effect yet.`,
    })
  }
  const problem = issuing.keyring.problem()
  if (problem) session.say(problem.words)
  const paper = await paperFinding(issuing)
  if (!paper.ok && config.baseUrl !== null) session.say(paper.words)
  await new Promise<void>((resolve) => {
    closeWithGrace({ delay: 10_000, logger: app.log }, async ({ err }) => {
      if (err) app.log.error({ err }, 'stopped by an error')
      await judging.stop()
      await chores.stop()
      await app.close()
      work.abort()
      await finishing
      await working
      await importing
      resolve()
      await session.close()
    })
  })
  return undefined
}

const invitationWords = {
  vi: 'Chưa có ai đăng nhập được. Liên kết dùng một lần để tạo tài khoản quản trị:',
  en: 'Nobody can sign in yet. One-time link that makes the first administrator:',
}

interface FirstStart {
  readonly token: string
  readonly people: readonly DemoPerson[]
  readonly samples: readonly DemoSample[]
  /** What of the demonstration may come while the server answers already. */
  readonly finish: (printing: PrintingContext, signal: AbortSignal) => Promise<unknown>
}

/** Demonstration data is made only where nothing says that this is a real installation. */
async function firstStart(session: Session): Promise<FirstStart | undefined> {
  const { config } = session
  const issuing = await session.issuing()
  if (!config.isDemoAllowed || !(await isStoreEmpty(issuing.store.read))) return undefined
  const { createDemo } = await import('../../demo/demo.js')
  const demo = await createDemo(
    issuing,
    config.storeLocation,
    session.now(),
    publicFilesOf(config.dataDirectory),
  )
  const { token } = await createToken(
    issuing.store,
    { role: 'administrator', label: 'demo' },
    session.actor.name,
    session.now(),
  )
  const { createDemoPeople } = await import('../../demo/people.js')
  const people = await createDemoPeople(issuing.store, session.now())
  const { finishDemo } = await import('../../demo/finish.js')
  return {
    ...{ token, people, samples: demo.samples },
    finish: (printing, signal) => finishDemo(printing, demo, session.now(), signal),
  }
}

/** A server that listens everywhere is reached at a real address of this machine. */
function shown(address: string, host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return address
  const own = Object.values(networkInterfaces())
    .flat()
    .find((entry) => entry?.family === 'IPv4' && !entry.internal)
  return own ? `http://${own.address}:${new URL(address).port}` : address
}

function demoText({ language }: Call, first: FirstStart, base: string): string {
  const { token, samples, people } = first
  const vi = language === 'vi'
  const width = Math.max(...samples.map(({ shows }) => shows[language].length))
  return [
    '',
    vi
      ? `Dữ liệu minh hoạ (${formatNumber(samples.length, 'vi')} trường hợp, tên và mã đều bịa ra):`
      : `Demonstration data (${formatNumber(samples.length, 'en')} cases, every name and code is made up):`,
    ...samples.map(({ shows, path }) => `  ${shows[language].padEnd(width)}  ${base}${path}`),
    '',
    vi
      ? 'Đăng nhập văn phòng (mỗi liên kết dùng một lần, trong 24 giờ):'
      : 'Sign in to the office (each link works once, within 24 hours):',
    ...people.map(({ shows, path }) => `  ${base}${path}  (${shows[language]})`),
    '',
    vi ? `Mã truy cập API (chỉ hiện một lần): ${token}` : `API token (shown only once): ${token}`,
  ].join('\n')
}
