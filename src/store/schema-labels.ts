/** Tables of label templates, of the brands that stand on labels, and of the days these are renewed. */

export interface LabelSchema {
  label_template: {
    id: string
    /** Null = the programme's: everybody may print it. */
    producer_id: string | null
    title_vi: string
    title_en: string
    /** The newest version. */
    version: number
    /** How often it was saved: an editor that opened another count would write over somebody. */
    saves: number
    archived_at: string | null
    created_at: string
    updated_at: string
  }
  label_template_version: {
    template_id: string
    version: number
    /** JSON that `parseTemplate` let through. */
    template: string
    saved_by: string
    saved_at: string
    /** When labels were first printed with it; from then on it never changes. */
    taken_at: string | null
  }
  /** What a producer's labels are recognised by; its GS1 prefix stands with the producer. */
  brand: {
    producer_id: string
    /** #rrggbb */
    color: string | null
    accent: string | null
    font: 'sans' | 'serif' | 'script' | null
    /** Number of the trademark's registration, the day of it, and until when it holds. */
    trademark: string | null
    trademark_on: string | null
    trademark_renews_on: string | null
    /** Number of the certificate of the GS1 prefix. */
    gs1_certificate: string | null
    /** A PNG among the public files. */
    logo: string | null
    updated_at: string
  }
  /** Marks the programme holds the right to; `ocop` is the only one. */
  official_mark: { id: string; file: string; updated_at: string }
  /** Renewal days that were told of, and how many days ahead. */
  renewal_warning: {
    producer_id: string
    kind: 'gs1' | 'trademark'
    renews_on: string
    days: number
    at: string
  }
}
