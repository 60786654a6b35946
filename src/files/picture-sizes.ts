/** Widths for one and two screen pixels on a telephone, and for looking closely. */
const widths = [480, 960, 1600] as const

/** The widest file of a picture, in pixels. */
export const widest = 1600

/** The widths in which a picture of this width is kept, smallest first: never larger than it is. */
export const widthsOf = (width: number): number[] =>
  [...widths.filter((each) => each < width), ...(width < widest ? [width] : [widest])].filter(
    (each, i, all) => all.indexOf(each) === i,
  )
