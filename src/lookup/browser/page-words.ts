/** What the page tells its script: words in the page's language, and which addresses are ours. */
export interface PageWords {
  readonly language: 'vi' | 'en'
  readonly bases: readonly string[]
  readonly keyboard: string
  readonly cleared: string
  readonly noVerdict: string
  /** Tone and line of every verdict, by name. */
  readonly verdicts: Readonly<Record<string, readonly [tone: string, line: string]>>
  readonly starting: string
  readonly looking: string
  readonly denied: string
  readonly noCamera: string
  /** `{host}` is replaced. */
  readonly foreign: string
  readonly noAddress: string
}
