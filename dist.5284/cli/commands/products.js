import { dayOf, formatNumber } from "../../language/format.js";
import { listProducts } from "../../registry/product-queries.js";
import { table } from "../table.js";
const words = {
  incomplete: { vi: "(ch\u01B0a \u0111\u1EE7)", en: "(incomplete)" },
  nobody: { vi: "(ch\u01B0a r\xF5 ch\u1EE7 th\u1EC3)", en: "(producer unknown)" }
};
async function run({ flags, session }) {
  const { read } = await session.store();
  const search = flags.text("search");
  const products = await listProducts(read, dayOf(session.now()), {
    ...search !== void 0 && { search },
    limit: 1e5
  });
  return { json: products, text: { vi: listed(products, "vi"), en: listed(products, "en") } };
}
function listed(products, language) {
  const none = { vi: "Kh\xF4ng c\xF3 s\u1EA3n ph\u1EA9m n\xE0o.", en: "No products." };
  if (products.length === 0) return none[language];
  const lines = table(
    products.map((product) => [
      product.id,
      product.stars === null ? "" : `${product.stars}\u2605`,
      product.name,
      product.producer?.name ?? words.nobody[language],
      product.printable ? "" : words.incomplete[language]
    ])
  );
  const count = formatNumber(products.length, language);
  return `${lines}
${language === "vi" ? `${count} s\u1EA3n ph\u1EA9m` : `${count} products`}`;
}
export {
  run
};
