const dimensions = Object.freeze({
  ean13: {
    xMm: { min: 0.264, usual: 0.33, max: 0.66 },
    heightMm: 22.85,
    quietZone: { left: 11, right: 7 },
    bearerModules: 0
  },
  ean8: {
    xMm: { min: 0.264, usual: 0.33, max: 0.66 },
    heightMm: 18.23,
    quietZone: { left: 7, right: 7 },
    bearerModules: 0
  },
  itf14: {
    xMm: { min: 0.495, usual: 0.495, max: 1.016 },
    heightMm: 31.75,
    quietZone: { left: 10, right: 10 },
    bearerModules: 2
  },
  "gs1-128": {
    xMm: { min: 0.495, usual: 0.495, max: 1.016 },
    heightMm: 31.75,
    quietZone: { left: 10, right: 10 },
    bearerModules: 0
  },
  qr: { xMm: { min: 0.396, max: 0.99 }, quietZone: { left: 4, right: 4 }, bearerModules: 0 },
  "data-matrix": {
    xMm: { min: 0.396, max: 0.99 },
    quietZone: { left: 1, right: 1 },
    bearerModules: 0
  }
});
function moduleDots(symbol, dpi) {
  const { min, usual = min } = dimensions[symbol].xMm;
  return Math.ceil(usual * dpi / 25.4 - 1e-9);
}
const dotsMm = (dots, dpi) => dots * 25.4 / dpi;
export {
  dimensions,
  dotsMm,
  moduleDots
};
