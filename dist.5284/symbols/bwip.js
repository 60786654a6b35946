import bwip from "bwip-js/node";
function encodeLinear(bcid, text) {
  const symbol = encode(bcid, text);
  if (symbol === void 0 || !("sbs" in symbol)) return void 0;
  return symbol.sbs.length % 2 === 0 ? symbol.sbs.slice(0, -1) : symbol.sbs;
}
function encodeMatrix(bcid, text) {
  const symbol = encode(bcid, text);
  return symbol && "pixs" in symbol ? { columns: symbol.pixx, rows: symbol.pixy, modules: Uint8Array.from(symbol.pixs) } : void 0;
}
function encode(bcid, text) {
  try {
    return bwip.raw({ bcid, text })[0];
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("bwipp.")) return void 0;
    throw error;
  }
}
export {
  encodeLinear,
  encodeMatrix
};
