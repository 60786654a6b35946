/**
 * How tall the photo may be so that everything that matters still stands on a telephone's first screen
 * (360 × 640). The words around it are counted in lines, generously: a line too many only makes the
 * photo a little lower. Pure.
 */
import type { BandWords } from './verdict-words.js'

export interface FirstScreen {
  readonly band: BandWords
  /** Lines of the band where its words come with the scan. */
  readonly scanLines: number | undefined
  readonly also: string | undefined
  /** The line about recalled lots; its sentence takes three more. */
  readonly lotRecall: string | undefined
  readonly demo: boolean
  readonly name: string
  /** The name on the label, under an English one. */
  readonly secondName: string | undefined
  /** Undefined = the row of stars. */
  readonly rating: string | undefined
  /** The rating is a notice in a box. */
  readonly boxed: boolean
  readonly producer: string
  readonly place: string
  readonly withLot: boolean
}

/** Classes of `passport-style.ts`: room for the words in rem, least first. */
const rooms = [25, 27, 29, 31, 33, 35, 36.5] as const

const lines = (text: string | undefined, perLine: number): number =>
  text === undefined ? 0 : Math.ceil(text.length / perLine)

/** The class of the photo: `room0` (most room for it) to `room6`. */
export function photoRoom(screen: FirstScreen): string {
  const line = screen.scanLines ?? lines(screen.band.line, 20)
  const rem =
    3.85 +
    (screen.demo ? 2.625 : 0) +
    (2 + line * 1.55 + lines(screen.band.sentence, 33) * 1.32 + lines(screen.also, 33) * 1.32) +
    (screen.lotRecall === undefined ? 0 : 6.5 + lines(screen.lotRecall, 20) * 1.55) +
    (1.75 + lines(screen.name, 22) * 1.8) +
    lines(screen.secondName, 34) * 1.5 +
    (screen.rating === undefined
      ? 3
      : screen.boxed
        ? 1.5 + lines(screen.rating, 29) * 1.4
        : lines(screen.rating, 35) * 1.4) +
    (0.75 + (lines(screen.producer, 31) + lines(screen.place, 31)) * 1.5) +
    (screen.withLot ? 4.25 : 0.5)
  const found = rooms.findIndex((room) => room >= rem)
  return `room${found < 0 ? rooms.length - 1 : found}`
}

/** Lower than this a wide photo is a strip that shows nothing: then it stands beside the name instead. */
const leastRem = 11.5

/**
 * The rules of those classes: where the screen is high enough the photo stands above the name, as high
 * as the words leave it. Older browsers, which know no small viewport, show it whole.
 */
export const roomStyle = rooms
  .map(
    (rem, i) =>
      `@media(min-height:${rem + leastRem}rem){.room${i}{--d:block;--w:100%;--a:16/9;--f:1.5rem;--h:calc(100svh - ${rem}rem)}}`,
  )
  .join('')
