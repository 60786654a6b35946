import { alphabet } from "../codes/alphabet.js";
const pointMm = 25.4 / 72;
const ascentOfMarks = 0.95;
const descent = 0.24;
const isCapitals = (line) => line.every((piece) => !("text" in piece) || piece.text === piece.text.toUpperCase());
const letterHeight = (block, font) => block.paragraphs.every(isCapitals) ? font.capHeight : font.xHeight;
function setText(block, fonts, size, width, lines = block.lines) {
  const font = fonts[block.weight];
  const em = width / size;
  const broken = block.paragraphs.flatMap((line) => breakLine(line, font, em));
  const kept = broken.slice(0, lines);
  let whole = broken.length <= lines;
  if (!whole) {
    const rest = broken.slice(lines - 1).map((line) => plain(line.pieces));
    kept[lines - 1] = setPlain(ellipsis(rest.join(" "), font, em), font);
  }
  const fitted = kept.map((line) => {
    if (line.varying || line.width <= em + 1e-9) return line;
    whole = false;
    return setPlain(ellipsis(plain(line.pieces), font, em), font);
  });
  const capitals = fitted.every((line) => isCapitals(line.pieces));
  const ascent = (capitals ? capAscent(block, font) : ascentOfMarks) * size;
  const below = capitals ? 0.02 : descent;
  return {
    lines: fitted.map((line) => ({ ...line, width: line.width * size })),
    size,
    ascent,
    height: fitted.length === 0 ? 0 : ascent + (fitted.length - 1) * block.leading * size + below * size,
    whole: whole && fitted.every((line) => line.width <= em + 1e-9)
  };
}
function capAscent(block, font) {
  const marked = block.paragraphs.some((line) => /[^\x20-\x7e]/.test(plain(line)));
  return marked ? ascentOfMarks : font.capHeight;
}
const plain = (line) => line.map((piece) => "text" in piece ? piece.text : "").join("");
function setPlain(text, font) {
  return { pieces: [{ text }], width: font.widthOf(text), varying: false };
}
function breakLine(line, font, width) {
  if (line.some((piece) => "field" in piece)) {
    return [{ pieces: line, width: varyingWidth(line, font), varying: true }];
  }
  const words = plain(line).split(" ").filter(Boolean);
  const least = greedy(words, font, width);
  if (least.length === 1) return least.map((text) => setPlain(text, font));
  let low = width / 2;
  let high = width;
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    const fits = greedy(words, font, middle).length <= least.length && words.every((word) => font.widthOf(word) <= middle);
    if (fits) high = middle;
    else low = middle;
  }
  const even = greedy(words, font, high);
  return (even.length <= least.length ? even : least).map((text) => setPlain(text, font));
}
function greedy(words, font, width) {
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === void 0 ? word : `${last} ${word}`;
    if (last !== void 0 && font.widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
function ellipsis(text, font, width) {
  if (font.widthOf(text) <= width) return text;
  const letters = [...text];
  const cut = (count) => `${letters.slice(0, count).join("").trimEnd()}\u2026`;
  let fits = 0;
  let tooMany = letters.length;
  while (tooMany - fits > 1) {
    const middle = fits + tooMany >> 1;
    if (font.widthOf(cut(middle)) <= width) fits = middle;
    else tooMany = middle;
  }
  return cut(fits);
}
function varyingWidth(line, font) {
  const { mean, variance } = spread(font);
  let width = 0;
  let letters = 0;
  for (const piece of line) {
    if ("text" in piece) width += font.widthOf(piece.text);
    else if (piece.field === "number") width += font.widthOf("W9-000000-W");
    else {
      letters += 12;
      if (piece.field === "code.grouped") width += 2 * font.widthOf("-");
    }
  }
  return width + letters * mean + 3 * Math.sqrt(letters * variance);
}
const spreads = /* @__PURE__ */ new WeakMap();
function spread(font) {
  const known = spreads.get(font);
  if (known) return known;
  const widths = [...alphabet].map((letter) => font.widthOf(letter));
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const variance = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0) / widths.length;
  spreads.set(font, { mean, variance });
  return { mean, variance };
}
export {
  letterHeight,
  pointMm,
  setText
};
