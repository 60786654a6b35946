import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
const directory = new URL("../../dist/assets/", import.meta.url);
const types = {
  js: "text/javascript; charset=utf-8",
  wasm: "application/wasm"
};
function openAssets() {
  const entries = JSON.parse(readFileSync(new URL("entries.json", directory), "utf8"));
  const names = readdirSync(directory).filter((name) => typeOf(name) !== void 0);
  return {
    urlOf(entry) {
      const name = entries[entry];
      if (name === void 0) throw new TypeError(`no asset ${entry}`);
      return `/assets/${name}`;
    },
    serve(app) {
      for (const name of names) serveFile(app, name);
    }
  };
}
const typeOf = (name) => types[name.slice(name.lastIndexOf(".") + 1)];
function serveFile(app, name) {
  const plain = readFileSync(new URL(name, directory));
  let packed;
  app.get(`/assets/${name}`, { schema: { hide: true } }, async (request, reply) => {
    const acceptsBrotli = /\bbr\b/.test(String(request.headers["accept-encoding"] ?? ""));
    if (acceptsBrotli) reply.header("content-encoding", "br");
    return reply.headers({
      "content-type": typeOf(name),
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      vary: "Accept-Encoding"
    }).send(acceptsBrotli ? await (packed ??= pack(plain)) : plain);
  });
}
const pack = (plain) => promisify(brotliCompress)(plain, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length
  }
});
export {
  openAssets
};
