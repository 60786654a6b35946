const decodePath = (text) => text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
const decodeQuery = (text) => decodePath(text.replaceAll("+", " "));
const encodePath = (text) => encodeURIComponent(text).replace(
  /[!'()*]/g,
  (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`
);
export {
  decodePath,
  decodeQuery,
  encodePath
};
