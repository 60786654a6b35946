/** Consultants with several producers and administrators of a province, before the domain's verbs. */
import { actorOf, type Member } from '../../src/accounts/permissions.js'
import { addPerson, findMember } from '../../src/accounts/members.js'
import { revoke } from '../../src/issuing/revocations.js'
import { getRun, issueRun, listRuns } from '../../src/issuing/runs.js'
import { listReports } from '../../src/reports/reports.js'
import { listPrintJobs } from '../../src/printing/jobs.js'
import { chartOf } from '../../src/scans/chart.js'
import { installation, now, seedRegistry } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'

const all = { name: 'test', producerId: null }

await onEachEngine(
  'a consultant reaches the producers assigned to them and no others',
  async (t, store) => {
    const issuing = await installation(t, store)
    await seedRegistry(store)
    const runs = new Map<string, string>()
    for (const producerId of ['p1', 'p2']) {
      const run = await issueRun(issuing, { producerId, quantity: 10 }, all, now)
      runs.set(producerId, run.id)
    }
    const consultant = async (...producerIds: string[]): Promise<Member> => {
      const id = await store.write((tx) =>
        addPerson(
          tx,
          {
            name: 'Tư vấn',
            signInName: { kind: 'email', email: `${producerIds.join('')}@example.vn` },
            passwordHash: null,
            language: 'vi',
            role: 'consultant',
            provinceCode: null,
            producerIds,
          },
          'test',
          now,
        ),
      )
      return (await findMember(store.read, id))!
    }
    const one = actorOf(await consultant('p2'))
    const two = actorOf(await consultant('p1', 'p2'))
    const none = actorOf({ ...(await consultant('p1')), producers: new Set() })
    const seen = async (by: typeof one) =>
      (await listRuns(store.read, by)).map(({ producerId }) => producerId).sort()
    t.same(await seen(one), ['p2'])
    t.same(await seen(two), ['p1', 'p2'])
    t.same(await seen(none), [])
    await t.rejects(getRun(store.read, runs.get('p1')!, one), { code: 'run-not-found' })
    t.ok(await getRun(store.read, runs.get('p1')!, two))
    const what = { runId: runs.get('p1')!, from: 1, to: 2 }
    await t.rejects(revoke(issuing, what, { reason: 'x' }, one, now), { code: 'run-not-found' })
    await t.rejects(revoke(issuing, what, { reason: 'x' }, none, now), { code: 'run-not-found' })
    t.match(await revoke(issuing, what, { reason: 'x' }, two, now), { codes: 2 })
    for (const by of [one, two, none]) {
      t.same(await listReports(store.read, by, { limit: 10 }), [])
      t.same(await listPrintJobs(store.read, by), [])
      t.match(await chartOf(store, {}, by, now), { total: { scans: 0 } })
    }
  },
)

await onEachEngine(
  'an administrator of a province has its producers, as they are now',
  async (t, store) => {
    await seedRegistry(store)
    const id = await store.write(async (tx) => {
      await tx.updateTable('producer').set({ province_code: '01' }).where('id', '=', 'p1').execute()
      await tx.updateTable('producer').set({ province_code: '02' }).where('id', '=', 'p2').execute()
      return addPerson(
        tx,
        {
          name: 'Quản trị tỉnh',
          signInName: { kind: 'phone', phone: '0912345678' },
          passwordHash: null,
          language: 'vi',
          role: 'administrator',
          provinceCode: '01',
          producerIds: [],
        },
        'test',
        now,
      )
    })
    t.same([...(await findMember(store.read, id))!.producers!], ['p1'])
    await store.write((tx) => tx.updateTable('producer').set({ province_code: '01' }).execute())
    const member = (await findMember(store.read, id))!
    t.ok(member.producers!.has('p1') && member.producers!.has('p2'))
    t.not(actorOf(member).producerId, null)
  },
)
