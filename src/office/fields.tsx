/**
 * Fields of forms: label, hint, what is wrong with it beside it, and what was typed kept. Each takes
 * the `form` it belongs to, which the page is handed.
 */
import type { ComponentChildren } from 'preact'
import type { Words } from '../errors.js'
import type { Language } from '../language/language.js'
import { DraftOffer, DraftSaid, type DraftState, KeepDraft } from './draft-box.js'
import { words } from './words.js'

/** A form as it is shown: what stands in its fields, and what is wrong with them. */
export interface Form {
  readonly language: Language
  readonly values: URLSearchParams
  readonly wrong: Wrong
  /** Where it is sent; the page's own address. */
  readonly action: string
  readonly mark: string
  /** Of forms that keep drafts. */
  readonly draft?: DraftState | undefined
}

/** What is wrong, by field; '' stands for the form as a whole. */
export type Wrong = Readonly<Record<string, Words>>

interface FieldProps {
  readonly form: Form
  readonly name: string
  readonly label: Words
  readonly hint?: Words | undefined
  readonly required?: boolean | undefined
}

interface InputProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'number' | 'date' | 'search' | 'url'
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  readonly maxlength?: number
  readonly min?: string | number
  readonly max?: string | number
  readonly step?: string | number
  readonly autofocus?: boolean
  /** What may be meant: offered while one types, never asked for. */
  readonly list?: readonly { readonly value: string; readonly label: string }[]
}

const idOf = (name: string): string => `f-${name}`

/** What ties an input to its hint and to what is wrong. */
function described({ form, name, hint }: FieldProps) {
  const isWrong = form.wrong[name] !== undefined
  const ids = [hint && `${idOf(name)}-hint`, isWrong && `${idOf(name)}-wrong`].filter(Boolean)
  return {
    id: idOf(name),
    name,
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
    ...(isWrong && { 'aria-invalid': 'true' as const }),
  }
}

function Field(props: FieldProps & { children: ComponentChildren }) {
  const { form, name, label, required, children } = props
  return (
    <div class="field">
      <label for={idOf(name)}>
        {label[form.language]}
        {!required && <small> ({words.optional[form.language]})</small>}
      </label>
      <Notes {...props} />
      {children}
    </div>
  )
}

function Notes({ form, name, hint }: FieldProps) {
  const wrong = form.wrong[name]
  return (
    <>
      {hint && <small id={`${idOf(name)}-hint`}>{hint[form.language]}</small>}
      {wrong && (
        <p class="amiss" id={`${idOf(name)}-wrong`}>
          {wrong[form.language]}
        </p>
      )}
    </>
  )
}

/** One line of text, a number, a date. A password is never shown again. */
export function Input(props: InputProps) {
  const { form, name, required = false, type = 'text' } = props
  const { autocomplete, inputmode, maxlength, min, max, step, autofocus, list = [] } = props
  const listId = list.length > 0 ? `${idOf(name)}-list` : undefined
  const attributes = {
    ...described(props),
    ...{ type, required, autocomplete, inputmode, maxlength, min, max, step, autofocus },
    list: listId,
    value: type === 'password' ? undefined : (form.values.get(name) ?? ''),
  }
  return (
    <Field {...props}>
      <input {...(attributes as object)} />
      {listId && (
        <datalist id={listId}>
          {list.map(({ value, label }) => (
            <option key={value} value={value} label={label === '' ? undefined : label} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

export function TextArea(
  props: FieldProps & { readonly rows?: number; readonly maxlength?: number },
) {
  const { form, name, required = false, rows, maxlength } = props
  return (
    <Field {...props}>
      <textarea {...described(props)} required={required} rows={rows} maxLength={maxlength}>
        {form.values.get(name) ?? ''}
      </textarea>
    </Field>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export function Select(props: FieldProps & { readonly options: readonly Option[] }) {
  const { form, name, options, required = false } = props
  const chosen = form.values.get(name) ?? ''
  // Nothing is a choice only where it may be sent, or stands there at first.
  const isSettled = required && options.some(({ value }) => value === chosen)
  return (
    <Field {...props}>
      <select {...described(props)} required={required}>
        {!isSettled && !options.some(({ value }) => value === '') && <option value="">–</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** One of few (radio), or with `several` any of them (checkbox). */
export function Choice(
  props: FieldProps & { readonly options: readonly Option[]; readonly several?: boolean },
) {
  const { form, name, label, options, several = false, required = false } = props
  const chosen = form.values.getAll(name)
  return (
    <fieldset {...described(props)} name={undefined}>
      <legend>{label[form.language]}</legend>
      <Notes {...props} />
      {options.map(({ value, label: text, hint }) => (
        <label key={value} class="choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            required={required && !several}
          />
          <span>
            {text}
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** One box to tick; its value is `yes`. */
export function Tick(props: FieldProps) {
  const { form, name, label, required = false } = props
  return (
    <div class="field">
      <Notes {...props} />
      <label class="choice">
        <input
          {...described(props)}
          type="checkbox"
          value="yes"
          checked={form.values.get(name) === 'yes'}
          required={required}
        />
        <span>{label[form.language]}</span>
      </label>
    </div>
  )
}

/** A file to send along; the form then needs `multipart`. */
export function FileInput(props: FieldProps & { readonly accept?: string }) {
  const { required = false, accept } = props
  return (
    <Field {...props}>
      <input {...described(props)} type="file" accept={accept} required={required} />
    </Field>
  )
}

/** The form itself, with its mark and the list of what is wrong. */
export function FormOf(props: {
  readonly form: Form
  readonly children: ComponentChildren
  readonly submit: Words
  /** What else can be done, beside the button. */
  readonly beside?: ComponentChildren
  readonly multipart?: boolean
  readonly danger?: boolean
  /** For a script of the page. */
  readonly data?: Readonly<Record<`data-${string}`, string>>
}) {
  const { form, children, submit, beside, multipart = false, danger = false, data = {} } = props
  const { language, draft } = form
  return (
    <>
      <WrongList form={form} />
      {draft && <DraftOffer {...form} draft={draft} />}
      <form
        class="fields"
        method="post"
        action={form.action}
        enctype={multipart ? 'multipart/form-data' : undefined}
        noValidate
        {...data}
      >
        <input type="hidden" name="mark" value={form.mark} />
        {children}
        <div class="acts">
          <button class={danger ? 'danger' : 'primary'}>{submit[language]}</button>
          {draft && <KeepDraft language={language} />}
          {beside}
        </div>
        {draft && <DraftSaid language={language} draft={draft} />}
      </form>
    </>
  )
}

function WrongList({ form }: { form: Form }) {
  const wrong = Object.entries(form.wrong)
  if (wrong.length === 0) return null
  return (
    <div class="wrong" role="alert">
      <p>{words.fixThese[form.language]}</p>
      <ul>
        {wrong.map(([name, what]) => (
          <li key={name}>
            {name === '' ? (
              what[form.language]
            ) : (
              <a href={`#${idOf(name)}`}>{what[form.language]}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
