/** The typefaces of labels: widths for setting text, outlines for pictures of it. */
import { create, type GlyphRun } from 'fontkit'

export const weights = ['regular', 'medium', 'semibold', 'bold'] as const
export type Weight = (typeof weights)[number]

/** Faces by name: the weights of the usual family, and those of the others. */
export const faces = [...weights, 'serif', 'serif-bold', 'script'] as const
export type Face = (typeof faces)[number]

export const families = ['sans', 'serif', 'script'] as const
export type Family = (typeof families)[number]

/** What a template asks for: `brand` is the family of the producer's brand kit, the usual one where he has none. */
export const askedFamilies = [...families, 'brand'] as const
export type AskedFamily = (typeof askedFamilies)[number]

/** @param own of the brand kit */
export const familyOf = (asked: AskedFamily | undefined, own: Family | null | undefined): Family =>
  asked === 'brand' ? (own ?? 'sans') : (asked ?? 'sans')

/** The face of a family in a weight; a family that has no such weight gives its nearest. */
export function faceOf(family: Family | undefined, weight: Weight | undefined): Face {
  if (family === 'script') return 'script'
  if (family !== 'serif') return weight ?? 'regular'
  return weight === 'bold' || weight === 'semibold' ? 'serif-bold' : 'serif'
}

/** The bytes of the font files, handed in by whoever may read files; each is asked for when it is used. */
export type FontFiles = Readonly<Record<Face, Uint8Array>>

export interface LabelFont {
  /** Heights in parts of the type size. */
  readonly xHeight: number
  readonly capHeight: number
  /** The width of a text in parts of the type size: how far the pen moves. */
  widthOf(text: string): number
  /** How far the ink of a text reaches beyond its width, in parts of the type size. */
  overhangOf(text: string): Overhang
  /** How far a text reaches above its baseline, in parts of the type size. */
  topOf(text: string): number
  /** How far a text reaches below its baseline, in parts of the type size. */
  bottomOf(text: string): number
  /** Whether there is a letter for every character. */
  has(text: string): boolean
  /** Glyphs as SVG paths (y upwards, in units) with their places. */
  outline(text: string): { unitsPerEm: number; glyphs: readonly { path: string; x: number }[] }
}

/** Ink before the place where a text's first letter begins, and behind the end of its last; 0 without any. */
export interface Overhang {
  readonly before: number
  readonly after: number
}

export type LabelFonts = Readonly<Record<Face, LabelFont>>

const opened = new WeakMap<FontFiles, LabelFonts>()

/** The faces, each opened when it is first asked for; the same files give the same fonts again. */
export function openFonts(files: FontFiles): LabelFonts {
  const known = opened.get(files)
  if (known) return known
  const fonts = lazily(faces, (face) => openFont(files[face]))
  opened.set(files, fonts)
  return fonts
}

/** A record whose values are made when they are first asked for. */
export function lazily<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name) => T,
): Readonly<Record<Name, T>> {
  const made = new Map<Name, T>()
  const record = {} as Record<Name, T>
  for (const name of names) {
    Object.defineProperty(record, name, {
      enumerable: true,
      get() {
        if (!made.has(name)) made.set(name, make(name))
        return made.get(name)
      },
    })
  }
  return record
}

const mostWidths = 2000

interface Reach {
  readonly top: number
  readonly bottom: number
}

interface Measure extends Overhang {
  readonly width: number
}

const nothing: Measure = { width: 0, before: 0, after: 0 }

function openFont(file: Uint8Array): LabelFont {
  const font = create(file)
  const em = font.unitsPerEm
  // Lines are broken by trial: the same words are measured again and again.
  const measures = new Map<string, Measure>()
  function measureOf(text: string): Measure {
    let measure = measures.get(text)
    if (measure === undefined) {
      measure = text === '' ? nothing : measured(font.layout(text), em)
      if (measures.size >= mostWidths) measures.clear()
      measures.set(text, measure)
    }
    return measure
  }
  const reaches = new Map<string, Reach>()
  function reachOfOne(character: string): Reach {
    let reach = reaches.get(character)
    if (reach === undefined) {
      const boxes = font.layout(character).glyphs.map(({ bbox }) => bbox)
      const most = (units: readonly number[]) => {
        const far = Math.max(0, ...units) / em
        return Number.isFinite(far) ? far : 0
      }
      reach = {
        top: most(boxes.map(({ maxY }) => maxY)),
        bottom: most(boxes.map(({ minY }) => -minY)),
      }
      if (reaches.size >= mostWidths) reaches.clear()
      reaches.set(character, reach)
    }
    return reach
  }
  const furthest = (text: string, side: keyof Reach) =>
    [...text].reduce((far, one) => Math.max(far, reachOfOne(one)[side]), 0)
  return {
    topOf: (text) => furthest(text, 'top'),
    bottomOf: (text) => furthest(text, 'bottom'),
    xHeight: font.xHeight / em,
    capHeight: font.capHeight / em,
    widthOf: (text) => measureOf(text).width,
    overhangOf: measureOf,
    has: (text) =>
      [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
    outline: (text) => {
      const { glyphs, positions } = font.layout(text)
      let x = 0
      return {
        unitsPerEm: em,
        glyphs: glyphs.map((glyph, i) => {
          const at = x
          x += positions[i]?.xAdvance ?? 0
          return { path: glyph.path.toSVG(), x: at }
        }),
      }
    },
  }
}

/** Of all letters, not of the first and last alone: a second one may reach before a narrow first. */
function measured({ glyphs, positions, advanceWidth }: GlyphRun, em: number): Measure {
  let [pen, left, right] = [0, 0, advanceWidth]
  glyphs.forEach(({ bbox }, i) => {
    // A letter without ink, as a space, has an endless box.
    if (Number.isFinite(bbox.minX)) {
      left = Math.min(left, pen + bbox.minX)
      right = Math.max(right, pen + bbox.maxX)
    }
    pen += positions[i]?.xAdvance ?? 0
  })
  return { width: advanceWidth / em, before: -left / em, after: (right - advanceWidth) / em }
}
