/** The penalty of a masked QR symbol (ISO/IEC 18004, 7.8.3): the lower, the easier it is to read. */

/** Penalty points of a symbol, one byte a module, 1 = dark. */
export function qrPenalty(modules: Uint8Array, size: number): number {
  let points = blocks(modules, size) + balance(modules)
  for (let line = 0; line < size; line++) {
    points += alongLine(modules, line * size, 1, size) + alongLine(modules, line, size, size)
  }
  return points
}

/** Runs of five and more (3 points and 1 for each further module), look-alikes of a finder (40). */
function alongLine(modules: Uint8Array, start: number, step: number, size: number): number {
  let points = 0
  let run = 0
  let last = -1
  let window = 0
  for (let i = 0; i < size; i++) {
    const module = modules[start + i * step] ?? 0
    run = module === last ? run + 1 : 1
    last = module
    if (run === 5) points += 3
    else if (run > 5) points += 1
    window = ((window << 1) | module) & 0b111_1111_1111
    if (i >= 10 && (window === 0b101_1101_0000 || window === 0b000_0101_1101)) points += 40
  }
  return points
}

/** Squares of 2 x 2 modules of one colour: 3 points each. */
function blocks(modules: Uint8Array, size: number): number {
  let points = 0
  for (let row = 1; row < size; row++) {
    for (let column = 1; column < size; column++) {
      const at = row * size + column
      const sum =
        (modules[at] ?? 0) +
        (modules[at - 1] ?? 0) +
        (modules[at - size] ?? 0) +
        (modules[at - size - 1] ?? 0)
      if (sum === 0 || sum === 4) points += 3
    }
  }
  return points
}

/** 10 points for each full 5 % that the share of dark modules is away from one half. */
function balance(modules: Uint8Array): number {
  let dark = 0
  for (const module of modules) dark += module
  return Math.floor(Math.abs((dark * 100) / modules.length - 50) / 5) * 10
}
