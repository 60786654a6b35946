/** Importing a list of products: send it, match its columns, see what would happen, confirm, watch it go in. */
import { type Field, fields } from '../../registry/import/columns.js'
import { columnsOf, type ListedColumn } from '../../registry/import/columns-of.js'
import { listImports } from '../../registry/import/jobs.js'
import { ownFields } from '../../registry/import/own.js'
import {
  organisationOf,
  rememberColumns,
  rememberedColumns,
} from '../../registry/import/remembered.js'
import { openShelf } from '../../registry/import/shelf.js'
import { searchKey } from '../../registry/name-key.js'
import { FileInput, FormOf, Select } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import type { Visit } from '../visit.js'
import { ImportList } from './import-list.js'
import { previewRoutes } from './import-preview.js'
import { importJobRoutes } from './import-job.js'
import { fieldWords, words } from './import-words.js'
import type { RegistryOptions } from './options.js'
import { fileSent } from './photos.js'

const listsShown = 5

export function importRoutes(
  office: Office,
  options: Pick<RegistryOptions, 'dataDirectory' | 'assets'>,
): void {
  const { store } = office.settings
  const shelf = openShelf(options.dataDirectory)
  const own = (visit: Visit) => shelf.get(visit.params['id'] ?? '', visit.member.personId)
  const pathOf = (id: string, page = '') => `/office/import/${id}${page}`

  office.form('/import', {
    may: 'registry.import',
    title: words.import,
    narrow: true,
    takesFiles: true,
    load: (visit) => listImports(store.read, visit.member.personId, listsShown),
    body: (visit, form, lists) => (
      <>
        <p>{visit.say(isOwnList(visit) ? words.saidOwn : words.said)}</p>
        <FormOf form={form} submit={words.next} multipart>
          <FileInput
            form={form}
            name="file"
            label={words.file}
            hint={words.fileHint}
            accept=".xlsx,.csv,.tsv,.txt"
            required
          />
        </FormOf>
        <ImportList visit={visit} lists={lists} />
      </>
    ),
    async act(visit, sent) {
      const upload = fileSent(sent, 'file')
      if ('wrong' in upload) return upload
      // Refuses here, beside the field, what is no table at all.
      await columnsOf(upload.bytes, upload.name, {})
      const filename = upload.name.slice(-200)
      const { id } = await shelf.put(visit.member.personId, filename, upload.bytes, new Date())
      return done(pathOf(id, '/columns'))
    },
  })

  office.form('/import/:id/columns', {
    may: 'registry.import',
    title: words.columns,
    narrow: true,
    load: async (visit) => {
      const list = await own(visit)
      const columns = await columnsOf(await shelf.bytes(list), list.filename, list.map ?? {})
      return { list, columns }
    },
    fields: async (visit, { list, columns }) => {
      const remembered = await rememberedColumns(store.read, organisationOf(visit.member))
      const meant = ({ heading, field }: ListedColumn) =>
        list.map ? field : (remembered.get(searchKey(heading)) ?? field)
      const open = fieldsOf(visit)
      return Object.fromEntries(
        columns.map((column, i) => [
          `column-${i}`,
          open.find((one) => one === meant(column)) ?? '',
        ]),
      )
    },
    body: (visit, form, { list, columns }) => (
      <>
        <p class="soft">{list.filename}</p>
        <p>{visit.say(words.columnsSaid)}</p>
        <FormOf
          form={form}
          submit={words.preview}
          beside={
            <a class="button" href="/office/import">
              {visit.say(words.another)}
            </a>
          }
        >
          {columns.map(({ heading, samples }, i) => (
            <Select
              key={i}
              form={form}
              name={`column-${i}`}
              label={{ vi: heading, en: heading }}
              hint={samples.length === 0 ? undefined : sampleWords(samples)}
              options={[
                { value: '', label: visit.say(words.notUsed) },
                ...fieldsOf(visit).map((field) => ({
                  value: field,
                  label: visit.say(fieldWords[field]),
                })),
              ]}
              required
            />
          ))}
        </FormOf>
      </>
    ),
    async act(visit, sent, { list, columns }) {
      const chosen = columns.map(({ heading }, i) => ({
        heading,
        name: `column-${i}`,
        field: fieldsOf(visit).find((field) => field === sent.text(`column-${i}`)) ?? ('' as const),
      }))
      const used = chosen.filter(({ field }) => field !== '')
      const twice = used.filter(({ field }, i) => used.findIndex((c) => c.field === field) !== i)
      if (twice.length > 0)
        return wrong(Object.fromEntries(twice.map(({ name }) => [name, words.twice])))
      if (!used.some(({ field }) => field === 'product')) return wrong({ '': words.productNeeded })
      await rememberColumns(store, organisationOf(visit.member), chosen)
      const map = Object.fromEntries(used.map(({ field, heading }) => [field as Field, heading]))
      await shelf.change({ ...list, map })
      return done(pathOf(list.id, '/preview'))
    },
  })

  previewRoutes(office, shelf)
  importJobRoutes(office, shelf, options)
}

/** An owner's list is of their own products: it says nothing of producers, stars and decisions. */
const isOwnList = ({ member }: Visit): boolean => member.producerId !== null

const fieldsOf = (visit: Visit): readonly Field[] => (isOwnList(visit) ? ownFields : fields)

const sampleWords = (samples: readonly string[]) => {
  const text = samples.map((sample) => sample.slice(0, 60)).join(' · ')
  return { vi: `${words.sample.vi}: ${text}`, en: `${words.sample.en}: ${text}` }
}
