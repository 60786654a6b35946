/** What pdfkit's references, fonts and pictures have but its types do not show. */
export interface Ref {
  readonly id: number
  data: Record<string, unknown>
  /** Set when the object is in the file. */
  offset?: number
  compress: boolean
  write(chunk: Uint8Array): void
  end(chunk?: Uint8Array): void
}

export interface Embedded {
  id: string
  ref(): Ref
  encode(text: string, features: string[]): [string[], { advanceWidth: number; xAdvance: number }[]]
}

export interface OpenedImage {
  obj: Ref | null
  width: number
  height: number
  embed(document: object): void
}

export interface Internals {
  _root: { data: { Pages: Ref } & Record<string, unknown> }
  _font: Embedded
  /** Where in the file each object begins, by its number less one. */
  _offsets: (number | null)[]
  /** Bytes so far. */
  _offset: number
  _write(bytes: Uint8Array): void
  ref(data: Record<string, unknown>): Ref
  /** Writes XMP of its own at the end, in the place of any other. */
  endMetadata(): void
  openImage(source: string): OpenedImage
}

/** A text as pdfkit writes it in parentheses; a plain one would become a name. */
export const pdfText = (text: string): object => Object(text) as object
