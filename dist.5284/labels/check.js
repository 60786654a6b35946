import { openFonts } from "./font.js";
import { fail } from "./errors.js";
import { layOut } from "./layout.js";
import { cellsOf } from "./stock-grid.js";
import { parseStock } from "./stock.js";
import { parseTemplate } from "./template.js";
const smallModuleMm = 0.35;
const words = {
  cut: {
    vi: 'Ch\u1EEF kh\xF4ng v\u1EEBa ch\u1ED7, ph\u1EA7n cu\u1ED1i b\u1ECB c\u1EAFt v\xE0 thay b\u1EB1ng d\u1EA5u "\u2026".',
    en: 'The text does not fit: its end is cut and "\u2026" printed instead.'
  },
  small: {
    vi: "Ch\u1EEF th\u1EA5p h\u01A1n 1,2 mm, c\u1EE1 nh\u1ECF nh\u1EA5t cho nh\xE3n th\u1EF1c ph\u1EA9m.",
    en: "The letters are lower than 1.2 mm, the least on food."
  },
  bars: {
    vi: "M\xE3 v\u1EA1ch qu\xE1 nh\u1ECF so v\u1EDBi ti\xEAu chu\u1EA9n GS1: m\xE1y qu\xE9t \u1EDF qu\u1EA7y c\xF3 th\u1EC3 kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c.",
    en: "The bar code is smaller than GS1 allows: tills may not read it."
  },
  letters: {
    vi: "C\xF3 k\xFD t\u1EF1 m\xE0 ph\xF4ng ch\u1EEF kh\xF4ng in \u0111\u01B0\u1EE3c.",
    en: "The typeface has no sign for one of the characters."
  }
};
function checkSnapshot(snapshot, fonts) {
  parseTemplate(snapshot.template);
  parseStock(snapshot.stock);
  checkPlacement(snapshot);
  const { drawing, notes } = layOut(snapshot, openFonts(fonts));
  const warnings = notes.map(({ path, problem }) => ({ path, message: words[problem] }));
  const small = drawing.qrs.find(({ module }) => module < smallModuleMm);
  if (!small) return warnings;
  const index = snapshot.template.elements.findIndex(({ kind }) => kind === "qr");
  const mm = small.module.toFixed(2);
  return [
    ...warnings,
    {
      path: `/elements/${index}`,
      message: {
        vi: `\xD4 vu\xF4ng c\u1EE7a m\xE3 QR ch\u1EC9 ${mm.replace(".", ",")} mm: \u0111i\u1EC7n tho\u1EA1i c\u0169 kh\xF3 \u0111\u1ECDc; n\xEAn t\u1EEB 0,35 mm.`,
        en: `The modules of the QR code are only ${mm} mm: older phones may not read them; 0.35 mm or more is better.`
      }
    }
  ];
}
function checkPlacement({ template, stock, startCell }) {
  const slack = 1e-6;
  const { cell } = stock;
  if (template.width > cell.width + slack || template.height > cell.height + slack) {
    throw fail(
      "label-stock-too-small",
      `${template.width} x ${template.height}`,
      `${cell.width} x ${cell.height}`
    );
  }
  const cells = cellsOf(stock);
  if (!Number.isInteger(startCell) || startCell < 1 || startCell > cells) {
    throw fail("label-start-cell", startCell, cells);
  }
}
export {
  checkPlacement,
  checkSnapshot
};
