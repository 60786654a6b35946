/** The form to report a problem with, and the same form again with what was typed and what is amiss. */
import type { ComponentChildren } from 'preact'
import type { Language } from '../language/language.js'
import { renderPage } from '../lookup/page.js'
import { mostContactLetters, mostTextLetters } from './file-report.js'
import { type ReportKind, reportKinds } from './kinds.js'
import { reportStyle } from './style.js'
import { contactNote, type Problem, problems, words } from './words.js'

/** What stands in the fields. */
export interface ReportForm {
  readonly kind: string
  readonly text: string
  readonly code: string
  readonly contact: string
}

export const emptyForm: ReportForm = { kind: '', text: '', code: '', contact: '' }

export interface FormPage {
  readonly language: Language
  readonly form: ReportForm
  readonly token: string
  readonly amiss: readonly Problem[]
  /** Whether a photo came with the form that is shown again: browsers do not keep it. */
  readonly hadPhoto: boolean
  /** Days for which a contact is kept. */
  readonly contactDays: number
}

export function renderForm(page: FormPage): string {
  const { language, amiss } = page
  return renderPage(
    {
      language,
      title: `${words.title[language]} · Nguồn`,
      description: words.intro[language],
      style: reportStyle,
    },
    <main>
      <h1>{words.title[language]}</h1>
      <p>{words.intro[language]}</p>
      {amiss.length > 0 && <Amiss {...page} />}
      <form class="report" method="post" action="/report" encType="multipart/form-data">
        <Kinds {...page} />
        <Fields {...page} />
        <div class="trap" aria-hidden="true">
          <label for="website">{words.trap[language]}</label>
          <input id="website" name="website" tabIndex={-1} autocomplete="off" />
        </div>
        <input type="hidden" name="token" value={page.token} />
        <input type="hidden" name="lang" value={language} />
        <button>{words.send[language]}</button>
      </form>
    </main>,
  )
}

function Amiss({ language, amiss, hadPhoto }: FormPage) {
  return (
    <div class="wrong" role="alert">
      <p>{words.wrong[language]}</p>
      <ul>
        {amiss.map((problem) => (
          <li>{problems[problem][language]}</li>
        ))}
        {hadPhoto && <li>{words.again[language]}</li>}
      </ul>
    </div>
  )
}

function Kinds({ language, form }: FormPage) {
  return (
    <fieldset>
      <legend>{words.what[language]}</legend>
      {(Object.keys(reportKinds) as ReportKind[]).map((kind) => (
        <label class="choice">
          <input type="radio" name="kind" value={kind} required checked={form.kind === kind} />
          <span>{reportKinds[kind][language]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Fields({ language, form, amiss, contactDays }: FormPage) {
  const isAmiss = (...those: Problem[]) => (amiss.some((p) => those.includes(p)) ? true : undefined)
  return (
    <>
      <Field name="text" label={words.tell[language]} note={words.tellNote[language]}>
        <textarea
          id="text"
          name="text"
          required
          maxLength={mostTextLetters}
          rows={6}
          aria-describedby="text-note"
          aria-invalid={isAmiss('text', 'text-long')}
        >
          {form.text}
        </textarea>
      </Field>
      <Field
        name="code"
        label={words.code[language]}
        optional={words.optional[language]}
        note={words.codeNote[language]}
      >
        <input
          id="code"
          name="code"
          value={form.code}
          maxLength={200}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="code-note"
          aria-invalid={isAmiss('code')}
        />
      </Field>
      <Field
        name="photo"
        label={words.photo[language]}
        optional={words.optional[language]}
        note={words.photoNote[language]}
      >
        <input
          id="photo"
          name="photo"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby="photo-note"
          aria-invalid={isAmiss('photo-large', 'photo-heic', 'photo-unreadable')}
        />
      </Field>
      <Field
        name="contact"
        label={words.contact[language]}
        optional={words.optional[language]}
        note={contactNote(contactDays)[language]}
      >
        <input
          id="contact"
          name="contact"
          value={form.contact}
          maxLength={mostContactLetters}
          autocomplete="email"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby="contact-note"
          aria-invalid={isAmiss('contact-long')}
        />
      </Field>
    </>
  )
}

function Field(props: {
  name: string
  label: string
  optional?: string
  note: string
  children: ComponentChildren
}) {
  const { name, label, optional, note, children } = props
  return (
    <div class="field">
      <label for={name}>
        {label} {optional && <small>({optional})</small>}
      </label>
      {children}
      <p class="soft" id={`${name}-note`}>
        {note}
      </p>
    </div>
  )
}
