/** A printer: what it needs, the sheet it is measured by, and both ways to measure. */
import { deflateSync } from 'node:zlib'
import type { Words } from '../../errors.js'
import { greyPhoto } from '../../files/pictures.js'
import type { Correction } from '../../labels/correction.js'
import { type TestPage, testPages } from '../../labels/test-sheet/geometry.js'
import { lengthsOf, measureLengths, measurePhoto } from '../../labels/test-sheet/measure.js'
import { testSheetPdf } from '../../labels/test-sheet/pdf.js'
import { loadFonts } from '../../printing/fonts.js'
import { getPrinter, type Printer, rememberPrinter } from '../../printing/printers.js'
import { assertLikely } from '../../printing/shift.js'
import type { DeskSettings } from '../desk-settings.js'
import { FileInput, type Form, FormOf, Input, Select } from '../fields.js'
import { done, type Office, type Sent, wrong } from '../office.js'
import { fileSent } from '../registry/photos.js'
import type { Visit } from '../visit.js'
import { asTyped, decimalOf } from './decimal.js'
import { foundBy, words } from './printer-words.js'
import { percent } from './printers.js'

const pages = Object.keys(testPages) as TestPage[]
const pageOf = (text: string | null): TestPage => pages.find((page) => page === text) ?? 'a4'
const pageNames: Record<TestPage, string> = { a4: 'A4', letter: 'Letter', a5: 'A5' }

/** Enough to find the middle of a disc to a fiftieth of a millimetre. */
const photoPixels = 1600

export function printerRoutes(office: Office, { printing }: DeskSettings): void {
  const { store } = printing
  const load = (visit: Visit) => getPrinter(store.read, visit.params['id'] ?? '', visit.actor)
  const target = ({ producerId }: Printer) => ({ producerId })

  office.form<Printer>('/print/printers/:id', {
    ...{ may: 'print', load, target, narrow: true },
    title: (_visit, { name }) => name,
    fields: fieldsOf,
    body: (visit, form, printer) => <Body visit={visit} form={form} printer={printer} />,
    async act(visit, sent, { producerId, name }) {
      const numbers = numbersOf(sent, ['x', 'y', 'scaleX', 'scaleY', 'turn'])
      if ('wrong' in numbers) return wrong(numbers.wrong)
      const { x = 0, y = 0, scaleX = 100, scaleY = 100, turn = 0 } = numbers.values
      const scale = { x: scaleX / 100, y: scaleY / 100 }
      const correction: Correction = { shift: { x, y }, scale, turn }
      await rememberPrinter(store, { producerId, name, correction }, visit.actor, visit.at)
      return done(pathOf(visit), words.saved)
    },
  })

  office.form<Printer>('/print/printers/:id/measure', {
    ...{ may: 'print', load, target, narrow: true },
    title: words.byRuler,
    fields: (visit) => ({
      page: pageOf(visit.query.get('page')),
      across: '100',
      down: '100',
      left: asTyped(lengthsOf('a4').left, visit.language),
      top: asTyped(lengthsOf('a4').top, visit.language),
    }),
    body: (visit, form) => (
      <FormOf form={form} submit={words.compute} beside={<Back visit={visit} />}>
        <PageField form={form} />
        {(['across', 'down', 'left', 'top'] as const).map((name) => (
          <Input
            key={name}
            form={form}
            name={name}
            label={words[name]}
            hint={words.lengthHint}
            inputmode="decimal"
            maxlength={8}
            required
          />
        ))}
      </FormOf>
    ),
    act(visit, sent) {
      const numbers = numbersOf(sent, ['across', 'down', 'left', 'top'])
      if ('wrong' in numbers) return wrong(numbers.wrong)
      const { across = 0, down = 0, left = 0, top = 0 } = numbers.values
      const page = pageOf(sent.text('page'))
      return show(visit, measureLengths({ across, down, left, top }, page), words.found)
    },
  })

  office.form<Printer>('/print/printers/:id/photo', {
    ...{ may: 'print', load, target, narrow: true, takesFiles: true },
    title: words.byPhoto,
    fields: (visit) => ({ page: pageOf(visit.query.get('page')) }),
    body: (visit, form) => (
      <FormOf form={form} submit={words.measurePhoto} beside={<Back visit={visit} />} multipart>
        <PageField form={form} />
        <FileInput
          form={form}
          name="photo"
          label={words.photo}
          hint={words.photoHint}
          accept="image/jpeg,image/png,image/webp"
          required
        />
      </FormOf>
    ),
    async act(visit, sent) {
      const upload = fileSent(sent, 'photo')
      if ('wrong' in upload) return wrong(upload.wrong)
      const photo = await greyPhoto(upload, photoPixels)
      const { correction, left } = measurePhoto(photo, pageOf(sent.text('page')))
      return show(visit, correction, foundBy(Math.round(left * 100) / 100))
    },
  })

  office.get('/print/printers/:id/test-sheet.pdf', { may: 'print' }, async (visit, reply) => {
    const { correction } = await load(visit)
    const isCheck = visit.query.get('corrected') === 'yes'
    const page = pageOf(visit.query.get('page'))
    const deflate = (bytes: Uint8Array) => deflateSync(bytes)
    const pdf = await testSheetPdf(page, loadFonts(), deflate, isCheck ? correction : undefined)
    await reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="test-sheet-${page}.pdf"`)
      .send(Buffer.from(pdf))
  })
}

const pathOf = (visit: Visit): string => `/office/print/printers/${visit.params['id'] ?? ''}`

/** Back to the printer's page, with what was computed in its fields, to be saved there. */
function show(visit: Visit, correction: Correction, found: Words) {
  assertLikely(correction)
  const { shift, scale, turn } = correction
  const query = new URLSearchParams({
    ...{ x: String(shift.x), y: String(shift.y), turn: String(turn) },
    ...{ scaleX: String(percent(scale.x)), scaleY: String(percent(scale.y)) },
  })
  return done(`${pathOf(visit)}?${query.toString()}`, found)
}

function fieldsOf({ query, language }: Visit, { correction: { shift, scale, turn } }: Printer) {
  const known = {
    ...{ x: shift.x, y: shift.y, turn },
    ...{ scaleX: percent(scale.x), scaleY: percent(scale.y) },
  }
  return Object.fromEntries(
    Object.entries(known).map(([name, value]) => {
      const computed = decimalOf(query.get(name) ?? '')
      return [name, asTyped(computed ?? value, language)]
    }),
  )
}

function numbersOf(sent: Sent, names: readonly string[]) {
  const values: Record<string, number> = {}
  const amiss: Record<string, Words> = {}
  for (const name of names) {
    const value = decimalOf(sent.text(name))
    if (value === undefined) amiss[name] = words.badNumber
    else values[name] = value
  }
  return Object.keys(amiss).length > 0 ? { wrong: amiss } : { values }
}

function Body({ visit, form, printer }: { visit: Visit; form: Form; printer: Printer }) {
  const { say } = visit
  const path = `/office/print/printers/${printer.id}`
  return (
    <>
      <h2>{say(words.step1)}</h2>
      <p class="acts">
        {pages.map((page) => (
          <a key={page} class="button" href={`${path}/test-sheet.pdf?page=${page}`}>
            {say(words.testSheet)} {pageNames[page]}
          </a>
        ))}
      </p>
      <h2>{say(words.step2)}</h2>
      <p class="acts">
        <a class="button" href={`${path}/photo`}>
          {say(words.byPhoto)}
        </a>
        <a class="button" href={`${path}/measure`}>
          {say(words.byRuler)}
        </a>
      </p>
      <h2>{say(words.step3)}</h2>
      <FormOf
        form={form}
        submit={words.save}
        beside={
          <a class="button" href="/office/print/printers">
            {say(words.back)}
          </a>
        }
      >
        <Input
          form={form}
          name="x"
          label={words.shiftX}
          hint={words.shiftHint}
          maxlength={8}
          required
        />
        <Input form={form} name="y" label={words.shiftY} maxlength={8} required />
        <Input
          form={form}
          name="scaleX"
          label={words.scaleX}
          hint={words.scaleHint}
          maxlength={8}
          required
        />
        <Input form={form} name="scaleY" label={words.scaleY} maxlength={8} required />
        <Input form={form} name="turn" label={words.turn} maxlength={8} required />
      </FormOf>
      <h2>{say(words.step4)}</h2>
      <p class="acts">
        {pages.map((page) => (
          <a key={page} class="button" href={`${path}/test-sheet.pdf?corrected=yes&page=${page}`}>
            {say(words.checkSheet)} {pageNames[page]}
          </a>
        ))}
      </p>
    </>
  )
}

const PageField = ({ form }: { form: Form }) => (
  <Select
    form={form}
    name="page"
    label={words.paper}
    options={pages.map((page) => ({ value: page, label: pageNames[page] }))}
    required
  />
)

const Back = ({ visit }: { visit: Visit }) => (
  <a class="button" href={pathOf(visit)}>
    {visit.say(words.back)}
  </a>
)
