import { formatNumber } from "../language/format.js";
function progressLine(language, total) {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {
  }, end: () => {
  } };
  const noun = language === "vi" ? "tem" : "labels";
  const all = formatNumber(total, language);
  return {
    show: (done) => void stderr.write(`\r${formatNumber(done, language)} / ${all} ${noun} `),
    end: () => void stderr.write("\r\x1B[K")
  };
}
export {
  progressLine
};
