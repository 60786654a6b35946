function matrixSvg({ columns, modules, quietZone, moduleMm, label }) {
  const rows = modules.length / columns;
  const path = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!modules[row * columns + column]) continue;
      let end = column + 1;
      while (end < columns && modules[row * columns + end]) end++;
      path.push(rectangle(column + quietZone, row + quietZone, end - column, 1));
      column = end;
    }
  }
  const [width, height] = [columns + 2 * quietZone, rows + 2 * quietZone];
  return document(width, height, moduleMm, label, path);
}
function barsSvg(bars, options = {}) {
  const { xMm = bars.xMm.usual ?? bars.xMm.min, heightMm = bars.heightMm ?? 0 } = options;
  const bearer = bars.bearerModules;
  const height = heightMm / xMm;
  const path = [];
  let x = bars.quietZone.left;
  bars.modules.forEach((width, i) => {
    if (i % 2 === 0) path.push(rectangle(x, bearer, width, height));
    x += width;
  });
  x += bars.quietZone.right;
  if (bearer > 0) {
    path.push(rectangle(0, 0, x, bearer), rectangle(0, bearer + height, x, bearer));
  }
  return document(x, height + 2 * bearer, xMm, bars.text, path);
}
const rectangle = (x, y, width, height) => `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h-${short(width)}z`;
const short = (value) => String(Math.round(value * 1e4) / 1e4);
function document(width, height, moduleMm, label, path) {
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escape(label)}" width="${short(width * moduleMm)}mm" height="${short(height * moduleMm)}mm" viewBox="0 0 ${short(width)} ${short(height)}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path.join("")}"/></svg>`;
}
const entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;"
};
const escape = (text) => text.replace(/[&<>"]/g, (c) => entities[c] ?? c);
export {
  barsSvg,
  matrixSvg
};
