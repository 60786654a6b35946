/** A sheet of A4 to draw on: points, y downwards from the top left corner. Pages come one after the other. */
import { type LabelFonts, openFonts, type FontFiles, type Weight } from '../labels/font.js'
import type { PdfFile } from '../labels/pdf.js'

export const pageWidth = 595.28
export const pageHeight = 841.89

/** Parts of red, green, blue. */
export type Colour = readonly [number, number, number]

export interface TextStyle {
  readonly size: number
  readonly weight?: Weight
  readonly colour?: Colour
  /** Where `x` is: the text's left edge, or its right one. */
  readonly align?: 'left' | 'right'
}

const black: Colour = [0, 0, 0]

export class Canvas {
  readonly #pdf: PdfFile
  readonly #fonts: LabelFonts
  readonly #pages: string[][] = []

  constructor(pdf: PdfFile, files: FontFiles) {
    this.#pdf = pdf
    this.#fonts = openFonts(files)
  }

  get pages(): number {
    return this.#pages.length
  }

  addPage(): void {
    this.#pages.push([])
  }

  widthOf(text: string, { size, weight = 'regular' }: TextStyle): number {
    return this.#fonts[weight].widthOf(text) * size
  }

  /** @param y the baseline */
  text(x: number, y: number, text: string, style: TextStyle): void {
    const { size, weight = 'regular', colour = black, align = 'left' } = style
    const left = align === 'right' ? x - this.widthOf(text, style) : x
    const font = `/${this.#pdf.fontName(weight)} ${size} Tf`
    const place = `1 0 0 1 ${n(left)} ${n(pageHeight - y)} Tm`
    this.#draw(`BT ${fill(colour)} ${font} ${place} ${this.#pdf.text(weight, text)}TJ ET`)
  }

  /** As much of a text as has room, with an ellipsis where something is left out. */
  fit(text: string, width: number, style: TextStyle): string {
    if (this.widthOf(text, style) <= width) return text
    const letters = [...text]
    let [short, long] = [0, letters.length]
    while (short < long) {
      const half = Math.ceil((short + long) / 2)
      if (this.widthOf(`${letters.slice(0, half).join('')}…`, style) <= width) short = half
      else long = half - 1
    }
    return `${letters.slice(0, short).join('').trimEnd()}…`
  }

  box(x: number, y: number, width: number, height: number, colour: Colour): void {
    if (width <= 0 || height <= 0) return
    this.#draw(
      `${fill(colour)} ${n(x)} ${n(pageHeight - y - height)} ${n(width)} ${n(height)} re f`,
    )
  }

  line(x: number, y: number, width: number, colour: Colour): void {
    this.box(x, y, width, 0.5, colour)
  }

  /** Draws on a page that was left: page numbers are known at the end. */
  on(page: number, draw: () => void): void {
    const kept = this.#pages.splice(page + 1)
    draw()
    this.#pages.push(...kept)
  }

  /** Hands the pages over. */
  finish(): void {
    for (const page of this.#pages) this.#pdf.page(Buffer.from(page.join('\n'), 'latin1'))
  }

  #draw(operators: string): void {
    this.#pages.at(-1)?.push(operators)
  }
}

const n = (value: number): string => String(Math.round(value * 100) / 100)
const fill = (colour: Colour): string => `${colour.map(n).join(' ')} rg`
