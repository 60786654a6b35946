/** The tables of work under way in the office, as Kysely types: drafts, lists that are imported. */

export interface OfficeSchema {
  /** What somebody has typed into a form and not sent yet: theirs alone, dropped after 30 days. */
  draft: {
    person_id: string
    /** The form's address: `/office/products/x/edit`. */
    form: string
    /** As its page was called. */
    title: string
    /** JSON: pairs of name and text. */
    fields: string
    saved_at: string
  }
  /** What an organisation once said a heading of a list means; '' = not used. */
  import_heading: {
    /** `producer:<id>`, `consultant:<person>`, `province:<code>`, `programme`. */
    organisation: string
    /** As `searchKey`. */
    heading: string
    field: string
  }
  /** A confirmed list on its way into the registry; the list itself lies in `imports/` under this id. */
  import_job: {
    id: string
    person_id: string
    filename: string
    /** JSON: `ImportOptions`, as confirmed. */
    options: string
    status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
    /** Lines of the list below its heading. */
    rows: number
    /** JSON: `ImportResult`, once it is done; before, `import_part` tells how far it is. */
    result: string | null
    error: string | null
    claimed_by: string | null
    claimed_at: string | null
    created_at: string
    finished_at: string | null
  }
  /** What came of some rows, written in the transaction that wrote them. */
  import_part: {
    job_id: string
    n: number
    /** Lines of the list read up to here. */
    rows: number
    /** JSON: the kept and refused rows, and producers taken in. */
    saved: string
  }
}
