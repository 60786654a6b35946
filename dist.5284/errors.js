class NguonError extends Error {
  name = "NguonError";
  code;
  status;
  words;
  detail;
  constructor(code, status, words, detail) {
    super(`${code}: ${words.en}`);
    this.code = code;
    this.status = status;
    this.words = words;
    this.detail = detail;
  }
}
const catalogues = /* @__PURE__ */ new Map();
const allErrors = () => catalogues;
function catalogue(entries) {
  for (const [code, entry] of Object.entries(entries)) {
    if ((catalogues.get(code) ?? entry) !== entry)
      throw new TypeError(`error code listed twice: ${code}`);
    catalogues.set(code, entry);
  }
  return function fail(code, ...params) {
    const entry = entries[code];
    return new NguonError(code, entry.status, entry.say(...params));
  };
}
const withDetail = (error, detail) => new NguonError(error.code, error.status, error.words, detail);
export {
  NguonError,
  allErrors,
  catalogue,
  withDetail
};
