/** What labels are printed on, and by which kind of printer: fields of an order. */
import type { Language } from '../../language/language.js'
import { Choice, type Form, Input, Select, Tick } from '../fields.js'
import type { OwnedProduct } from '../owned.js'
import type { Visit } from '../visit.js'
import { officeFormats, thermalDpis } from './formats.js'
import { isPress, labelPicture, type Paper } from './papers.js'
import { formatWords, words } from './words.js'

/** The label as it is drawn for this very product, and the papers it is printed on. */
export function Papers(props: {
  form: Form
  product: OwnedProduct
  papers: readonly Paper[]
  language: Language
}) {
  const { form, product, papers, language } = props
  const chosen = form.values.get('on')
  const [first] = papers
  return (
    <fieldset id="f-on">
      <legend>{words.paper[language]}</legend>
      {form.wrong['on'] && <p class="amiss">{form.wrong['on'][language]}</p>}
      {first && (
        <figure class="card label">
          <img src={labelPicture(product.id, first.id)} alt={first.label[language]} />
          {first.hasBack && (
            <img
              src={`${labelPicture(product.id, first.id)}&side=back`}
              alt={`${first.label[language]}: ${words.backSide[language]}`}
            />
          )}
          <figcaption>
            <b>{first.label[language]}</b>
            <a class="touch" href={`/office/print/templates?product=${product.id}`}>
              {words.otherTemplates[language]}
            </a>
          </figcaption>
        </figure>
      )}
      <div class="papers">
        {papers
          .map((one) => ({ one, ...one }))
          .map(({ one, id, paper }) => (
            <label key={id} class="choice">
              <input
                type="radio"
                name="on"
                value={id}
                checked={id === chosen}
                class={isRoll(one) ? 'roll' : isPress(one) ? 'press' : undefined}
                required
              />
              <span>{paper[language]}</span>
            </label>
          ))}
      </div>
      <a class="touch" href="/office/print/stock">
        {words.ownStock[language]}
      </a>
    </fieldset>
  )
}

export const isRoll = (paper: Paper): boolean => paper.stock.kind === 'roll' && !isPress(paper)

/** By which kind of printer a roll is printed; the style hides it while a sheet is chosen. */
export function Thermal({ visit, form }: { visit: Visit; form: Form }) {
  return (
    <div class="thermal">
      <Choice
        form={form}
        name="format"
        label={words.format}
        hint={words.formatHint}
        options={officeFormats.map((format) => ({
          value: format,
          label: visit.say(formatWords[format]),
        }))}
        required
      />
      <Select
        form={form}
        name="dpi"
        label={words.dpi}
        hint={words.dpiHint}
        options={thermalDpis.map((dpi) => ({ value: String(dpi), label: `${dpi} dpi` }))}
        required
      />
    </div>
  )
}

/** How many labels a roll has, and inks of brands: the style hides what the paper that is chosen has not. */
export function Rolls({ form, papers }: { form: Form; papers: readonly Paper[] }) {
  return (
    <>
      {papers.some((paper) => isRoll(paper) || isPress(paper)) && (
        <div class="rolled">
          <Input
            form={form}
            name="perRoll"
            label={words.perRoll}
            hint={words.perRollHint}
            inputmode="numeric"
            maxlength={5}
          />
        </div>
      )}
      {papers.some(isPress) && (
        <div class="inked">
          <Tick form={form} name="spot" label={words.spot} hint={words.spotHint} />
        </div>
      )}
    </>
  )
}

/** Labels for handing out: a cover before so many of them. */
export const Booklets = ({ form }: { form: Form }) => (
  <Input
    form={form}
    name="booklet"
    label={words.booklet}
    hint={words.bookletHint}
    inputmode="numeric"
    maxlength={2}
  />
)

/** How the printer turns the paper. */
export const Flips = ({ form, visit }: { form: Form; visit: Visit }) => (
  <Choice
    form={form}
    name="flip"
    label={words.flip}
    hint={words.flipHint}
    options={[
      { value: 'long', label: visit.say(words.flipLong) },
      { value: 'short', label: visit.say(words.flipShort) },
    ]}
  />
)
