/** Importing a list of products: send it, match its columns, see what would happen, confirm. */
import { formatNumber } from '../../language/format.js'
import { describeGaps } from '../../registry/gaps.js'
import { type Field, fields } from '../../registry/import/columns.js'
import { columnsOf, type ListedColumn } from '../../registry/import/columns-of.js'
import {
  type ImportOptions,
  type ImportResult,
  importProducts,
  previewProducts,
} from '../../registry/import/import-products.js'
import { rejectedRows } from '../../registry/import/rejected.js'
import { rememberColumns, rememberedColumns } from '../../registry/import/remembered.js'
import { openShelf, type ShelvedList } from '../../registry/import/shelf.js'
import { searchKey } from '../../registry/name-key.js'
import { csvOf, xlsxOf } from '../../registry/table-files.js'
import { FileInput, FormOf, Select } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { Table } from '../parts.js'
import type { Guest, Visit } from '../visit.js'
import { sendTable } from './exports.js'
import { fieldWords, words } from './import-words.js'
import type { RegistryOptions } from './options.js'
import { registryStyle } from './parts.js'
import { fileSent } from './photos.js'

const linesShown = 50

export function importRoutes(
  office: Office,
  { dataDirectory }: Pick<RegistryOptions, 'dataDirectory'>,
): void {
  const { store } = office.settings
  const shelf = openShelf(dataDirectory)
  const own = (visit: Visit) => shelf.get(visit.params['id'] ?? '', visit.member.personId)
  const pathOf = (id: string, page = '') => `/office/import/${id}${page}`

  office.form('/import', {
    may: 'registry.import',
    title: words.import,
    narrow: true,
    takesFiles: true,
    body: (visit, form) => (
      <>
        <p>{visit.say(words.said)}</p>
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
      const remembered = await rememberedColumns(store.read, visit.member.personId)
      const meant = ({ heading, field }: ListedColumn) =>
        list.map ? field : (remembered.get(searchKey(heading)) ?? field)
      return Object.fromEntries(columns.map((column, i) => [`column-${i}`, meant(column) ?? '']))
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
                ...fields.map((field) => ({ value: field, label: visit.say(fieldWords[field]) })),
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
        field: fields.find((field) => field === sent.text(`column-${i}`)) ?? ('' as const),
      }))
      const used = chosen.filter(({ field }) => field !== '')
      const twice = used.filter(({ field }, i) => used.findIndex((c) => c.field === field) !== i)
      if (twice.length > 0)
        return wrong(Object.fromEntries(twice.map(({ name }) => [name, words.twice])))
      if (!used.some(({ field }) => field === 'product')) return wrong({ '': words.productNeeded })
      await rememberColumns(store, visit.member.personId, chosen)
      const map = Object.fromEntries(used.map(({ field, heading }) => [field as Field, heading]))
      const { id, personId, filename } = list
      await shelf.change({ id, personId, filename, map })
      return done(pathOf(list.id, '/preview'))
    },
  })

  const optionsOf = ({ member }: Visit, { map }: ShelvedList): ImportOptions => ({
    ...(map && { map, exact: true }),
    ...(member.producers && {
      within: { producers: member.producers, provinceCode: member.provinceCode },
    }),
  })

  office.form('/import/:id/preview', {
    may: 'registry.import',
    title: words.preview,
    style: registryStyle,
    load: async (visit) => {
      const list = await own(visit)
      const bytes = await shelf.bytes(list)
      const options = optionsOf(visit, list)
      return {
        list,
        bytes,
        result: await previewProducts(store.read, bytes, list.filename, options, visit.at),
      }
    },
    body: (visit, form, { list, result }) => (
      <>
        <p class="soft">
          {list.filename}. {visit.say(words.nothingWritten)}
        </p>
        <Outcome visit={visit} list={list} result={result} />
        <FormOf
          form={form}
          submit={words.confirm}
          beside={
            <a class="button" href={pathOf(list.id, '/columns')}>
              {visit.say(words.changeColumns)}
            </a>
          }
        >
          {null}
        </FormOf>
      </>
    ),
    async act(visit, _sent, { list, bytes }) {
      if (list.result) return done(pathOf(list.id))
      const options = optionsOf(visit, list)
      const by = visit.actor.name
      const result = await importProducts(store, bytes, list.filename, options, by, visit.at)
      await shelf.change({ ...list, result })
      return done(pathOf(list.id), words.done)
    },
  })

  office.page('/import/:id', {
    may: 'registry.import',
    title: words.result,
    style: registryStyle,
    load: own,
    body: (visit, list) => (
      <>
        <p class="soft">{list.filename}</p>
        {list.result ? (
          <Outcome visit={visit} list={list} result={list.result} />
        ) : (
          <p>{visit.say(words.nothingWritten)}</p>
        )}
        <p class="acts">
          <a class="button primary" href="/office/products">
            {visit.say(words.toProducts)}
          </a>
          <a class="button" href="/office/import">
            {visit.say(words.another)}
          </a>
        </p>
      </>
    ),
  })

  for (const kind of ['csv', 'xlsx'] as const) {
    office.get(`/import/:id/rejected.${kind}`, { may: 'registry.import' }, async (visit, reply) => {
      const list = await own(visit)
      const bytes = await shelf.bytes(list)
      const options = optionsOf(visit, list)
      const { rejected } =
        list.result ?? (await previewProducts(store.read, bytes, list.filename, options, visit.at))
      const rows = await rejectedRows(bytes, list.filename, options, rejected, visit.language)
      await sendTable(reply, `rejected.${kind}`, kind === 'csv' ? csvOf(rows) : await xlsxOf(rows))
    })
  }
}

const sampleWords = (samples: readonly string[]) => {
  const text = samples.map((sample) => sample.slice(0, 60)).join(' · ')
  return { vi: `${words.sample.vi}: ${text}`, en: `${words.sample.en}: ${text}` }
}

function Outcome(props: {
  readonly visit: Guest
  readonly list: ShelvedList
  readonly result: ImportResult
}) {
  const { visit, list, result } = props
  const number = (n: number) => formatNumber(n, visit.language)
  const { rejected, incomplete, notes } = result
  return (
    <>
      <dl class="figures">
        {(['created', 'updated', 'unchanged'] as const).map((key) => (
          <div key={key}>
            <dt>{visit.say(words[key])}</dt>
            <dd>{number(result[key])}</dd>
          </div>
        ))}
        <div>
          <dt>{visit.say(words.incomplete)}</dt>
          <dd class={incomplete.length > 0 ? 'warn' : undefined}>{number(incomplete.length)}</dd>
        </div>
        <div>
          <dt>{visit.say(words.rejected)}</dt>
          <dd class={rejected.length > 0 ? 'bad' : undefined}>{number(rejected.length)}</dd>
        </div>
      </dl>
      {rejected.length > 0 && (
        <section>
          <p>{visit.say(words.othersKept)}</p>
          <p class="acts">
            <a class="button" href={`/office/import/${list.id}/rejected.xlsx`}>
              {visit.say(words.download)} (.xlsx)
            </a>
            <a class="button" href={`/office/import/${list.id}/rejected.csv`}>
              {visit.say(words.download)} (.csv)
            </a>
          </p>
          <Lines
            visit={visit}
            caption={visit.say(words.rejectedRows)}
            lines={rejected.map(({ row, field, message }) => ({
              row,
              field: field === null ? '–' : visit.say(fieldWords[field]),
              said: visit.say(message),
            }))}
          />
        </section>
      )}
      {incomplete.length > 0 && (
        <Lines
          visit={visit}
          caption={visit.say(words.incomplete)}
          lines={incomplete.map(({ row, product, gaps }) => ({
            row,
            field: product.name,
            said: visit.say(describeGaps(gaps)),
          }))}
        />
      )}
      {notes.length > 0 && (
        <Lines
          visit={visit}
          caption={visit.say(words.noteRows)}
          lines={notes.map(({ row, field, message }) => ({
            row,
            field: field === null ? '–' : visit.say(fieldWords[field]),
            said: visit.say(message),
          }))}
        />
      )}
    </>
  )
}

interface Line {
  readonly row: number | null
  readonly field: string
  readonly said: string
}

function Lines(props: {
  readonly visit: Guest
  readonly caption: string
  readonly lines: readonly Line[]
}) {
  const { visit, caption, lines } = props
  const number = (n: number) => formatNumber(n, visit.language)
  const shown = lines.slice(0, linesShown).map((line, i) => ({ ...line, key: String(i) }))
  const isCut = lines.length > linesShown
  const more = visit.say(words.firstOf(number(linesShown), number(lines.length)))
  return (
    <Table
      caption={isCut ? `${caption} (${more})` : caption}
      rows={shown}
      keyOf={({ key }) => key}
      columns={[
        {
          head: visit.say(words.row),
          cell: ({ row }) => (row === null ? '–' : `${visit.say(words.row)} ${number(row)}`),
        },
        { head: visit.say(words.column), cell: ({ field }) => field },
        { head: visit.say(words.reason), cell: ({ said }) => said },
      ]}
    />
  )
}
