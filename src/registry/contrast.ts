/** How well a colour reads on white paper. Pure. */

/** Contrast ratio against white, 1 to 21 (WCAG 2.2, 1.4.3). @param color #rrggbb */
export function contrastOnWhite(color: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}
