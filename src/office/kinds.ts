/** What a page and a form of the office are made of, and what comes of a form that was sent. */
import type { ComponentChildren } from 'preact'
import type { Target, Verb } from '../accounts/permissions.js'
import type { Words } from '../errors.js'
import type { Form, Wrong } from './fields.js'
import type { SentFile } from './sent-form.js'
import type { Guest, Visit } from './visit.js'

/** Who may open a page: whoever has the verb; `member`: everybody signed in. */
export type Access = Verb | 'member'

export interface Common<Loaded, V extends Guest> {
  /** What the page is about. Throws the catalogued error when it is not there or not theirs. */
  readonly load?: (visit: V) => Loaded | Promise<Loaded>
  readonly title: Words | ((visit: V, loaded: Loaded) => Words | string)
  readonly narrow?: boolean
  readonly scripts?: readonly string[]
  readonly style?: string | ((visit: V, loaded: Loaded) => string)
  /** What the page is about, as the audit trail names it: the page then leads to its history. */
  readonly about?: (loaded: Loaded) => { readonly subject: string; readonly id: string }
}

export interface ForMembers<Loaded> {
  readonly may: Access
  /** Whose it is; checked against the member's scope. */
  readonly target?: (loaded: Loaded) => Target
}

export interface Page<Loaded, V extends Guest = Visit> extends Common<Loaded, V> {
  readonly body: (visit: V, loaded: Loaded) => ComponentChildren | Promise<ComponentChildren>
}

export interface FormPage<Loaded, V extends Guest = Visit> extends Common<Loaded, V> {
  /** What stands in the fields at first. */
  readonly fields?: (visit: V, loaded: Loaded) => Fields | Promise<Fields>
  /** The page, with the form in it: `<FormOf form={form}>`. */
  readonly body: (
    visit: V,
    form: Form,
    loaded: Loaded,
  ) => ComponentChildren | Promise<ComponentChildren>
  /**
   * Does it. Answers `done(...)`, or `wrong({field: words})`; a catalogued error below 500 is told
   * above the form. Either way what was typed stands in the form again.
   */
  readonly act: (visit: V, sent: Sent, loaded: Loaded) => Outcome | Promise<Outcome>
  /** It takes files. */
  readonly takesFiles?: boolean
  /** A script of the page sends the same change as JSON, with the form's `mark`; the answer is JSON too. */
  readonly takesJson?: JsonForm<Loaded, V>
  /** It is long: what is typed is kept as a draft, and offered again. For members alone. */
  readonly drafts?: boolean
}

export interface JsonForm<Loaded, V extends Guest> {
  readonly limitBytes: number
  /** Its catalogued errors are told as problem documents, with the status that forms have: 422 for what is wrong in it. */
  readonly act: (
    visit: V,
    body: Readonly<Record<string, unknown>>,
    loaded: Loaded,
  ) => Promise<object>
}

export type Fields = Readonly<Record<string, string | readonly string[] | null | undefined>>

export interface Sent {
  /** The field as typed, NFC and without spaces around it; '' when it was not sent. */
  text(name: string): string
  /** Exactly as typed, for passwords. */
  raw(name: string): string
  all(name: string): string[]
  file(name: string): SentFile | undefined
  readonly values: URLSearchParams
}

export type Outcome =
  | { readonly to: string; readonly say?: Words | undefined }
  | { readonly wrong: Wrong }
  /** It has answered by itself. */
  | { readonly answered: true }

/** After a change: see another page, which says what was done. */
export const done = (to: string, say?: Words): Outcome => ({ to, say })
/** What is wrong, by field; '' = the form as a whole. */
export const wrong = (what: Wrong): Outcome => ({ wrong: what })
