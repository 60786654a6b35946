/** What a change of a row of the registry tells the audit trail. Pure. */
import { type Differences, differences } from '../accounts/differences.js'

/** Columns that follow from others. */
const derived = ['name_key', 'search_key', 'gaps', 'created_at', 'updated_at', 'id', 'demo']
/** A household's tax number can be a citizen's; contacts are people. */
const personal = ['contact_name', 'contact_phone', 'tax_number']

export function changedFacts(before: object, after: object): Differences {
  const facts = Object.entries(after).filter(([name]) => !derived.includes(name))
  return differences(before, Object.fromEntries(facts), personal)
}

/** Of something that is taken away: what every fact of it was. */
export const lostFacts = (before: object): Differences =>
  changedFacts(before, Object.fromEntries(Object.keys(before).map((name) => [name, null])))
