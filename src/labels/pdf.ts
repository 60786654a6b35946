/**
 * The only file that knows pdfkit. It is used for what is intricate and happens once a file: fonts and
 * their subsets, pictures, references, the cross-reference table. Pages come as finished content.
 *
 * The same calls give the same bytes: the date is always the same one (pdfkit insists on a date), and
 * the file's ID follows from it and from the title.
 */
import PDFDocument from 'pdfkit'
import type { Face, FontFiles } from './font.js'
import type { Embedded, Internals, Ref } from './pdf-internals.js'
import { pageTree } from './pdf-pages.js'
import { type PressOptions, pressParts } from './pdf-press.js'
import type { PageRecord } from './pdf-records.js'

export interface PdfOptions {
  /** Shown by viewers; the file's ID is made from it. */
  readonly title: string
  readonly language: string
  /** In points. */
  readonly width: number
  readonly height: number
  readonly fonts: FontFiles
  /** zlib's format. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array
  /** For a file that goes to a print house: its pages are told which labels they hold. */
  readonly press?: PressOptions
}

export interface PdfGlyph {
  /** The glyph's two bytes, escaped as inside of a PDF string in parentheses. */
  readonly bytes: Uint8Array
  /** In thousandths of the type size. */
  readonly advance: number
}

export interface PdfImage {
  /** The name in page content. */
  readonly name: string
  readonly width: number
  readonly height: number
}

export interface PdfFile {
  /** The name in page content of a face. */
  fontName(face: Face): string
  /** A text with its kerning as the operand of `TJ`. */
  text(face: Face, text: string): string
  glyph(face: Face, character: string): PdfGlyph
  /** A PNG or JPEG as a data: URI; rejects when it is neither. One after the other: see `image`. */
  image(dataUri: string): Promise<PdfImage>
  /** Content that pages draw by name; the box in its own units. */
  form(name: string, content: string, width: number, height: number): void
  /** Adds a page with this content. Everything pages draw must have been defined before `end`. */
  page(content: Uint8Array, record?: PageRecord): void
  end(): void
  /** What has been written since the last call. */
  drain(): Uint8Array
}

const producer = 'Nguon'
const fixedDate = new Date('2026-01-01T00:00:00Z')

/** Starts a PDF file. */
export function createPdf(options: PdfOptions): PdfFile {
  const { title, language, width, height, press } = options
  const document = new PDFDocument({
    autoFirstPage: false,
    font: null as unknown as string,
    // ISO 15930-7 is built on PDF 1.6.
    pdfVersion: press ? '1.6' : '1.7',
    lang: language,
    displayTitle: true,
    info: { Title: title, Producer: producer, Creator: producer, CreationDate: fixedDate },
  })
  const inner = document as unknown as Internals
  const fonts = fontTable(document, inner, options.fonts)
  const images: Record<string, Ref> = {}
  const forms: Record<string, Ref> = {}
  const fontRef = inner.ref(fonts.resources)
  const root = inner._root.data.Pages
  const mediaBox = [0, 0, width, height] as const
  const facts = { title, language, producer, created: fixedDate }
  const parts = press && pressParts(inner, press, facts, mediaBox, options.deflate)
  const resources = { Font: fontRef, XObject: forms, ...parts?.resources }
  // What pages inherit is told to every page of a file for print houses (ISO 19005-2, 6.2.2).
  const shared = parts && inner.ref(resources)
  root.data['MediaBox'] = mediaBox
  root.data['Resources'] = shared ?? resources
  const tree = pageTree(inner, root, options.deflate, parts && shared && { parts, shared })
  return {
    ...fonts,
    async image(dataUri) {
      tree.flush()
      const image = inner.openImage(dataUri)
      image.embed(document)
      const name = `I${Object.keys(images).length + 1}`
      const reference = image.obj as Ref
      images[name] = reference
      // pdfkit unpacks transparent pictures in the background and does not say when it is done. What
      // is written after must not overtake them: the same job would give other bytes.
      while (reference.offset === undefined) await new Promise((resolve) => setTimeout(resolve, 1))
      return { name, width: image.width, height: image.height }
    },
    form(name, content, width, height) {
      tree.flush()
      const form = inner.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        Resources: { Font: fontRef, XObject: { ...images }, ...parts?.resources },
        Filter: 'FlateDecode',
      })
      form.end(options.deflate(Buffer.from(content, 'latin1')))
      forms[name] = form
    },
    page: (content, record) => tree.add(content, record),
    end() {
      tree.flush()
      fontRef.end()
      shared?.end()
      tree.end()
      document.end()
    },
    drain: () => (document.read() as Uint8Array | null) ?? new Uint8Array(0),
  }
}

type FontTable = Pick<PdfFile, 'fontName' | 'text' | 'glyph'> & { resources: Record<string, Ref> }

/** Fonts are opened when first used: a face that no text has is not in the file. */
function fontTable(document: PDFKit.PDFDocument, inner: Internals, files: FontFiles): FontTable {
  const opened = new Map<Face, Embedded>()
  const resources: Record<string, Ref> = {}
  function open(face: Face): Embedded {
    let font = opened.get(face)
    if (!font) {
      document.font(files[face])
      font = inner._font
      opened.set(face, font)
      resources[font.id] = font.ref()
    }
    return font
  }
  return {
    resources,
    fontName: (face) => open(face).id,
    text: (face, text) => kernedText(open(face), text),
    glyph(face, character) {
      const [[hex = '0000'], [position]] = open(face).encode(character, [])
      return { bytes: escaped(Buffer.from(hex, 'hex')), advance: position?.advanceWidth ?? 0 }
    },
  }
}

function kernedText(font: Embedded, text: string): string {
  const [hexes, positions] = font.encode(text, [])
  let operand = '[<'
  hexes.forEach((hex, i) => {
    operand += hex
    const { advanceWidth = 0, xAdvance = 0 } = positions[i] ?? {}
    const kern = Math.round(advanceWidth - xAdvance)
    if (kern !== 0 && i < hexes.length - 1) operand += `>${kern}<`
  })
  return `${operand}>]`
}

/** ISO 32000-1, 7.3.4.2: parentheses and backslashes are escaped, and a raw CR would be read as LF. */
function escaped(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(
    [...bytes].flatMap((byte) => {
      if (byte === 0x0d) return [0x5c, 0x72]
      return byte === 0x28 || byte === 0x29 || byte === 0x5c ? [0x5c, byte] : [byte]
    }),
  )
}
