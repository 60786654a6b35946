import { encodeQr, quietZoneModules } from "../symbols/qr.js";
import { fail } from "./errors.js";
const modulesOf = (snapshot) => encodeQr(snapshot.urlPrefix + "0".repeat(12), { level: snapshot.level, mask: 0 }).size;
function qrSlot(snapshot, square, path) {
  const modules = modulesOf(snapshot);
  const across = modules + 2 * quietZoneModules;
  const dot = 25.4 / snapshot.dpi;
  const dots = Math.floor((square.size + 1e-9) / (across * dot));
  if (dots < 1) throw fail("label-qr-too-small", path, square.size.toFixed(1));
  const module = dots * dot;
  const size = across * module;
  const inset = (square.size - size) / 2;
  return { x: square.x + inset, y: square.y + inset, size, module, modules };
}
export {
  modulesOf,
  qrSlot
};
