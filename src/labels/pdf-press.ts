/**
 * What a file for print houses has besides its pages: boxes, the printing condition it is made for,
 * its metadata, and its division into records (see `pdf-records.ts`).
 *
 * PDF/X-4 (ISO 15930-7): DestOutputProfile and OutputConditionIdentifier, TrimBox and BleedBox on every
 * page, pdf:Trapped, the XMP properties of its clause on metadata. PDF/A-2b (ISO 19005-2): 6.2.2
 * resources of each page its own, 6.2.3 an output intent of the same profile, 6.6 XMP that says what
 * the information dictionary says, with a schema for what XMP does not know.
 */
import type { PressInk } from './pdf-inks.js'
import { pressResources } from './pdf-inks.js'
import { type Internals, pdfText, type Ref } from './pdf-internals.js'
import { type PageRecord, recordTree, type RecordSettings } from './pdf-records.js'

/** The printing condition whose colours the file is made for. */
export interface PrintingCondition {
  /** An ICC profile of a CMYK printer. */
  readonly profile: Uint8Array
  /** As the ICC's registry of characterization data names it. */
  readonly name: string
  readonly about: string
}

/** Left, bottom, right and top in points. */
export type PdfBox = readonly [number, number, number, number]

export interface PressOptions {
  readonly condition: PrintingCondition
  readonly spots: readonly PressInk[]
  /** Lower-case UUID; another file has another one. */
  readonly documentId: string
  readonly trim: PdfBox
  readonly bleed: PdfBox
  readonly records: RecordSettings
  /** Whether the file may say that it keeps to PDF/X-4 and PDF/A-2b. */
  readonly conforms: boolean
}

/** What the information dictionary says too. */
export interface FileFacts {
  readonly title: string
  readonly language: string
  readonly producer: string
  readonly created: Date
}

export interface PressParts {
  /** Further resources of pages and forms. */
  readonly resources: Record<string, object>
  /** Further entries of a page that is about to be written. */
  page(record: PageRecord): { entries: Record<string, unknown>; written(page: Ref): void }
  end(): void
}

export function pressParts(
  inner: Internals,
  options: PressOptions,
  facts: FileFacts,
  mediaBox: PdfBox,
  deflate: (bytes: Uint8Array) => Uint8Array,
): PressParts {
  const root = inner._root.data
  root['OutputIntents'] = outputIntents(inner, options.condition, deflate)
  root['Metadata'] = metadata(inner, options, facts)
  inner.endMetadata = () => {}
  const records = recordTree(inner, options.records)
  const boxes = { MediaBox: mediaBox, BleedBox: options.bleed, TrimBox: options.trim }
  return {
    resources: pressResources(options.spots),
    page(record) {
      const { leaf, written } = records.page(record)
      return { entries: { ...boxes, DPart: leaf }, written }
    },
    end: records.end,
  }
}

function outputIntents(
  inner: Internals,
  { profile, name, about }: PrintingCondition,
  deflate: (bytes: Uint8Array) => Uint8Array,
): object[] {
  const stream = inner.ref({ N: 4, Filter: 'FlateDecode' })
  stream.end(deflate(profile))
  return ['GTS_PDFX', 'GTS_PDFA1'].map((kind) => ({
    Type: 'OutputIntent',
    S: kind,
    OutputConditionIdentifier: pdfText(name),
    RegistryName: pdfText('http://www.color.org'),
    Info: pdfText(about),
    DestOutputProfile: stream,
  }))
}

/** XMP is never compressed, so that whoever looks for it finds it (ISO 19005-2, 6.6.2.1). */
function metadata(inner: Internals, options: PressOptions, facts: FileFacts): Ref {
  const stream = inner.ref({ Type: 'Metadata', Subtype: 'XML' })
  stream.compress = false
  stream.end(Buffer.from(xmp(options, facts), 'utf8'))
  return stream
}

function xmp({ documentId, conforms }: PressOptions, facts: FileFacts): string {
  const date = `${facts.created.toISOString().slice(0, 19)}Z`
  const about = (prefix: string, uri: string, properties: string) =>
    `<rdf:Description rdf:about="" xmlns:${prefix}="${uri}">${properties}</rdf:Description>`
  const [title, producer] = [escaped(facts.title), escaped(facts.producer)]
  const parts = [
    ...(conforms
      ? [
          about(
            'pdfaid',
            'http://www.aiim.org/pdfa/ns/id/',
            '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>',
          ),
          extension,
          about('pdfxid', pdfxid, '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>'),
        ]
      : []),
    about(
      'dc',
      'http://purl.org/dc/elements/1.1/',
      `<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`,
    ),
    about(
      'xmp',
      'http://ns.adobe.com/xap/1.0/',
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate><xmp:CreatorTool>${producer}</xmp:CreatorTool>`,
    ),
    about(
      'xmpMM',
      'http://ns.adobe.com/xap/1.0/mm/',
      `<xmpMM:DocumentID>uuid:${documentId}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>`,
    ),
    about(
      'pdf',
      'http://ns.adobe.com/pdf/1.3/',
      `<pdf:Producer>${producer}</pdf:Producer><pdf:Trapped>False</pdf:Trapped>`,
    ),
  ]
  const begin = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n${parts.join('\n')}\n</rdf:RDF>`
  return `${begin}\n<x:xmpmeta xmlns:x="adobe:ns:meta/">${rdf}</x:xmpmeta>\n<?xpacket end="w"?>`
}

const pdfxid = 'http://www.npes.org/pdfx/ns/id/'

/** ISO 19005-2, 6.6.2.3.3: what properties mean that XMP itself (of 2005) does not define. */
const extension = extensionSchemas([
  {
    schema: 'PDF/X identification schema',
    uri: pdfxid,
    prefix: 'pdfxid',
    property: 'GTS_PDFXVersion',
    type: 'Text',
    about: 'Identifier of the PDF/X standard',
  },
  {
    schema: 'Adobe PDF schema',
    uri: 'http://ns.adobe.com/pdf/1.3/',
    prefix: 'pdf',
    property: 'Trapped',
    type: 'Boolean',
    about: 'Whether the document has been trapped',
  },
])

interface ExtensionSchema {
  readonly schema: string
  readonly uri: string
  readonly prefix: string
  readonly property: string
  readonly type: string
  readonly about: string
}

function extensionSchemas(schemas: readonly ExtensionSchema[]): string {
  const resource = '<rdf:li rdf:parseType="Resource">'
  const items = schemas.map(({ schema, uri, prefix, property, type, about }) => {
    const described = `<pdfaProperty:name>${property}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${about}</pdfaProperty:description>`
    return `${resource}<pdfaSchema:schema>${schema}</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${resource}${described}</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`
  })
  const names = ['extension/', 'schema#', 'property#'].map((name) => {
    const prefix = `pdfa${name.charAt(0).toUpperCase()}${name.slice(1, -1)}`
    return `xmlns:${prefix}="http://www.aiim.org/pdfa/ns/${name}"`
  })
  return `<rdf:Description rdf:about="" ${names.join(' ')}><pdfaExtension:schemas><rdf:Bag>${items.join('')}</rdf:Bag></pdfaExtension:schemas></rdf:Description>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
