import { openFonts } from "./font.js";
import { layOut } from "./layout.js";
import { createPdf } from "./pdf.js";
import { points } from "./pdf-marks.js";
import { sheetWriter } from "./pdf-sheet.js";
import { sheetOrder } from "./sheet-order.js";
import { cellsOf } from "./stock-grid.js";
async function* labelPdf(content) {
  const { snapshot, codes, firstNumber, skipped } = content;
  const labels = codes.length / 12;
  const { drawing } = layOut(snapshot, openFonts(content.fonts));
  const pdf = createPdf({
    title: titleOf(snapshot, firstNumber, labels),
    language: snapshot.language,
    width: points(snapshot.stock.page.width),
    height: points(snapshot.stock.page.height),
    fonts: content.fonts,
    deflate: content.deflate
  });
  const sheets = await sheetWriter(pdf, snapshot, drawing, content.qr);
  const cells = cellsOf(snapshot.stock);
  const order = sheetOrder(labels, cells, skipped, snapshot.order);
  for (let page = 0; page < order.pages; page++) {
    pdf.page(sheets.write((cell) => order.labelAt(page, cell), codes, firstNumber));
    yield {
      bytes: pdf.drain(),
      labels: Math.min(labels, Math.max(0, (page + 1) * cells - skipped))
    };
  }
  pdf.end();
  yield { bytes: pdf.drain(), labels };
}
function titleOf({ values, host }, first, labels) {
  const name = values.product?.name ?? values.producer.name;
  const text = typeof name === "string" ? name : name.vi;
  return `${text.normalize("NFC")} \xB7 ${first}\u2013${first + labels - 1} \xB7 ${host}`;
}
export {
  labelPdf
};
