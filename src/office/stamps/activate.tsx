/** Activation begins with a stretch: its two ends by code or number, or a whole print. */
import { readCode } from '../../codes/reader.js'
import { readRunName, readRunningNumber, runName } from '../../codes/running-number.js'
import { NguonError, type Words } from '../../errors.js'
import type { IssuingContext } from '../../issuing/context.js'
import { getRun } from '../../issuing/runs.js'
import { placeOfCode } from '../../issuing/stretch.js'
import { formatNumber } from '../../language/format.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { FormOf, Select } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { CodeField, Scanner } from '../scanner.js'
import type { Visit } from '../visit.js'
import { stockLines, type StockLine } from './list.js'
import { words } from './words.js'

export function activateRoutes(office: Office, desk: DeskSettings): void {
  const { issuing } = desk
  office.form<readonly StockLine[]>('/stamps/activate', {
    may: 'activate',
    style: deskStyle,
    scripts: [desk.script('scan')],
    narrow: true,
    title: words.activate,
    load: (visit) => stockLines(issuing.store.read, visit.actor, 20),
    body: (visit, form, lines) => (
      <>
        <FormOf
          form={form}
          submit={words.next}
          beside={
            <a class="button" href="/office/stamps">
              {visit.say(words.back)}
            </a>
          }
        >
          <CodeField
            form={form}
            name="first"
            label={words.first}
            hint={words.firstHint}
            button={words.scan}
          />
          <CodeField
            form={form}
            name="last"
            label={words.last}
            hint={words.lastHint}
            button={words.scan}
          />
          {lines.length > 0 && (
            <Select
              form={form}
              name="run"
              label={words.wholeRun}
              options={[
                { value: '', label: '–' },
                ...lines.map(({ run, left, product }) => ({
                  value: run.name,
                  label: `${run.name} · ${product ?? visit.say(words.notBound)} · ${formatNumber(left, visit.language)}`,
                })),
              ]}
            />
          )}
        </FormOf>
        <Scanner language={visit.language} bases={desk.bases} />
      </>
    ),
    async act(visit, sent) {
      const [first, last, chosen] = [sent.text('first'), sent.text('last'), sent.text('run')]
      if (first === '' && chosen !== '') return check(await wholeRun(issuing, visit, chosen))
      if (first === '') return wrong({ first: words.needFirst })
      const seq = readRunName(first)
      if (seq !== undefined && last === '')
        return check(await wholeRun(issuing, visit, runName(seq)))
      const a = await placeOf(issuing, visit, first)
      if ('problem' in a) return wrong({ first: a.problem })
      const b = last === '' ? a : await placeOf(issuing, visit, last)
      if ('problem' in b) return wrong({ last: b.problem })
      if (a.run !== b.run) return wrong({ last: words.twoRuns })
      return check({
        run: a.run,
        from: Math.min(a.number, b.number),
        to: Math.max(a.number, b.number),
      })
    },
  })
}

interface Stretch {
  readonly run: string
  readonly from: number
  readonly to: number
}

/** Run and numbers stand in the address, never a code. */
const check = ({ run, from, to }: Stretch) =>
  done(`/office/stamps/activate/check?run=${run}&from=${from}&to=${to}`)

async function wholeRun({ store }: IssuingContext, visit: Visit, name: string): Promise<Stretch> {
  const run = await getRun(store.read, name, visit.actor)
  return { run: run.name, from: 1, to: run.quantity }
}

/** The run and number of what was typed: a code in any form, or a running number as printed. */
async function placeOf(
  issuing: IssuingContext,
  visit: Visit,
  typed: string,
): Promise<{ readonly run: string; readonly number: number } | { readonly problem: Words }> {
  const printed = readRunningNumber(typed)
  try {
    if (printed?.seq !== undefined) {
      const run = await getRun(issuing.store.read, runName(printed.seq), visit.actor)
      return { run: run.name, number: printed.number }
    }
    if (!readCode(typed).ok) return { problem: words.unreadable }
    const { run, index } = await placeOfCode(issuing, issuing.store.read, typed, visit.actor)
    return { run: run.name, number: index - run.firstIndex + 1 }
  } catch (error) {
    if (error instanceof NguonError && error.status < 500) return { problem: words.unknown }
    throw error
  }
}
