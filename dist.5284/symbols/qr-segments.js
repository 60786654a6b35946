const alphanumericCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const onlyAlphanumeric = /^[0-9A-Z $%*+\-./:]+$/;
const schemeAndRest = /^([a-zA-Z][a-zA-Z0-9+.-]*:\/\/)(.+)$/s;
function segmentsOf(text) {
  if (onlyAlphanumeric.test(text)) return [{ mode: "alphanumeric", text }];
  const [, scheme, rest] = schemeAndRest.exec(text) ?? [];
  if (scheme !== void 0 && rest !== void 0 && onlyAlphanumeric.test(rest)) {
    return [
      { mode: "byte", text: scheme },
      { mode: "alphanumeric", text: rest }
    ];
  }
  return [{ mode: "byte", text }];
}
export {
  alphanumericCharacters,
  segmentsOf
};
