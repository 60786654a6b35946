import { fail } from "./errors.js";
const unitsPerPoint = 100;
const units = (mm) => Math.round(mm * 72 * unitsPerPoint / 25.4);
const points = (mm) => Math.round(mm * 72 * 1e4 / 25.4) / 1e4;
async function markOperators(pdf, drawing) {
  const operators = [];
  for (const mark of drawing.marks) operators.push(await operatorsOf(pdf, mark, drawing.height));
  return operators.join("\n");
}
function lineOperators(lines, thickness, height) {
  const drawn = lines.map(([x1, y1, x2, y2]) => {
    return `${units(x1)} ${units(height - y1)} m ${units(x2)} ${units(height - y2)} l`;
  });
  return `${units(thickness)} w ${drawn.join(" ")} S`;
}
function operatorsOf(pdf, mark, height) {
  switch (mark.kind) {
    case "text":
      return textOperators(pdf, mark, height);
    case "polygon": {
      const corners = mark.points.map(([x, y]) => `${units(x)} ${units(height - y)}`);
      return `${corners.map((corner, i) => `${corner} ${i === 0 ? "m" : "l"}`).join(" ")} h f`;
    }
    case "line":
      return lineOperators([[mark.x1, mark.y1, mark.x2, mark.y2]], mark.thickness, height);
    case "box": {
      const { x, y, w, h, thickness } = mark;
      if (thickness === void 0) {
        return `${units(x)} ${units(height - y - h)} ${units(w)} ${units(h)} re f`;
      }
      const t = thickness;
      const inside = [x + t / 2, height - y - h + t / 2, w - t, h - t].map(units).join(" ");
      return `${units(t)} w ${inside} re S`;
    }
    case "image":
      return imageOperators(pdf, mark, height);
  }
}
function textOperators(pdf, mark, height) {
  const place = `${matrix(mark.rotate)} ${units(mark.x)} ${units(height - mark.y)} Tm`;
  const font = `/${pdf.fontName(mark.weight)} ${units(mark.size)} Tf`;
  const text = `BT ${font} ${place} ${pdf.text(mark.weight, mark.text)}TJ ET`;
  return mark.grey === void 0 ? text : `q ${mark.grey} g ${text} Q`;
}
function matrix(degrees) {
  const angle = degrees * Math.PI / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((n) => Math.round(n * 1e5) / 1e5);
  return `${cos} ${sin} ${-(sin ?? 0) || 0} ${cos}`;
}
async function imageOperators(pdf, mark, height) {
  let image;
  try {
    image = await pdf.image(mark.image);
  } catch {
    throw fail("label-image-unreadable", mark.path);
  }
  const scale = Math.min(mark.w / image.width, mark.h / image.height);
  const [w, h] = [image.width * scale, image.height * scale];
  const x = mark.x + (mark.w - w) / 2;
  const y = height - mark.y - (mark.h + h) / 2;
  return `q ${units(w)} 0 0 ${units(h)} ${units(x)} ${units(y)} cm /${image.name} Do Q`;
}
export {
  lineOperators,
  markOperators,
  matrix,
  points,
  units,
  unitsPerPoint
};
