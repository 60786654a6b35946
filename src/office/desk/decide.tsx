/** Revoking and recalling: what will happen to how many codes is said before it does. */
import type { Words } from '../../errors.js'
import { readRunningNumber } from '../../codes/running-number.js'
import { outlookOf, type Outlook as OutlookFacts } from '../../issuing/outlook.js'
import { recall, revoke, type RevocationTarget } from '../../issuing/revocations.js'
import { getRun } from '../../issuing/runs.js'
import { describe, numbersOf } from '../../issuing/stretch.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { type Form, FormOf, Input, TextArea } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { ownedLot, ownedProduct } from '../owned.js'
import { FreshCode, largeDecisionCodes, requireFresh } from '../second-factor.js'
import type { Visit } from '../visit.js'
import { Outlook } from './subjects.js'
import { tellAdministrators } from './tell.js'
import { outlookWords, words } from './words.js'

interface About {
  readonly target: RevocationTarget
  readonly producerId: string
  /** What is revoked, as people name it. */
  readonly name: string
  /** Where one goes back to. */
  readonly from: string
  readonly run?: { readonly name: string; readonly from: number; readonly to: number } | undefined
  readonly outlook: OutlookFacts
}

/** Over so many codes in force, or a whole product. */
const isLarge = ({ outlook }: About): boolean =>
  outlook.active > largeDecisionCodes || outlook.scope === 'product'

export function decideRoutes(office: Office, desk: DeskSettings): void {
  const { issuing } = desk

  office.form<About>('/desk/revoke', {
    may: 'labels.void-inactive',
    style: deskStyle,
    narrow: true,
    load: (visit) => aboutOf(desk, visit),
    target: ({ producerId }) => ({ producerId }),
    title: (visit, { name }) => `${visit.say(words.revoke)}: ${name}`,
    body: (visit, form, about) => (
      <>
        {about.run && <Part visit={visit} run={about.run} />}
        <h2>{visit.say(words.willHappen)}</h2>
        <What visit={visit} about={about} />
        {!mayDecide(visit, about) && <p class="bad">{visit.say(words.mayNot)}</p>}
        <Decide visit={visit} form={form} about={about} submit={words.revoke} />
      </>
    ),
    async act(visit, sent, about) {
      if (sent.text('reason') === '') return wrong({ reason: words.reasonNeeded })
      if (!mayDecide(visit, about)) return wrong({ '': words.mayNot })
      if (isLarge(about)) {
        const refused = await requireFresh(office, visit, sent)
        if (refused) return refused
      }
      const said = { reason: sent.text('reason'), notice: sent.text('notice') }
      const made = await revoke(issuing, about.target, said, visit.actor, visit.at)
      if (isLarge(about)) await tellAdministrators(office, visit, about, made.codes, said.reason)
      return done('/office/desk/decisions', words.done)
    },
  })

  office.form<About>('/desk/recall', {
    may: 'recall',
    style: deskStyle,
    narrow: true,
    load: (visit) => aboutOf(desk, visit, 'lot'),
    target: ({ producerId }) => ({ producerId }),
    title: (visit, { name }) => `${visit.say(words.recall)}: ${name}`,
    body: (visit, form, about) => (
      <>
        <h2>{visit.say(words.willHappen)}</h2>
        <What visit={visit} about={about} />
        <p>{visit.say(words.recallMeans)}</p>
        <Decide visit={visit} form={form} about={about} submit={words.recall} />
      </>
    ),
    async act(visit, sent, about) {
      if (sent.text('reason') === '') return wrong({ reason: words.reasonNeeded })
      if (!('lotId' in about.target)) return wrong({})
      if (isLarge(about)) {
        const refused = await requireFresh(office, visit, sent)
        if (refused) return refused
      }
      const said = { reason: sent.text('reason'), notice: sent.text('notice') }
      const made = await recall(issuing, about.target.lotId, said, visit.actor, visit.at)
      if (isLarge(about)) await tellAdministrators(office, visit, about, made.codes, said.reason)
      return done('/office/desk/decisions', words.done)
    },
  })
}

/** Labels that are not active may be voided by whoever works with them; all else is the owner's. */
const mayDecide = (visit: Visit, { producerId, outlook }: About): boolean =>
  visit.may('revoke', { producerId }) || (outlook.active === 0 && outlook.scope === 'ranges')

async function aboutOf({ issuing }: DeskSettings, visit: Visit, only?: 'lot'): Promise<About> {
  const { read } = issuing.store
  const { query, actor } = visit
  const counted = async (about: Omit<About, 'outlook'>): Promise<About> => ({
    ...about,
    outlook: await outlookOf(issuing, about.target, actor),
  })
  const lotId = query.get('lot')
  if (lotId !== null || only === 'lot') {
    const { lot, product } = await ownedLot(read, lotId ?? '', actor)
    return counted({
      target: { lotId: lot.id },
      producerId: product.producer.id,
      name: `${visit.say(words.lot)} ${lot.number} · ${product.name}`,
      from: `/office/desk/lots/${lot.id}`,
    })
  }
  const productId = query.get('product')
  if (productId !== null) {
    const product = await ownedProduct(read, productId, actor)
    return counted({
      target: { productId: product.id },
      producerId: product.producer.id,
      name: product.name,
      from: `/office/desk/products/${product.id}`,
    })
  }
  const run = await getRun(read, query.get('run') ?? '', actor)
  const number = (name: string, fallback: number) =>
    readRunningNumber(query.get(name) ?? '')?.number ?? fallback
  const [a, b] = [number('from', 1), number('to', run.quantity)]
  const [from, to] = a < b ? [a, b] : [b, a]
  return counted({
    target: { runId: run.id, from, to },
    producerId: run.producerId,
    name: describe(run, numbersOf(run, from, to)),
    from: `/office/desk/runs/${run.name}`,
    run: { name: run.name, from, to },
  })
}

function What({ visit, about }: { visit: Visit; about: About }) {
  const { codes, active, scanned, scope } = about.outlook
  const lines = [
    ...outlookWords(codes, active, scanned),
    words.atOnce,
    ...(scope === 'ranges' ? [] : [words.later]),
    words.canUndo,
  ]
  return <Outlook visit={visit} lines={lines} />
}

/** Why, in whose words, and a fresh code of the second factor where many codes are concerned. */
function Decide(props: {
  readonly visit: Visit
  readonly form: Form
  readonly about: About
  readonly submit: Words
}) {
  const { visit, form, about, submit } = props
  return (
    <FormOf
      form={form}
      submit={submit}
      danger
      beside={
        <a class="button" href={about.from}>
          {visit.say(words.back)}
        </a>
      }
    >
      <Statement form={form} />
      {isLarge(about) && <FreshCode visit={visit} form={form} />}
    </FormOf>
  )
}

function Statement({ form }: { readonly form: Form }) {
  return (
    <>
      <Input
        form={form}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        maxlength={500}
        required
      />
      <TextArea
        form={form}
        name="notice"
        label={words.notice}
        hint={words.noticeHint}
        rows={3}
        maxlength={500}
      />
    </>
  )
}

/** Another stretch of the run: the page then counts again. */
function Part({ visit, run }: { visit: Visit; run: NonNullable<About['run']> }) {
  const { say } = visit
  return (
    <details>
      <summary class="touch">{say(words.part)}</summary>
      <form method="get" action="/office/desk/revoke" class="fields">
        <input type="hidden" name="run" value={run.name} />
        <div class="field">
          <label for="from">{say(words.from)}</label>
          <input id="from" name="from" value={String(run.from)} inputMode="numeric" />
        </div>
        <div class="field">
          <label for="to">{say(words.to)}</label>
          <input id="to" name="to" value={String(run.to)} inputMode="numeric" />
        </div>
        <div class="acts">
          <button>{say(words.lookAgain)}</button>
        </div>
      </form>
    </details>
  )
}
