import t from 'tap'
import { addMonths, type LiveDecision, stateOf } from '../../src/issuing/state.js'

const now = new Date('2026-11-24T03:00:00Z')
const decision = (kind: LiveDecision['kind']): LiveDecision => ({
  id: kind,
  kind,
  scope: 'ranges',
  at: now.toISOString(),
  reason: null,
  notice: null,
})
const active = '2026-11-01T00:00:00.000Z'

t.test('the gravest state is the verdict and the others are told as well', async (t) => {
  const all = {
    activatedAt: undefined,
    decisions: [decision('suspicion'), decision('revocation'), decision('recall')],
  }
  t.same(stateOf(all, '2026-01-01', now), {
    state: 'recalled',
    also: ['revoked', 'suspect', 'inactive', 'expired'],
  })
  t.same(stateOf({ activatedAt: active, decisions: [decision('suspicion')] }, undefined, now), {
    state: 'suspect',
    also: [],
  })
  t.same(stateOf({ activatedAt: undefined, decisions: [] }, undefined, now), {
    state: 'inactive',
    also: [],
  })
  t.same(stateOf({ activatedAt: active, decisions: [] }, undefined, now), {
    state: 'valid',
    also: [],
  })
})

t.test('a lot is good until the end of its last day in Viet Nam', async (t) => {
  const facts = { activatedAt: active, decisions: [] }
  t.equal(stateOf(facts, '2026-11-24', new Date('2026-11-24T16:59:00Z')).state, 'valid')
  t.equal(stateOf(facts, '2026-11-24', new Date('2026-11-24T17:00:00Z')).state, 'expired')
})

t.test('months end where the calendar ends them', async (t) => {
  t.equal(addMonths(new Date('2025-08-31T00:00:00Z'), 18).toISOString().slice(0, 10), '2027-02-28')
  t.equal(addMonths(new Date('2026-01-15T00:00:00Z'), 36).toISOString().slice(0, 10), '2029-01-15')
})
