/** What the office knows of one person. */
import type { Person } from '../accounts/people.js'
import { roleWords } from '../accounts/permissions.js'
import { rightWords } from '../accounts/right-words.js'
import type { OpenSession } from '../accounts/sessions.js'
import { formatDate, formatTime } from '../language/format.js'
import { provinceName } from '../registry/provinces.js'
import { words as account } from './account-words.js'
import { Table } from './parts.js'
import { mayManage } from './people-scope.js'
import { words } from './people-words.js'
import type { Visit } from './visit.js'

interface Shown {
  readonly visit: Visit
  readonly person: Person
  readonly producers: ReadonlyMap<string, string>
  readonly sessions: readonly OpenSession[]
}

export function PersonPage(props: Shown) {
  const { visit, person } = props
  const isManaged =
    person.endedAt === null && person.id !== visit.member.personId && mayManage(visit, person)
  return (
    <>
      <Facts {...props} />
      {isManaged && <Acts visit={visit} person={person} />}
      {isManaged && <Sessions {...props} />}
    </>
  )
}

function Facts({ visit, person, producers }: Shown) {
  const { say, language } = visit
  const facts: readonly (readonly [string, string])[] = [
    [say(words.signInWith), person.address],
    [say(words.role), say(roleWords[person.role])],
    [say(words.scope), scopeOf(visit, person, producers)],
    [
      say(words.rights),
      person.rights.map((right) => say(rightWords[right])).join(', ') || say(words.noRights),
    ],
    [say(words.twoSteps), say(person.hasSecondFactor ? words.on : words.off)],
    [say(words.state), say(person.endedAt === null ? words.active : words.closed)],
    [{ vi: 'Từ ngày', en: 'Since' }[language], formatDate(new Date(person.createdAt))],
  ]
  return (
    <div class="card">
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </div>
  )
}

/** Of whom: a province, producers by name, or everybody. */
export function scopeOf(
  visit: Visit,
  { provinceCode, producerIds }: Pick<Person, 'provinceCode' | 'producerIds'>,
  producers: ReadonlyMap<string, string>,
): string {
  if (provinceCode !== null) return provinceName(provinceCode, visit.language) ?? provinceCode
  if (producerIds.length === 0) return visit.say(words.wholeProgramme)
  return producerIds.map((id) => producers.get(id) ?? id).join(' · ')
}

function Acts({ visit, person }: Pick<Shown, 'visit' | 'person'>) {
  const acts = [
    { path: 'edit', label: words.changeRole, may: visit.may('member.appoint') },
    { path: 'rights', label: words.changeRights, may: visit.may('member.appoint') },
    { path: 'reset', label: words.reset, may: true },
    {
      path: 'second-factor',
      label: words.removeSecond,
      may: person.hasSecondFactor && visit.may('member.second-factor'),
    },
    { path: 'close', label: words.close, may: true },
  ]
  return (
    <p class="acts">
      {acts
        .filter(({ may }) => may)
        .map(({ path, label }) => (
          <a key={path} class="button" href={`/office/people/${person.id}/${path}`}>
            {visit.say(label)}
          </a>
        ))}
    </p>
  )
}

function Sessions({ visit, person, sessions }: Shown) {
  const { say } = visit
  if (sessions.length === 0) return <p class="soft">{say(words.noSessions)}</p>
  const moment = (text: string) => `${formatTime(new Date(text))} ${formatDate(new Date(text))}`
  return (
    <>
      <Table
        caption={say(words.sessions)}
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          {
            head: say(account.device),
            cell: ({ device }) => device || say(account.unknownDevice),
          },
          { head: say(account.since), cell: ({ createdAt }) => moment(createdAt) },
          {
            head: say(account.end),
            cell: ({ id }) => (
              <a class="touch" href={`/office/people/${person.id}/sessions/${id}/end`}>
                {say(account.end)}
              </a>
            ),
          },
        ]}
      />
      <p class="acts">
        <a class="button" href={`/office/people/${person.id}/sessions/end`}>
          {say(words.endAll)}
        </a>
      </p>
    </>
  )
}

/** Beside the button of a form about somebody. */
export const BackToPerson = (props: {
  readonly visit: Visit
  readonly person: { readonly id: string }
}) => (
  <a class="button" href={`/office/people/${props.person.id}`}>
    {props.visit.say(words.toPerson)}
  </a>
)
