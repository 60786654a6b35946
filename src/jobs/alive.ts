/** Whether whoever claimed a job is still at it: a name and a last sign of life in the job's row. */
import { hostname } from 'node:os'

/** A claim without a sign of life for so long is up for grabs. */
const staleMs = 20_000

/** A claim's name: `what` tells claims of one process apart. */
export const claimName = (what: string): string => `${hostname()}:${process.pid}:${what}`

/** A process of this machine that is gone has lost its claim at once. */
export function isAlive(by: string | null, at: string | null, now: Date): boolean {
  if (by === null || at === null || now.getTime() - Date.parse(at) > staleMs) return false
  const [host, pid] = by.split(':')
  return host !== hostname() || processExists(Number(pid))
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
