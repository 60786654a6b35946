import { readdirSync, readFileSync } from "node:fs";
import { parseStock } from "../labels/stock.js";
import { parseTemplate } from "../labels/template.js";
import { fail } from "./render-errors.js";
const labels = new URL("../../templates/labels/", import.meta.url);
const stocks = new URL("../../templates/stock/", import.meta.url);
const listTemplates = () => namesIn(labels);
const listStocks = () => namesIn(stocks);
function loadTemplate(name) {
  if (!listTemplates().includes(name)) throw fail("label-template-unknown", name, listTemplates());
  return parseTemplate(readJson(labels, name));
}
function loadStock(name) {
  if (!listStocks().includes(name)) throw fail("label-stock-unknown", name, listStocks());
  return parseStock(readJson(stocks, name));
}
const namesIn = (directory) => readdirSync(directory).filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json")).map((file) => file.slice(0, -".json".length)).sort();
const readJson = (directory, name) => JSON.parse(readFileSync(new URL(`${name}.json`, directory), "utf8"));
export {
  listStocks,
  listTemplates,
  loadStock,
  loadTemplate
};
