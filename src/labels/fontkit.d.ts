/** The part of fontkit that labels use; the package brings no types. */
declare module 'fontkit' {
  interface Path {
    toSVG(): string
  }
  interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly path: Path
    readonly bbox: {
      readonly minX: number
      readonly maxX: number
      readonly minY: number
      readonly maxY: number
    }
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly { readonly xAdvance: number }[]
    readonly advanceWidth: number
  }
  interface Font {
    readonly unitsPerEm: number
    readonly xHeight: number
    readonly capHeight: number
    layout(text: string): GlyphRun
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function create(data: Uint8Array): Font
}
