import { NguonError } from "../errors.js";
import { toGtin14 } from "../gs1/gtin.js";
import { gtinForms } from "../registry/product-queries.js";
import { productVersions } from "../registry/product-versions.js";
import { getPublicProduct } from "../registry/public-product.js";
import { getLot, lotKey } from "../trace/lots.js";
const limit = 2e4;
class Known {
  #read;
  #products = /* @__PURE__ */ new Map();
  #lots = /* @__PURE__ */ new Map();
  constructor(read) {
    this.#read = read;
  }
  /** Forgets everything; what is being read meanwhile is not kept either. */
  drop() {
    this.#products = /* @__PURE__ */ new Map();
    this.#lots = /* @__PURE__ */ new Map();
  }
  /** The product as it was at a moment (ISO), by default as it is; undefined when there is none. */
  product(id, at) {
    const known = this.#products.get(id);
    return known?.shown.get(versionAt(known, at)) ?? this.#readProduct(id, at);
  }
  async #readProduct(id, at) {
    const products = this.#products;
    const known = products.get(id) ?? await this.#readVersions(id);
    if (!known) return void 0;
    const since = versionAt(known, at);
    const product = await getPublicProduct(this.#read, id, since).catch(undefinedWhenMissing);
    if (!product) return void 0;
    const shown = { product, gtins: known.gtins };
    known.shown.set(since, shown);
    if (products.size >= limit) products.clear();
    products.set(id, known);
    return shown;
  }
  async #readVersions(id) {
    const versions = await productVersions(this.#read, id);
    if (versions.length === 0) return void 0;
    const gtins = versions.flatMap(({ snapshot }) => snapshot.gtin ?? []);
    return {
      since: versions.map((version) => version.at),
      shown: /* @__PURE__ */ new Map(),
      gtins: new Set(gtins.map((gtin) => toGtin14(gtin)))
    };
  }
  /** The id of the product with this GTIN today. */
  async byGtin(gtin14) {
    const row = await this.#read.selectFrom("product").select("id").where("gtin", "in", gtinForms(gtin14)).executeTakeFirst();
    return row?.id;
  }
  lot(id) {
    return this.#lots.get(id) ?? this.#readLot(id);
  }
  async #readLot(id) {
    const lots = this.#lots;
    const lot = await getLot(this.#read, id).catch(undefinedWhenMissing);
    if (!lot) return void 0;
    if (lots.size >= limit) lots.clear();
    lots.set(id, lot);
    return lot;
  }
}
function versionAt({ since }, at) {
  const found = at === void 0 ? since.at(-1) : since.findLast((begin) => begin <= at);
  return found ?? since[0];
}
const undefinedWhenMissing = (error) => {
  if (error instanceof NguonError && error.status === 404) return void 0;
  throw error;
};
const isLot = (lot, number) => lot !== void 0 && lotKey(lot.number) === lotKey(number);
export {
  Known,
  isLot
};
