/**
 * Counters of this process in the Prometheus text format, version 0.0.4. They are taken where node
 * ends an answer, so that the look-up, which writes past Fastify, is counted like everything else.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Server, ServerResponse } from 'node:http'

/** Upper bounds of the duration histogram, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] as const

const begun = Symbol('begun')

interface HttpMessage {
  readonly server: Server
  readonly response: ServerResponse & { [begun]?: number }
}

export interface Figures {
  /** The present figures as text. */
  write(): string
  stop(): void
}

/**
 * Counts every answer of the server from here on.
 * @param more further figures in the same format
 */
export function countAnswers(server: Server, more: () => string = () => ''): Figures {
  const answers = new Map<number, number>()
  const durations = new Array<number>(buckets.length + 1).fill(0)
  let seconds = 0
  const onStart = (message: unknown) => {
    const { server: from, response } = message as HttpMessage
    if (from === server) response[begun] = performance.now()
  }
  const onFinish = (message: unknown) => {
    const { server: from, response } = message as HttpMessage
    const start = response[begun]
    if (from !== server || start === undefined) return
    answers.set(response.statusCode, (answers.get(response.statusCode) ?? 0) + 1)
    const took = (performance.now() - start) / 1000
    seconds += took
    const slot = slotOf(took)
    durations[slot] = (durations[slot] ?? 0) + 1
  }
  subscribe('http.server.request.start', onStart)
  subscribe('http.server.response.finish', onFinish)
  return {
    write: () => write(answers, durations, seconds) + more(),
    stop() {
      unsubscribe('http.server.request.start', onStart)
      unsubscribe('http.server.response.finish', onFinish)
    },
  }
}

function slotOf(seconds: number): number {
  let slot = 0
  while (slot < buckets.length && seconds > (buckets[slot] as number)) slot++
  return slot
}

function write(
  answers: ReadonlyMap<number, number>,
  durations: readonly number[],
  seconds: number,
): string {
  const lines = [
    '# HELP nguon_http_answers_total Answers given, by status.',
    '# TYPE nguon_http_answers_total counter',
    ...[...answers]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `nguon_http_answers_total{status="${status}"} ${count}`),
    '# HELP nguon_http_seconds Time from request to answer.',
    '# TYPE nguon_http_seconds histogram',
  ]
  let below = 0
  for (const [i, bound] of [...buckets, '+Inf' as const].entries()) {
    below += durations[i] ?? 0
    lines.push(`nguon_http_seconds_bucket{le="${bound}"} ${below}`)
  }
  lines.push(
    `nguon_http_seconds_sum ${seconds.toFixed(6)}`,
    `nguon_http_seconds_count ${below}`,
    '# HELP process_resident_memory_bytes Resident memory.',
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    '# HELP process_uptime_seconds Time since the process started.',
    '# TYPE process_uptime_seconds gauge',
    `process_uptime_seconds ${process.uptime().toFixed(1)}`,
  )
  return `${lines.join('\n')}\n`
}
