import { readFile } from 'node:fs/promises'
import t from 'tap'
import { mayTouch, touchable } from '../../src/accounts/actor.js'
import {
  actorOf,
  may,
  mayInvite,
  type Member,
  memberRoles,
  rolesOf,
  verbs,
} from '../../src/accounts/permissions.js'

const member = (changes: Partial<Member>): Member => ({
  personId: 'x',
  name: 'Lan',
  role: 'owner',
  producerId: null,
  provinceCode: null,
  producers: null,
  rights: [],
  secondFactorDue: false,
  ...changes,
})
const owner = member({ producerId: 'p1', producers: new Set(['p1']) })
const consultant = member({ role: 'consultant', producers: new Set(['p1', 'p2']) })
const unassigned = member({ role: 'consultant', producers: new Set() })
const central = member({ role: 'administrator' })
const province = member({ role: 'administrator', provinceCode: '01', producers: new Set(['p1']) })

t.test('the page of the reference says what the table says', async (t) => {
  const page = await readFile(new URL('../../docs/reference/accounts.md', import.meta.url), 'utf8')
  const told = page.split('\n').filter((line) => /^\| `[\w.-]+` \| (yes|–)/.test(line))
  t.same(
    told,
    verbs.map((verb) => {
      const cells = memberRoles.map((role) => (rolesOf(verb).includes(role) ? 'yes' : '–'))
      return `| \`${verb}\` | ${cells.join(' | ')} |`
    }),
  )
})

t.test('nobody touches an object beyond their scope', async (t) => {
  for (const [who, own, other] of [
    [owner, 'p1', 'p2'],
    [consultant, 'p2', 'p3'],
    [province, 'p1', 'p2'],
  ] as const) {
    const actor = actorOf(who)
    t.ok(may(who, 'registry.read', { producerId: own }), who.role)
    t.notOk(may(who, 'registry.read', { producerId: other }), who.role)
    t.notOk(may(who, 'registry.read', { producerId: null }), `${who.role}: of nobody`)
    t.ok(mayTouch(actor, own))
    t.notOk(mayTouch(actor, other))
    t.notOk(mayTouch(actor, ''), 'a missing owner is nobody')
    t.not(actor.producerId, null, 'never taken for one who may touch everything')
    t.ok(touchable(actor)?.includes(own))
  }
  t.notOk(mayTouch(actorOf(unassigned), 'p1'))
  t.same(touchable(actorOf(unassigned)), [''])
  t.ok(mayTouch(actorOf(central), 'p9'))
  t.equal(touchable(actorOf(central)), null)
})

t.test('a right of one person adds to the role, within its scope', async (t) => {
  const trusted = member({ ...consultant, role: 'consultant', rights: ['codes.read'] })
  t.notOk(may(consultant, 'codes.read', { producerId: 'p1' }))
  t.ok(may(trusted, 'codes.read', { producerId: 'p1' }))
  t.notOk(may(trusted, 'codes.read', { producerId: 'p3' }))
  t.notOk(may(central, 'codes.read'))
  t.notOk(may(central, 'print.active-again'))
})

t.test('an owner invites staff, an administrator whoever is within their scope', async (t) => {
  const of = (
    role: (typeof memberRoles)[number],
    producerIds: string[],
    code: string | null = null,
  ) => ({
    role,
    producerIds,
    provinceCode: code,
  })
  t.ok(mayInvite(owner, of('staff', ['p1'])))
  for (const wanted of [of('staff', ['p2']), of('owner', ['p1']), of('administrator', [])])
    t.notOk(mayInvite(owner, wanted))
  t.ok(mayInvite(central, of('administrator', [])))
  t.ok(mayInvite(central, of('consultant', ['p1', 'p9'])))
  t.ok(mayInvite(province, of('administrator', [], '01')))
  for (const wanted of [of('administrator', []), of('auditor', [], '02'), of('owner', ['p2'])])
    t.notOk(mayInvite(province, wanted))
  for (const role of ['staff', 'consultant', 'auditor'] as const)
    t.notOk(mayInvite(member({ role, producers: new Set(['p1']) }), of('staff', ['p1'])), role)
})
