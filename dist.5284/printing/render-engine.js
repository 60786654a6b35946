import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const require2 = createRequire(import.meta.url);
const versionOf = (file) => JSON.parse(readFileSync(file, "utf8")).version;
function installed(name) {
  const entry = require2.resolve(name).replaceAll("\\", "/");
  const root = entry.slice(0, entry.lastIndexOf(`/node_modules/${name}/`));
  return versionOf(`${root}/node_modules/${name}/package.json`);
}
const engineVersion = [
  `nguon ${versionOf(require2.resolve("../../package.json"))}`,
  ...["pdfkit", "fontkit", "@expo-google-fonts/be-vietnam-pro"].map(
    (name) => `${name.split("/").at(-1)} ${installed(name)}`
  ),
  `zlib ${process.versions.zlib}`
].join(", ");
export {
  engineVersion
};
