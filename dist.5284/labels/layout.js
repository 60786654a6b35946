import { bindPlain, bindText, holds } from "./bindings.js";
import { linearMarks } from "./linear-marks.js";
import { qrSlot } from "./qr-slot.js";
import { setStack } from "./stack.js";
import { star, starGap, starsWidth } from "./star.js";
import { letterHeight, pointMm } from "./text-setting.js";
const leastLetterMm = 1.2;
function layOut(snapshot, fonts) {
  const canvas = { snapshot, fonts, marks: [], varying: [], qrs: [], notes: [] };
  if (snapshot.demo) demoMark(canvas);
  snapshot.template.elements.forEach((element, i) => {
    if ("when" in element && !holds(element.when, snapshot)) return;
    drawElement(canvas, element, `/elements/${i}`);
  });
  const { marks, varying, qrs, notes } = canvas;
  const { width, height } = snapshot.template;
  return { drawing: { width, height, marks, varying, qrs }, notes };
}
function drawElement(canvas, element, path) {
  const { marks, snapshot } = canvas;
  switch (element.kind) {
    case "text":
      return drawStack(canvas, { ...element, gap: 0, items: [textItem(element)] }, path, () => path);
    case "stack":
      return drawStack(canvas, element, path, (i) => `${path}/items/${i}`);
    case "stars": {
      const size = element.h;
      const items = [{ kind: "stars", size }];
      return drawStack(canvas, { ...element, gap: 0, items }, path, () => path);
    }
    case "line": {
      const { x1, y1, x2, y2, thickness } = element;
      marks.push({ kind: "line", x1, y1, x2, y2, thickness });
      return;
    }
    case "box": {
      const { x, y, w, h, thickness = 0.2, fill = false } = element;
      marks.push({ kind: "box", x, y, w, h, thickness: fill ? void 0 : thickness });
      return;
    }
    case "image": {
      const { x, y, w, h } = element;
      const image = bindPlain(element.image, snapshot);
      if (image) marks.push({ kind: "image", x, y, w, h, image, path: `${path}/image` });
      return;
    }
    case "qr":
      canvas.qrs.push(qrSlot(snapshot, element, path));
      return;
    case "barcode": {
      const data = bindPlain(element.data, snapshot);
      if (!data) return;
      const linear = linearMarks(element, data, canvas.fonts, snapshot.dpi);
      marks.push(...linear.marks);
      if (!linear.wide) canvas.notes.push({ path, problem: "bars" });
    }
  }
}
const textItem = ({ text, weight, size, min, lines, leading }) => ({
  kind: "text",
  text,
  size,
  ...weight && { weight },
  ...min !== void 0 && { min },
  ...lines !== void 0 && { lines },
  ...leading !== void 0 && { leading }
});
function drawStack(canvas, box, path, pathOf) {
  const { snapshot, fonts } = canvas;
  const parts = box.items.flatMap((item, i) => {
    if (!holds(item.when, snapshot)) return [];
    if (item.kind === "text") return textPart(item, snapshot, pathOf(i));
    const count = snapshot.values.certificate?.valid ? snapshot.values.certificate.stars : 0;
    return count > 0 ? [{ kind: "stars", count, size: item.size }] : [];
  });
  if (parts.length === 0) return;
  const turned = box.rotate === 90 || box.rotate === 270;
  const [length, depth] = turned ? [box.h, box.w] : [box.w, box.h];
  const gap = box.gap ?? 0;
  const set = setStack(parts, fonts, length, depth, gap);
  for (const cut of set.cut) canvas.notes.push({ path: cut, problem: "cut" });
  noteLegibility(canvas, set);
  placeStack(canvas, box, set, length, depth);
}
function textPart(item, snapshot, path) {
  const paragraphs = bindText(item.text, snapshot);
  if (paragraphs.length === 0) return [];
  const block = {
    paragraphs,
    weight: item.weight ?? "regular",
    size: item.size * pointMm,
    min: (item.min ?? item.size) * pointMm,
    lines: item.lines ?? paragraphs.length,
    leading: item.leading ?? 1.18
  };
  return [{ kind: "text", block, path }];
}
function noteLegibility(canvas, set) {
  for (const part of set.parts) {
    if (part.kind === "stars") continue;
    const { block, path } = part.part;
    const font = canvas.fonts[block.weight];
    if (letterHeight(block, font) * part.set.size < leastLetterMm - 5e-3) {
      canvas.notes.push({ path, problem: "small" });
    }
    const text = block.paragraphs.flat().map((piece) => "text" in piece ? piece.text : "");
    if (!font.has(text.join(""))) canvas.notes.push({ path, problem: "letters" });
  }
}
const shareBefore = { left: 0, center: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 };
function placeStack(canvas, box, set, length, depth) {
  const align = box.align ?? "left";
  const rotate = box.rotate ?? 0;
  const place = placer(box, rotate);
  let down = (depth - set.height) * shareBefore[box.valign ?? "top"];
  for (const part of set.parts) {
    if (part.kind === "stars") drawStars(canvas, part, align, length, down, place);
    else drawLines(canvas, part, { align, rotate, length, down, place });
    down += (part.kind === "stars" ? part.size : part.set.height) + (box.gap ?? 0);
  }
}
function placer(box, rotate) {
  if (rotate === 90) return (along, down) => [box.x + down, box.y + box.h - along];
  if (rotate === 270) return (along, down) => [box.x + box.w - down, box.y + along];
  return (along, down) => [box.x + along, box.y + down];
}
function drawStars(canvas, part, align, length, down, place) {
  const start = (length - starsWidth(part.count, part.size)) * shareBefore[align];
  for (let i = 0; i < part.count; i++) {
    const points = star(start + i * part.size * (1 + starGap), down, part.size);
    canvas.marks.push({ kind: "polygon", points: points.map(([x, y]) => place(x, y)) });
  }
}
function drawLines(canvas, part, at) {
  const { size, ascent, lines } = part.set;
  const { weight, leading } = part.part.block;
  const share = shareBefore[at.align];
  lines.forEach((line, i) => {
    const baseline = at.down + ascent + i * leading * size;
    if (line.varying) {
      const [x2, y2] = at.place(at.length * share, baseline);
      const { align, rotate, length: width } = at;
      canvas.varying.push({ pieces: line.pieces, weight, size, align, x: x2, y: y2, rotate, width });
      return;
    }
    const [x, y] = at.place((at.length - line.width) * share, baseline);
    const text = line.pieces.map((piece) => "text" in piece ? piece.text : "").join("");
    canvas.marks.push({ kind: "text", text, weight, size, x, y, rotate: at.rotate });
  });
}
function demoMark({ marks, fonts, snapshot }) {
  const { width, height } = snapshot.template;
  const angle = Math.atan2(height, width);
  const font = fonts.bold;
  const ems = font.widthOf("DEMO");
  const size = Math.min(Math.hypot(width, height) * 0.62 / ems, Math.min(width, height) * 0.5);
  const half = size * ems / 2;
  const rise = size * font.capHeight / 2;
  const x = width / 2 - half * Math.cos(angle) + rise * Math.sin(angle);
  const y = height / 2 + half * Math.sin(angle) + rise * Math.cos(angle);
  const rotate = angle * 180 / Math.PI;
  marks.push({ kind: "text", text: "DEMO", weight: "bold", size, x, y, rotate, grey: 0.8 });
}
export {
  layOut
};
