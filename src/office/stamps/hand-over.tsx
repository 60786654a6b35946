/** Labels printed ahead for a producer, who binds and activates them in the field. */
import { nanoid } from 'nanoid'
import { recordAudit } from '../../accounts/audit.js'
import type { Words } from '../../errors.js'
import { carriesCode } from '../../labels/carries-code.js'
import { createPrintJob } from '../../printing/jobs-create.js'
import { listLabelTemplates } from '../../printing/label-templates/find.js'
import { writeRef } from '../../printing/label-templates/ref.js'
import type { ReadDb } from '../../store/store.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { FormOf, Input, Select } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { Once } from '../once.js'
import { ownedProducers } from '../owned.js'
import { mostLabels } from '../print/order.js'
import { type Paper, papers, papersOf } from '../print/papers.js'
import type { Visit } from '../visit.js'
import { words as office } from '../words.js'
import { words } from './words.js'

const mostProducers = 2_000
const mostTemplates = 50

interface Loaded {
  readonly producers: readonly { readonly id: string; readonly name: string }[]
  /** On labels that people made. */
  readonly own: readonly Offered[]
}

/** Of a producer's own label with whose it is. */
interface Offered extends Paper {
  readonly ownerId?: string
  readonly owner?: string
}

async function loadFor(read: ReadDb, { actor }: Visit): Promise<Loaded> {
  const producers = await ownedProducers(read, actor, mostProducers)
  const stored = (await listLabelTemplates(read, actor)).filter(({ template }) =>
    carriesCode(template),
  )
  const own = stored.slice(0, mostTemplates).flatMap(({ id, version, template, producerId }) => {
    const owner = producers.find((producer) => producer.id === producerId)
    const isOffered = producerId === null || owner !== undefined
    const sheets = isOffered ? papersOf(template, writeRef({ id, version })) : []
    return sheets.map((paper) => ({
      ...paper,
      ...(owner && { ownerId: owner.id, owner: owner.name }),
    }))
  })
  return { producers, own }
}

export function handOverRoutes(office_: Office, { printing }: DeskSettings): void {
  const { store } = printing
  const once = new Once<string>()
  office_.form('/stamps/new', {
    may: 'stamps.hand-over',
    style: deskStyle,
    narrow: true,
    title: words.handOver,
    load: (visit) => loadFor(store.read, visit),
    fields: (visit) => ({
      on: papers()[0]?.id,
      once: nanoid(),
      producer: visit.query.get('producer'),
    }),
    body: (visit, form, { producers, own }) => (
      <FormOf
        form={form}
        submit={words.print}
        beside={
          <a class="button" href="/office/stamps">
            {visit.say(words.back)}
          </a>
        }
      >
        <p>{visit.say(words.handOverNote)}</p>
        <input type="hidden" name="once" value={form.values.get('once') ?? ''} />
        <Select
          form={form}
          name="producer"
          label={words.producer}
          required
          options={producers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Input
          form={form}
          name="receiver"
          label={words.receiver}
          hint={words.receiverHint}
          maxlength={100}
          required
        />
        <Input
          form={form}
          name="quantity"
          label={words.quantity}
          inputmode="numeric"
          maxlength={9}
          required
        />
        <Select
          form={form}
          name="on"
          label={words.paper}
          required
          options={[...papers(), ...own].map(({ id, label, paper, owner }: Offered) => ({
            value: id,
            label: [owner, visit.say(label), visit.say(paper)].filter(Boolean).join(' · '),
          }))}
        />
      </FormOf>
    ),
    async act(visit, sent, { producers, own }) {
      const problems: Record<string, Words> = {}
      const producer = producers.find(({ id }) => id === sent.text('producer'))
      const isAsked = ({ id }: Offered) => id === sent.text('on')
      const paper: Offered | undefined = papers().find(isAsked) ?? own.find(isAsked)
      const quantity = Number(sent.text('quantity').replace(/[.,\s](?=\d{3}\b)/g, ''))
      if (!producer) problems['producer'] = words.unknownProducer
      if (!paper) problems['on'] = words.unknownPaper
      else if (producer && (paper.ownerId ?? producer.id) !== producer.id)
        problems['on'] = words.paperOfOther
      if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostLabels)
        problems['quantity'] = words.badQuantity
      if (sent.text('receiver') === '') problems['receiver'] = office.needed
      if (!producer || !paper || Object.keys(problems).length > 0) return wrong(problems)
      const id = await once.of(`${visit.session.id} ${sent.text('once')}`, async () => {
        const { job } = await createPrintJob(
          printing,
          {
            producerId: producer.id,
            quantity,
            template: paper.template,
            stock: paper.stock.name,
            numbers: true,
          },
          visit.actor,
          visit.at,
        )
        await store.write((tx) =>
          recordAudit(tx, {
            at: visit.at,
            actor: visit.actor.name,
            action: 'stamps-handed-over',
            subject: 'run',
            subjectId: job.runId,
            detail: { producer: producer.id, labels: quantity, receiver: sent.text('receiver') },
          }),
        )
        return job.id
      })
      return done(`/office/print/jobs/${id}`)
    },
  })
}
