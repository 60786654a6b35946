const perScan = 6;
class Batch {
  id;
  /** How many scans it holds. */
  size = 0;
  #numbers = new Float64Array(64 * perScan);
  #visitors = /* @__PURE__ */ new Map();
  /** By product, then by verdict and language: texts that are put together are slow to look up. */
  #contexts = /* @__PURE__ */ new Map();
  #contextList = [];
  constructor(id) {
    this.id = id;
  }
  add(scan, nth) {
    const at = this.size * perScan;
    if (at === this.#numbers.length) {
      const larger = new Float64Array(at * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const numbers = this.#numbers;
    numbers[at] = scan.epoch;
    numbers[at + 1] = scan.index;
    numbers[at + 2] = scan.at;
    numbers[at + 3] = nth;
    numbers[at + 4] = this.#visitor(scan.visitor);
    numbers[at + 5] = this.#context(scan);
    this.size++;
  }
  /** The codes of the batch: one for each scan. */
  *codes() {
    for (let at = 0; at < this.size * perScan; at += perScan) {
      yield [this.#numbers[at], this.#numbers[at + 1]];
    }
  }
  message() {
    return {
      id: this.id,
      numbers: this.#numbers.slice(0, this.size * perScan),
      visitors: [...this.#visitors.keys()],
      contexts: this.#contextList
    };
  }
  #visitor(text) {
    let n = this.#visitors.get(text);
    if (n === void 0) this.#visitors.set(text, n = this.#visitors.size);
    return n;
  }
  #context({ productId, verdict, language }) {
    let ofProduct = this.#contexts.get(productId);
    if (!ofProduct)
      this.#contexts.set(productId, ofProduct = /* @__PURE__ */ new Map());
    let ofVerdict = ofProduct.get(verdict);
    if (!ofVerdict) ofProduct.set(verdict, ofVerdict = /* @__PURE__ */ new Map());
    let n = ofVerdict.get(language);
    if (n === void 0) {
      ofVerdict.set(language, n = this.#contextList.length);
      this.#contextList.push({ productId, verdict, language });
    }
    return n;
  }
}
function* scansOf({ numbers, visitors, contexts }) {
  for (let at = 0; at < numbers.length; at += perScan) {
    const context = contexts[numbers[at + 5]];
    const visitor = visitors[numbers[at + 4]];
    if (!context || visitor === void 0) throw new RangeError("batch of scans is torn");
    yield {
      epoch: numbers[at],
      index: numbers[at + 1],
      at: numbers[at + 2],
      nth: numbers[at + 3],
      visitor,
      ...context
    };
  }
}
export {
  Batch,
  scansOf
};
