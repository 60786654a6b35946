import { quietZoneModules } from "../symbols/qr.js";
import { lineOperators, markOperators, units, unitsPerPoint } from "./pdf-marks.js";
import { varyingRoom, varyingWriter } from "./pdf-varying.js";
import { cellAt, cellsOf, cutMarks } from "./stock-grid.js";
import { placeOnPage } from "./place.js";
const cutMarkMm = 0.2;
const latin1 = (text) => Buffer.from(text, "latin1");
async function sheetWriter(pdf, snapshot, drawing, qr) {
  const { stock } = snapshot;
  pdf.form("L", await markOperators(pdf, drawing), units(drawing.width), units(drawing.height));
  const head = sheetHead(pdf, snapshot);
  const writers = drawing.varying.map(
    (text) => varyingWriter(pdf, text, drawing.height, snapshot.numbering?.runSeq ?? 1)
  );
  const cells = Array.from({ length: cellsOf(stock) }, (_, cell) => ({
    open: openLabel(snapshot, drawing, cell),
    qrs: drawing.qrs.map((slot) => openQr(snapshot, slot, cell))
  }));
  const close = latin1("Q\n");
  const closeQr = latin1("\nEI Q\n");
  const room = 400 + writers.length * varyingRoom + drawing.qrs.length * (300 + qr.symbolBytes);
  const out = new Uint8Array(head.length + cells.length * room);
  const label = { codes: new Uint8Array(0), codeAt: 0, number: 0 };
  return {
    write(labelAt, codes, firstNumber) {
      out.set(head);
      let at = head.length;
      label.codes = codes;
      for (let cell = 0; cell < cells.length; cell++) {
        const index = labelAt(cell);
        if (index < 0) continue;
        label.codeAt = index * 12;
        label.number = firstNumber + index;
        const { open, qrs } = cells[cell];
        out.set(open, at);
        at += open.length;
        for (const writer of writers) at = writer(out, at, label);
        out.set(close, at);
        at += close.length;
        for (const openQr2 of qrs) {
          out.set(openQr2, at);
          at += openQr2.length;
          qr.draw(codes, label.codeAt, out, at);
          at += qr.symbolBytes;
          out.set(closeQr, at);
          at += closeQr.length;
        }
      }
      out.set(close, at);
      return out.subarray(0, at + close.length);
    }
  };
}
function sheetHead(pdf, { stock }) {
  const scale = `q ${1 / unitsPerPoint} 0 0 ${1 / unitsPerPoint} 0 0 cm
`;
  const marks = cutMarks(stock);
  if (marks.length === 0) return latin1(scale);
  const { width, height } = stock.page;
  pdf.form("S", lineOperators(marks, cutMarkMm, height), units(width), units(height));
  return latin1(`${scale}/S Do
`);
}
function openLabel({ stock }, drawing, cell) {
  const { x, y } = cellAt(stock, cell);
  const left = x + (stock.cell.width - drawing.width) / 2;
  const bottom = stock.page.height - y - (stock.cell.height + drawing.height) / 2;
  return latin1(`q 1 0 0 1 ${units(left)} ${units(bottom)} cm/L Do
`);
}
function openQr(snapshot, slot, cell) {
  const { x, y } = placeOnPage(snapshot, slot, cell);
  const side = slot.modules * slot.module;
  const quiet = quietZoneModules * slot.module;
  const left = units(x + quiet);
  const bottom = units(snapshot.stock.page.height - y - quiet - side);
  const place = `q ${units(side)} 0 0 ${units(side)} ${left} ${bottom} cm`;
  return latin1(`${place} BI/IM true/W ${slot.modules}/H ${slot.modules}/BPC 1/D[1 0]ID `);
}
export {
  sheetWriter
};
