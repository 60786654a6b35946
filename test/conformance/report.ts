/** Counts and prints checks. */

export type Check = (passed: boolean, id: string, about: string, why?: string) => void

export function createReport(print: (line: string) => void) {
  let passed = 0
  let failed = 0
  const check: Check = (isPassed, id, about, why = '') => {
    if (isPassed) passed++
    else failed++
    const reason = isPassed || why === '' ? '' : `  (${why})`
    print(`${isPassed ? 'ok    ' : 'FAILED'} ${id}  ${about}${reason}`)
  }
  return { check, totals: () => ({ passed, failed }) }
}
