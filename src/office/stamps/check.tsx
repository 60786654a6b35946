/** What an activation would do is listed before it counts; then it is done in one piece. */
import { runningNumber } from '../../codes/running-number.js'
import type { Words } from '../../errors.js'
import { activateInField, type FieldPlan, planInField } from '../../issuing/field-activation.js'
import { findLot, addLot } from '../../trace/lots.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { Choice, type Form, FormOf, Input, Select } from '../fields.js'
import { countNumbers, readNumbers } from '../numbers.js'
import { done, type Office, type Sent, wrong } from '../office.js'
import { ownedProduct, ownedProducts, type ProductLine } from '../owned.js'
import { Outlook } from '../desk/subjects.js'
import type { Visit } from '../visit.js'
import {
  activated,
  activateThem,
  doNotMatch,
  excludedWords,
  freeWords,
  restWords,
  words,
} from './words.js'

interface Loaded {
  readonly plan: FieldPlan
  /** To be bound to; empty where the stretch is bound already. */
  readonly products: readonly ProductLine[]
}

const mostProducts = 300
/** For the record, in the language of the country. */
const reasons = { spoiled: 'Tem hỏng, không dán', rest: 'Tem thừa của cuộn, không dùng' }

export function checkRoutes(office: Office, { issuing }: DeskSettings): void {
  const { store } = issuing
  office.form<Loaded>('/stamps/activate/check', {
    may: 'activate',
    style: deskStyle,
    narrow: true,
    title: words.activate,
    async load(visit) {
      const number = (name: string) => Number(visit.query.get(name) ?? 1)
      const [a, b] = [number('from'), number('to')]
      const name = {
        runId: visit.query.get('run') ?? '',
        from: Math.min(a, b),
        to: Math.max(a, b),
      }
      const plan = await planInField(store.read, name, visit.actor)
      const { producerId } = plan.run
      const products =
        plan.unbound.length === 0
          ? []
          : await ownedProducts(store.read, visit.actor, { producerId, limit: mostProducts })
      return { plan, products }
    },
    target: ({ plan }) => ({ producerId: plan.run.producerId }),
    fields: (_visit, { plan, products }) => ({
      used: String(plan.free),
      free: String(plan.free),
      rest: 'keep',
      product: products.length === 1 ? products[0]?.id : '',
    }),
    body: (visit, form, loaded) => <Body visit={visit} form={form} loaded={loaded} />,
    async act(visit, sent, { plan, products }) {
      const { run } = plan
      const used = numberOf(sent, 'used')
      const shown = numberOf(sent, 'free')
      const spoiled = readNumbers(sent.text('spoiled'), run.seq)
      const problems: Record<string, Words> = {}
      if (used === undefined) problems['used'] = words.badNumber
      if (!spoiled) problems['spoiled'] = words.badNumbers
      if (products.length > 0 && !products.some(({ id }) => id === sent.text('product')))
        problems['product'] = words.chooseProduct
      if (used === undefined || !spoiled || Object.keys(problems).length > 0) return wrong(problems)
      // What the page showed, not what is so now: a stretch that changed since is refused.
      const gone = countNumbers(spoiled)
      if (used + gone !== shown) return wrong({ used: doNotMatch(used, gone, shown ?? plan.free) })
      const bindTo = products.length > 0 ? await boundTo(visit, sent) : undefined
      const made = await activateInField(
        issuing,
        {
          runId: run.id,
          from: plan.from,
          to: plan.to,
          bindTo,
          spoiled,
          voidRest: sent.text('rest') === 'void',
          confirm: used,
        },
        reasons,
        visit.actor,
        visit.at,
      )
      return done('/office/stamps', activated(made.codes, made.voided))
    },
  })

  async function boundTo(visit: Visit, sent: Sent) {
    const product = await ownedProduct(store.read, sent.text('product'), visit.actor)
    const number = sent.text('lot')
    if (number === '') return { productId: product.id }
    const known = await findLot(store.read, product.id, number)
    const facts = { productId: product.id, number }
    const lot = known ?? (await addLot(store, facts, visit.actor.name, visit.at))
    return { productId: product.id, lotId: lot.id }
  }
}

function numberOf(sent: Sent, name: string): number | undefined {
  const text = sent.text(name).replace(/[.,\s](?=\d{3}\b)/g, '')
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function Body({ visit, form, loaded }: { visit: Visit; form: Form; loaded: Loaded }) {
  const { plan, products } = loaded
  const { run, from, to, free, excluded, rest } = plan
  const { say } = visit
  const name = (n: number) => runningNumber(run.seq, n)
  const stretch = (part: { from: number; to: number }) =>
    part.from === part.to ? name(part.from) : `${name(part.from)} … ${name(part.to)}`
  const listed = (['active', 'revoked'] as const).flatMap((why) => {
    const parts = excluded.filter((part) => part.why === why)
    if (parts.length === 0) return []
    return [excludedWords[why](countNumbers(parts), shortList(parts.map(stretch)))]
  })
  return (
    <>
      <p>
        {say(words.stretch)}: <b>{stretch({ from, to })}</b>
      </p>
      <h2>{say(words.inBetween)}</h2>
      <Outlook
        visit={visit}
        lines={[free === 0 ? words.nothingFree : freeWords(free), ...listed, words.canUndo]}
      />
      {free === 0 ? (
        <a class="button" href="/office/stamps/activate">
          {say(words.back)}
        </a>
      ) : (
        <FormOf
          form={form}
          submit={activateThem(free)}
          beside={
            <a class="button" href="/office/stamps/activate">
              {say(words.back)}
            </a>
          }
        >
          <input type="hidden" name="free" value={String(free)} />
          {products.length > 0 && (
            <>
              <p class="warn">{say(words.unbound)}</p>
              <Select
                form={form}
                name="product"
                label={words.product}
                required
                options={products.map((product) => ({ value: product.id, label: product.name }))}
              />
              <Input form={form} name="lot" label={words.lot} hint={words.lotHint} maxlength={20} />
            </>
          )}
          <Input
            form={form}
            name="used"
            label={words.used}
            hint={words.usedHint}
            inputmode="numeric"
            maxlength={12}
            required
          />
          <Input
            form={form}
            name="spoiled"
            label={words.spoiled}
            hint={words.spoiledHint}
            maxlength={2000}
          />
          {rest.length > 0 && (
            <Choice
              form={form}
              name="rest"
              label={words.rest}
              hint={restWords(countNumbers(rest), shortList(rest.map(stretch)))}
              required
              options={[
                { value: 'keep', label: say(words.keep) },
                { value: 'void', label: say(words.void) },
              ]}
            />
          )}
        </FormOf>
      )}
    </>
  )
}

const shortList = (parts: readonly string[]): string =>
  parts.slice(0, 8).join(', ') + (parts.length > 8 ? ' …' : '')
