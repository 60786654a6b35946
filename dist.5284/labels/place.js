import { cellAt } from "./stock-grid.js";
function placeOnPage({ stock, template, dpi }, slot, cell) {
  const { x, y } = cellAt(stock, cell);
  const onDot = (mm) => Math.round(mm * dpi / 25.4) * 25.4 / dpi;
  return {
    x: onDot(x + (stock.cell.width - template.width) / 2 + slot.x),
    y: onDot(y + (stock.cell.height - template.height) / 2 + slot.y)
  };
}
export {
  placeOnPage
};
