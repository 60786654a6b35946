import { create } from "qrcode";
import { fail } from "./errors.js";
import { segmentsOf } from "./qr-segments.js";
const quietZoneModules = 4;
function encodeQr(text, options = {}) {
  if (text === "") throw fail("symbol-empty");
  const segments = segmentsOf(text).map(
    ({ mode, text: text2 }) => mode === "byte" ? { mode, data: new TextEncoder().encode(text2) } : { mode, data: text2 }
  );
  return createQr(segments, options);
}
function createQr(segments, options) {
  const { level = "M", version, mask } = options;
  requireRange("version", version, 1, 40);
  requireRange("mask", mask, 0, 7);
  try {
    const made = create(segments, {
      errorCorrectionLevel: level,
      version,
      maskPattern: mask
    });
    return {
      size: made.modules.size,
      version: made.version,
      level,
      mask: made.maskPattern ?? 0,
      modules: made.modules.data
    };
  } catch (error) {
    if (error instanceof Error && /too big|cannot contain/.test(error.message)) {
      throw fail("symbol-too-long", version === void 0 ? "QR" : `QR ${version}-${level}`);
    }
    throw error;
  }
}
function requireRange(name, value, min, max) {
  if (value === void 0) return;
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`QR ${name} is a whole number from ${min} to ${max}: ${value}`);
  }
}
export {
  createQr,
  encodeQr,
  quietZoneModules
};
