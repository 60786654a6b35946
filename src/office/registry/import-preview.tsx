/** What a list would do, before it does: by the import's own rules, writing nothing. */
import { fail as failImport } from '../../registry/import/errors.js'
import {
  chunkRows,
  countRows,
  type ImportOptions,
  previewProducts,
} from '../../registry/import/import-products.js'
import { runImport } from '../../registry/import/jobs-run.js'
import { findImport, getImport, queueImport } from '../../registry/import/jobs.js'
import { rejectedRows } from '../../registry/import/rejected.js'
import type { Shelf, ShelvedList } from '../../registry/import/shelf.js'
import { csvOf, xlsxOf } from '../../registry/table-files.js'
import { NguonError } from '../../errors.js'
import { FormOf } from '../fields.js'
import { done, type Office } from '../office.js'
import type { Visit } from '../visit.js'
import { sendTable } from './exports.js'
import { ImportOutcome } from './import-outcome.js'
import { words } from './import-words.js'
import { registryStyle } from './parts.js'

export function previewRoutes(office: Office, shelf: Shelf): void {
  const { store, now } = office.settings
  const own = (visit: Visit) => shelf.get(visit.params['id'] ?? '', visit.member.personId)

  office.form('/import/:id/preview', {
    may: 'registry.import',
    title: words.preview,
    style: registryStyle,
    load: own,
    body: async (visit, form, list) => {
      const bytes = await shelf.bytes(list)
      const options = optionsOf(visit, list)
      const result = await previewProducts(store.read, bytes, list.filename, options, visit.at)
      return (
        <>
          <p class="soft">
            {list.filename}. {visit.say(words.nothingWritten)}
          </p>
          <ImportOutcome visit={visit} list={list} result={result} />
          <FormOf
            form={form}
            submit={words.confirm}
            beside={
              <a class="button" href={`/office/import/${list.id}/columns`}>
                {visit.say(words.changeColumns)}
              </a>
            }
          >
            {null}
          </FormOf>
        </>
      )
    },
    async act(visit, _sent, list) {
      const { id, personId, filename } = list
      const path = `/office/import/${id}`
      if (await findImport(store.read, id, personId)) return done(path)
      const options = optionsOf(visit, list)
      const rows = await countRows(await shelf.bytes(list), filename, options)
      const order = { id, personId, filename, options, rows }
      await queueImport(store, order, visit.actor.name, visit.at)
      if (rows > chunkRows) return done(path)
      // One transaction: nobody needs to see it go on.
      return done(path, (await isImportedNow(id, personId)) ? words.done : undefined)
    },
  })

  /** False: another process took it up first. */
  async function isImportedNow(id: string, personId: string): Promise<boolean> {
    try {
      await runImport({ store, shelf, now }, await getImport(store.read, id, personId))
      return true
    } catch (error) {
      if (error instanceof NguonError && error.code === failImport('import-under-way').code)
        return false
      throw error
    }
  }

  for (const kind of ['csv', 'xlsx'] as const) {
    office.get(`/import/:id/rejected.${kind}`, { may: 'registry.import' }, async (visit, reply) => {
      const list = await own(visit)
      const bytes = await shelf.bytes(list)
      const job = await findImport(store.read, list.id, visit.member.personId)
      const options = job?.options ?? optionsOf(visit, list)
      const { rejected } =
        job?.result ?? (await previewProducts(store.read, bytes, list.filename, options, visit.at))
      const rows = await rejectedRows(bytes, list.filename, options, rejected, visit.language)
      await sendTable(reply, `rejected.${kind}`, kind === 'csv' ? csvOf(rows) : await xlsxOf(rows))
    })
  }
}

/** A producer's list is all its own; others' lists keep to their scope. */
function optionsOf({ member }: Visit, { map }: ShelvedList): ImportOptions {
  const { producers, producerId, provinceCode } = member
  return {
    ...(map && { map, exact: true }),
    ...(producers && { within: { producers, provinceCode } }),
    ...(producerId !== null && { ownProducerId: producerId }),
  }
}
