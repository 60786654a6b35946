function readElementString(text) {
  if (!/^(\([0-9]{2,4}\)[^()]+)+$/.test(text)) return void 0;
  return [...text.matchAll(/\(([0-9]+)\)([^()]+)/g)].map(([, ai = "", value = ""]) => ({
    ai,
    value
  }));
}
export {
  readElementString
};
