const languages = ["vi", "en"];
function pickLanguage(acceptLanguage, chosen) {
  if (chosen === "vi" || chosen === "en") return chosen;
  if (!acceptLanguage) return "vi";
  let best = "vi";
  let bestQ = 0;
  for (const part of acceptLanguage.slice(0, 200).split(",")) {
    const [range = "", ...params] = part.trim().toLowerCase().split(";");
    const q = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((v) => v !== void 0);
    const weight = q === void 0 ? 1 : Number(q);
    const language = range.split("-")[0];
    if ((language === "vi" || language === "en") && weight > bestQ) {
      best = language;
      bestQ = weight;
    }
  }
  return best;
}
export {
  languages,
  pickLanguage
};
