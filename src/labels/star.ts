/** The star sign: a drawing of our own, not the official certification mark. */

/** How far the inner corners stand from the centre, in parts of the outer ones. */
const inner = 0.46

/** A five-pointed star of this height, its box's top left corner at x, y. */
export function star(x: number, y: number, size: number): [number, number][] {
  const radius = size / (1 + Math.cos(Math.PI / 5))
  const centreX = x + size / 2
  return Array.from({ length: 10 }, (_, i) => {
    const away = i % 2 === 0 ? radius : radius * inner
    const angle = (i * Math.PI) / 5
    return [centreX + away * Math.sin(angle), y + radius - away * Math.cos(angle)]
  })
}

/** The space between two stars, in parts of their height. */
export const starGap = 0.16

/** The width of a row of stars of this height. */
export const starsWidth = (count: number, size: number): number =>
  count === 0 ? 0 : size * (count + (count - 1) * starGap)
