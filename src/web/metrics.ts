/** Counters of this process in the Prometheus text format, version 0.0.4. */
import type { FastifyInstance } from 'fastify'

/** Upper bounds of the duration histogram, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] as const

/** Counts every answer from here on; answers the function that writes the present figures. */
export function countRequests(app: FastifyInstance): () => string {
  const answers = new Map<number, number>()
  const durations = new Array<number>(buckets.length + 1).fill(0)
  let seconds = 0
  app.addHook('onResponse', (_request, reply, done) => {
    const status = reply.statusCode
    answers.set(status, (answers.get(status) ?? 0) + 1)
    const took = reply.elapsedTime / 1000
    seconds += took
    const bucket = buckets.findIndex((bound) => took <= bound)
    const slot = bucket === -1 ? buckets.length : bucket
    durations[slot] = (durations[slot] ?? 0) + 1
    done()
  })
  return () => write(answers, durations, seconds)
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
  lines.push(`nguon_http_seconds_sum ${seconds.toFixed(6)}`, `nguon_http_seconds_count ${below}`)
  const memory = process.memoryUsage.rss()
  lines.push(
    '# HELP process_resident_memory_bytes Resident memory.',
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${memory}`,
    '# HELP process_uptime_seconds Time since the process started.',
    '# TYPE process_uptime_seconds gauge',
    `process_uptime_seconds ${process.uptime().toFixed(1)}`,
  )
  return `${lines.join('\n')}\n`
}
