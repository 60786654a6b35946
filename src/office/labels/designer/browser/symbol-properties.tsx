/** Properties of codes, and how large their modules come out on each printer. */
import {
  readDataElements,
  usualElements,
  writeDataElements,
} from '../../../../designer/gs1-data.js'
import { showNumber } from '../../../../designer/numbers.js'
import { shiftBetween } from '../../../../designer/rectangle.js'
import {
  isSymbol,
  type PrinterFacts,
  type SymbolElement,
  symbolFacts,
} from '../../../../designer/symbol-facts.js'
import type { Template } from '../../../../labels/template.js'
import { symbologyWords, words } from '../words.js'
import { useEditor, useHand } from './editor.js'
import { Check, Choice, IconButton } from './fields.js'
import { TextArea } from './fields.js'
import { TurnField } from './text-properties.js'

export function SymbolProperties({ element }: { readonly element: SymbolElement }) {
  return (
    <>
      {element.kind === 'barcode' ? (
        <BarcodeData element={element} />
      ) : (
        <Content element={element} />
      )}
      <Facts element={element} />
    </>
  )
}

function Content({ element }: { readonly element: Exclude<SymbolElement, Template<'barcode'>> }) {
  const editor = useEditor()
  return (
    <Choice
      label={words.content}
      value={element.content ?? 'link'}
      options={[
        { value: 'link', label: words.link },
        { value: 'short', label: words.short },
        { value: 'gs1', label: words.gs1 },
      ]}
      set={(content) => editor.set({ content: content === 'link' ? undefined : content })}
    />
  )
}

function BarcodeData({ element }: { readonly element: Template<'barcode'> }) {
  const editor = useEditor()
  const { symbology } = element
  const kinds = Object.keys(symbologyWords) as (keyof typeof symbologyWords)[]
  return (
    <>
      <Choice
        label={words.symbology}
        value={symbology}
        options={kinds.map((value) => ({ value, label: symbologyWords[value] }))}
        set={(kind) => {
          // Elements in brackets are for GS1-128 alone; the others take a GTIN.
          const data = kind === 'gs1-128' ? '(01){product.gtin}' : '{product.gtin}'
          const isSame = (kind === 'gs1-128') === (symbology === 'gs1-128')
          editor.set(isSame ? { symbology: kind } : { symbology: kind, data })
        }}
      />
      {symbology === 'gs1-128' && <DataElements data={element.data} />}
      <TextArea
        label={words.data}
        value={element.data}
        set={(data) => editor.set({ data: data.trim() }, 'data')}
        beside={<small class="soft">{editor.say(words.dataHint)}</small>}
      />
      <Check
        label={words.digits}
        checked={element.digits !== false}
        set={(digits) => editor.set({ digits: digits ? undefined : false })}
      />
      <TurnField rotate={element.rotate ?? 0} />
    </>
  )
}

const elementWords: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  gtin: { vi: '(01) GTIN', en: '(01) GTIN' },
  lot: { vi: '(10) Số lô', en: '(10) Lot' },
  made: { vi: '(11) Ngày sản xuất', en: '(11) Production date' },
  expires: { vi: '(17) Hạn sử dụng', en: '(17) Use by' },
  weight: { vi: '(3103) Khối lượng tịnh, kg', en: '(3103) Net weight, kg' },
  sscc: { vi: '(00) SSCC của kiện', en: '(00) SSCC of the unit' },
  contained: { vi: '(02) GTIN bên trong', en: '(02) GTIN of what is inside' },
  count: { vi: '(37) Số lượng bên trong', en: '(37) Count of what is inside' },
}

/** The elements of GS1 data one by one; data of another form is left to the text below. */
function DataElements({ data }: { readonly data: string }) {
  const editor = useEditor()
  const elements = readDataElements(data)
  if (!elements) return null
  const others = usualElements.filter(({ ai }) => !elements.some((one) => one.ai === ai))
  const nameOf = (ai: string) => {
    const key = usualElements.find((one) => one.ai === ai)?.key
    return key === undefined ? `(${ai})` : editor.say(elementWords[key] ?? { vi: ai, en: ai })
  }
  return (
    <>
      <ul class="d-items">
        {elements.map(({ ai, value }, i) => (
          <li key={ai}>
            <div class="d-item-head">
              <span>
                {nameOf(ai)} <small class="soft">{value}</small>
              </span>
              <IconButton
                icon="close"
                label={words.remove}
                disabled={elements.length === 1}
                act={() =>
                  editor.set({ data: writeDataElements(elements.filter((_, at) => at !== i)) })
                }
              />
            </div>
          </li>
        ))}
      </ul>
      <Choice
        label={words.addData}
        value=""
        options={[
          { value: '', label: { vi: '–', en: '–' } },
          ...others.map(({ ai, key }) => ({
            value: ai,
            label: elementWords[key] ?? { vi: ai, en: ai },
          })),
        ]}
        set={(ai) => {
          const added = others.find((one) => one.ai === ai)
          if (added) editor.set({ data: writeDataElements([...elements, added]) })
        }}
      />
    </>
  )
}

function Facts({ element: settled }: { readonly element: SymbolElement }) {
  const editor = useHand()
  const inHand = editor.chosen[0]?.element ?? settled
  // Only another size changes anything: what is moved is not drawn anew for it.
  const element = isSymbol(inHand) && !shiftBetween(settled, inHand) ? inHand : settled
  const { printers, language } = editor.props
  if (typeof editor.fonts === 'string') return null
  const { head } = editor.design
  const faults = editor.picture?.faults ?? []
  const broken = faults.find(({ id, words }) => words && id === editor.selection[0])?.words
  const facts = symbolFacts(element, printers, (dpi) =>
    editor.drawer(editor.sample, dpi)?.alone(head, element),
  )
  const said = ({ verdict, neededMm }: PrinterFacts) => {
    if (verdict === 'good') return words.symbolGood
    if (neededMm === undefined) return words.symbolImpossible
    return words.symbolSmall(showNumber(Math.ceil(neededMm * 10) / 10, language))
  }
  return (
    <>
      <table class="d-facts">
        <caption>{editor.say(words.symbolFacts)}</caption>
        <tbody>
          {facts.printers.map((printer) => (
            <tr key={printer.dpi} class={printer.dpi === editor.dpi ? 'd-now' : undefined}>
              <th scope="row">{printer.dpi} dpi</th>
              <td>
                {printer.dots > 0 &&
                  editor.say(words.modules(showNumber(printer.moduleMm, language), printer.dots))}
              </td>
              <td
                class={
                  printer.verdict === 'good' ? 'good' : printer.verdict === 'small' ? 'warn' : 'bad'
                }
              >
                {printer.verdict === 'good' ? '✓ ' : '! '}
                {editor.say(said(printer))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {broken && <p class="bad d-note">{editor.say(broken)}</p>}
      <p class="soft d-note">{editor.say(words.quietZone)}</p>
    </>
  )
}
