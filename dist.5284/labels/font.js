import { create } from "fontkit";
const weights = ["regular", "medium", "semibold", "bold"];
const opened = /* @__PURE__ */ new WeakMap();
function openFonts(files) {
  const known = opened.get(files);
  if (known) return known;
  const fonts = {
    regular: openFont(files.regular),
    medium: openFont(files.medium),
    semibold: openFont(files.semibold),
    bold: openFont(files.bold)
  };
  opened.set(files, fonts);
  return fonts;
}
const mostWidths = 2e3;
function openFont(file) {
  const font = create(file);
  const em = font.unitsPerEm;
  const widths = /* @__PURE__ */ new Map();
  function widthOf(text) {
    let width = widths.get(text);
    if (width === void 0) {
      width = text === "" ? 0 : font.layout(text).advanceWidth / em;
      if (widths.size >= mostWidths) widths.clear();
      widths.set(text, width);
    }
    return width;
  }
  return {
    xHeight: font.xHeight / em,
    capHeight: font.capHeight / em,
    widthOf,
    has: (text) => [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
    outline: (text) => {
      const { glyphs, positions } = font.layout(text);
      let x = 0;
      return {
        unitsPerEm: em,
        glyphs: glyphs.map((glyph, i) => {
          const at = x;
          x += positions[i]?.xAdvance ?? 0;
          return { path: glyph.path.toSVG(), x: at };
        })
      };
    }
  };
}
export {
  openFonts,
  weights
};
