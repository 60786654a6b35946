import { NumberColumn } from "./number-column.js";
import { RunParts } from "./run-parts.js";
const none = [];
class RangeIndex {
  #epochs = /* @__PURE__ */ new Map();
  #parts = /* @__PURE__ */ new Map();
  #subjects = /* @__PURE__ */ new Map();
  #ids = new Interner();
  addRun(run) {
    let runs = this.#epochs.get(run.epoch);
    if (!runs) this.#epochs.set(run.epoch, runs = new EpochRuns());
    runs.first.push(run.firstIndex);
    runs.quantity.push(run.quantity);
    runs.seq.push(run.seq);
    runs.producer.push(this.#ids.numberOf(run.producerId));
    runs.product.push(this.#ids.numberOf(run.productId));
    runs.lot.push(this.#ids.numberOf(run.lotId));
    runs.createdAt.push(Date.parse(run.createdAt));
    runs.activatedAt.push(Number.NaN);
  }
  addDecision(decision) {
    if (decision.scope === "lot" || decision.scope === "product") {
      const key = subjectKey(
        decision.scope,
        decision.scope === "lot" ? decision.lotId : decision.productId
      );
      this.#subjects.set(key, [toLive(decision), ...this.#subjects.get(key) ?? []]);
      return;
    }
    for (const range of decision.ranges) {
      if (decision.kind === "activation" && this.#setActivated(range, Date.parse(decision.at)))
        continue;
      let parts = this.#parts.get(range.runSeq);
      if (!parts) this.#parts.set(range.runSeq, parts = new RunParts());
      parts.add({ first: range.first, last: range.last, decision });
    }
  }
  /** Takes a decision out again: it was undone. */
  removeDecision(decision) {
    if (decision.scope === "lot" || decision.scope === "product") {
      const key = subjectKey(
        decision.scope,
        decision.scope === "lot" ? decision.lotId : decision.productId
      );
      this.#subjects.set(
        key,
        (this.#subjects.get(key) ?? []).filter((live) => live.id !== decision.id)
      );
      return;
    }
    for (const range of decision.ranges) {
      if (decision.kind === "activation" && this.#setActivated(range, Number.NaN)) continue;
      this.#parts.get(range.runSeq)?.remove(decision.id);
    }
  }
  find(epoch, index) {
    const runs = this.#epochs.get(epoch);
    const at = runs ? runs.first.floor(index) : -1;
    if (!runs || at < 0) return void 0;
    const first = runs.first.at(at);
    if (index >= first + runs.quantity.at(at)) return void 0;
    const seq = runs.seq.at(at);
    let productId = this.#ids.textOf(runs.product.at(at));
    let lotId = this.#ids.textOf(runs.lot.at(at));
    let activated = runs.activatedAt.at(at);
    let decisions = none;
    for (const { decision } of this.#parts.get(seq)?.holding(index) ?? noParts) {
      if (decision.kind === "binding") {
        productId = decision.productId ?? void 0;
        lotId = decision.lotId ?? void 0;
      } else if (decision.kind === "activation") activated = Date.parse(decision.at);
      else decisions = [toLive(decision), ...decisions];
    }
    if (this.#subjects.size > 0) decisions = this.#withSubjects(decisions, productId, lotId);
    return {
      runSeq: seq,
      number: index - first + 1,
      issuedAt: new Date(runs.createdAt.at(at)).toISOString(),
      producerId: this.#ids.textOf(runs.producer.at(at)),
      productId,
      lotId,
      activatedAt: Number.isNaN(activated) ? void 0 : new Date(activated).toISOString(),
      decisions
    };
  }
  #withSubjects(decisions, productId, lotId) {
    const ofLot = lotId === void 0 ? none : this.#subjects.get(subjectKey("lot", lotId)) ?? none;
    const ofProduct = productId === void 0 ? none : this.#subjects.get(subjectKey("product", productId)) ?? none;
    if (ofLot.length + ofProduct.length === 0) return decisions;
    return [...decisions, ...ofLot, ...ofProduct].sort(
      (a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : 0
    );
  }
  /** An activation of a whole run is one number beside it: by far the most common decision. */
  #setActivated(range, at) {
    const runs = this.#epochs.get(range.epoch);
    const position = runs ? runs.first.floor(range.first) : -1;
    if (!runs || position < 0) return false;
    const whole = runs.first.at(position) === range.first && range.last - range.first + 1 === runs.quantity.at(position);
    if (whole) runs.activatedAt.set(position, at);
    return whole;
  }
}
const noParts = [];
class EpochRuns {
  first = new NumberColumn();
  quantity = new NumberColumn();
  seq = new NumberColumn();
  producer = new NumberColumn();
  product = new NumberColumn();
  lot = new NumberColumn();
  createdAt = new NumberColumn();
  activatedAt = new NumberColumn();
}
class Interner {
  #numbers = /* @__PURE__ */ new Map();
  #texts = [void 0];
  numberOf(text) {
    if (text === null) return 0;
    let number = this.#numbers.get(text);
    if (number === void 0) {
      number = this.#texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
  textOf(number) {
    return this.#texts[number];
  }
}
const subjectKey = (scope, id) => `${scope} ${id}`;
const toLive = (decision) => ({
  id: decision.id,
  kind: decision.kind,
  scope: decision.scope,
  at: decision.at,
  reason: decision.reason,
  notice: decision.notice
});
export {
  RangeIndex
};
