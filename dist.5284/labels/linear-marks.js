import { encodeBars } from "../symbols/linear.js";
const digitsMm = 2.4;
const digitsGapMm = 0.4;
function linearMarks(element, data, fonts, dpi) {
  const bars = encodeBars(element.symbology, data);
  const { left, right } = bars.quietZone;
  const dot = 25.4 / dpi;
  const across = left + bars.width + right;
  const widest = Math.min(element.w / across, bars.xMm.max);
  const module = Math.max(1, Math.floor(widest / dot + 1e-9)) * dot;
  const below = element.digits === false ? 0 : digitsMm + digitsGapMm;
  const start = element.x + (element.w - across * module) / 2 + left * module;
  const marks = [];
  let x = start;
  bars.modules.forEach((width, i) => {
    const w = width * module;
    if (i % 2 === 0) {
      marks.push({ kind: "box", x, y: element.y, w, h: element.h - below, thickness: void 0 });
    }
    x += w;
  });
  if (below > 0) {
    const font = fonts.regular;
    const size = Math.min(digitsMm / font.capHeight, (x - start) / font.widthOf(bars.text));
    const textX = (start + x - font.widthOf(bars.text) * size) / 2;
    const y = element.y + element.h;
    marks.push({ kind: "text", text: bars.text, weight: "regular", size, x: textX, y, rotate: 0 });
  }
  return { marks, wide: module >= bars.xMm.min - 1e-6 && across * module <= element.w + 1e-6 };
}
export {
  linearMarks
};
