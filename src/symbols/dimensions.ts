/** How large symbols are printed (GS1 General Specifications, 5.12.3), in mm and in printer dots. */

export type SymbolName = 'ean13' | 'ean8' | 'itf14' | 'gs1-128' | 'qr' | 'data-matrix'

export interface Dimensions {
  /** Width of a module (the X dimension) in mm. Where there is no usual one, the smallest will do. */
  readonly xMm: { readonly min: number; readonly usual?: number; readonly max: number }
  /** Height of the bars in mm at the usual X; matrix symbols are square. */
  readonly heightMm?: number
  /** White space left and right in modules; matrix symbols need it on all four sides. */
  readonly quietZone: { readonly left: number; readonly right: number }
  /** Thickness of the bars above and below that keep a slanted beam from reading a part only. */
  readonly bearerModules: number
}

/** QR and DataMatrix: as a till reads them; a phone reads smaller ones, too. */
export const dimensions: Readonly<Record<SymbolName, Dimensions>> = Object.freeze({
  ean13: {
    xMm: { min: 0.264, usual: 0.33, max: 0.66 },
    heightMm: 22.85,
    quietZone: { left: 11, right: 7 },
    bearerModules: 0,
  },
  ean8: {
    xMm: { min: 0.264, usual: 0.33, max: 0.66 },
    heightMm: 18.23,
    quietZone: { left: 7, right: 7 },
    bearerModules: 0,
  },
  itf14: {
    xMm: { min: 0.495, usual: 0.495, max: 1.016 },
    heightMm: 31.75,
    quietZone: { left: 10, right: 10 },
    bearerModules: 2,
  },
  'gs1-128': {
    xMm: { min: 0.495, usual: 0.495, max: 1.016 },
    heightMm: 31.75,
    quietZone: { left: 10, right: 10 },
    bearerModules: 0,
  },
  qr: { xMm: { min: 0.396, max: 0.99 }, quietZone: { left: 4, right: 4 }, bearerModules: 0 },
  'data-matrix': {
    xMm: { min: 0.396, max: 0.99 },
    quietZone: { left: 1, right: 1 },
    bearerModules: 0,
  },
})

/**
 * The module of a symbol in whole dots of a printer: the fewest that are not below the usual width
 * (the smallest one, where none is usual). A module of part dots would blur from bar to bar.
 */
export function moduleDots(symbol: SymbolName, dpi: number): number {
  const { min, usual = min } = dimensions[symbol].xMm
  return Math.ceil((usual * dpi) / 25.4 - 1e-9)
}

/** The width in mm of that many dots. */
export const dotsMm = (dots: number, dpi: number): number => (dots * 25.4) / dpi
