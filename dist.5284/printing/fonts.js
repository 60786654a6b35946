import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const require2 = createRequire(import.meta.url);
const directory = "@expo-google-fonts/be-vietnam-pro";
const read = (name) => readFileSync(require2.resolve(`${directory}/${name}/BeVietnamPro_${name}.ttf`));
let loaded;
function loadFonts() {
  loaded ??= {
    regular: read("400Regular"),
    medium: read("500Medium"),
    semibold: read("600SemiBold"),
    bold: read("700Bold")
  };
  return loaded;
}
export {
  loadFonts
};
