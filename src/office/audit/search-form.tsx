/** What the trail is searched by. */
import { type Member, may } from '../../accounts/permissions.js'
import type { ReadDb } from '../../store/store.js'
import { isWithin, listPeople } from '../../accounts/people.js'
import type { Words } from '../../errors.js'
import type { Visit } from '../visit.js'
import { actionWords, subjectWords } from './action-words.js'
import { words } from './words.js'

export interface Choices {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly producers: readonly { readonly id: string; readonly name: string }[]
}

const mostChoices = 1_000

/** People and producers of a member's scope. */
export async function choicesOf(read: ReadDb, member: Member): Promise<Choices> {
  const { producers } = member
  const all = read
    .selectFrom('producer')
    .select(['id', 'name'])
    .orderBy('name_key')
    .limit(mostChoices)
  const ids = producers && [...producers, '']
  return {
    people: may(member, 'member.read')
      ? (await listPeople(read)).filter((person) => isWithin(member, person)).slice(0, mostChoices)
      : [],
    producers: await (ids ? all.where('id', 'in', ids) : all).execute(),
  }
}

export function SearchForm(props: {
  readonly visit: Visit
  readonly choices: Choices
  readonly isDateWrong: boolean
}) {
  const { visit, choices, isDateWrong } = props
  const { say, query } = visit
  const of = (name: string) => query.get(name) ?? ''
  const worded = (list: Record<string, Words>) =>
    Object.entries(list).map(([value, label]) => ({ value, label: say(label) }))
  const isNarrowed = [...query].some(([name, value]) => name !== 'lang' && value !== '')
  return (
    <form method="get" action="/office/audit" class="searching card" role="search">
      {of('id') !== '' && <input type="hidden" name="id" value={of('id')} />}
      <div class="field wide">
        <label for="text">{say(words.text)}</label>
        <input id="text" name="text" type="search" value={of('text')} maxlength={200} />
      </div>
      <Choice
        name="subject"
        label={say(words.kind)}
        none={say(words.anything)}
        value={of('subject')}
        options={worded(subjectWords)}
      />
      <Choice
        name="action"
        label={say(words.action)}
        none={say(words.anyAction)}
        value={of('action')}
        options={worded(actionWords)}
      />
      <Choice
        name="actor"
        label={say(words.who)}
        none={say(words.anybody)}
        value={of('actor')}
        options={choices.people.map(({ id, name }) => ({ value: `person:${id}`, label: name }))}
      />
      {choices.producers.length > 1 && (
        <Choice
          name="producer"
          label={say(words.producer)}
          none={say(words.anyProducer)}
          value={of('producer')}
          options={choices.producers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {(['from', 'to'] as const).map((name) => (
        <div key={name} class="field">
          <label for={name}>{say(words[name])}</label>
          <input id={name} name={name} type="date" value={of(name)} />
        </div>
      ))}
      {isDateWrong && <p class="amiss bad wide">{say(words.badDate)}</p>}
      <div class="acts">
        <button class="primary">{say(words.search)}</button>
        {isNarrowed && (
          <a class="button" href="/office/audit">
            {say(words.all)}
          </a>
        )}
      </div>
    </form>
  )
}

/** What stands in the address is offered too, whatever it is: nothing is dropped unseen. */
function Choice(props: {
  readonly name: string
  readonly label: string
  readonly none: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}) {
  const { name, label, none, value, options } = props
  const isKnown = value === '' || options.some((option) => option.value === value)
  const all = isKnown ? options : [{ value, label: value }, ...options]
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{none}</option>
        {all.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
