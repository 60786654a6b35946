const mask = "***";
function maskedPath(url) {
  const path = url.split(/[?#;]/, 1)[0] ?? "";
  return decoded(path).replace(/^\/+(t)\/.*/is, `/$1/${mask}`).replace(/\/+21\/.*/s, `/21/${mask}`);
}
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return "(malformed)";
  }
}
const serializers = {
  req: (request) => ({ method: request.method, url: maskedPath(request.url) })
};
const redact = [
  "req.headers.authorization",
  "req.headers.cookie",
  "headers.authorization",
  "headers.cookie",
  "authorization",
  "cookie",
  "token"
];
export {
  maskedPath,
  redact,
  serializers
};
