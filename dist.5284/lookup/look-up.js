import { liveSubjects } from "../issuing/live.js";
import { findLot } from "../trace/lots.js";
import { readAddress } from "./address.js";
import { isLot, Known } from "./known.js";
import * as verdicts from "./verdict.js";
const unknown = { kind: "unknown" };
const lost = { kind: "lost" };
const mistyped = { kind: "mistyped" };
function whenKnown(value, next) {
  return value instanceof Promise ? value.then(next) : next(value);
}
class LookUp {
  #issued;
  #read;
  #known;
  constructor({ issued, read }) {
    this.#issued = issued;
    this.#read = read;
    this.#known = new Known(read);
  }
  /** Forgets products and lots: the registry has changed. */
  drop() {
    this.#known.drop();
  }
  answer(address) {
    switch (address.kind) {
      case "mistyped":
        return mistyped;
      case "code":
        return this.#code(address);
      case "product":
        return this.#product(address.id, void 0);
      case "gtin":
        return this.#known.byGtin(address.gtin14).then((id) => id === void 0 ? unknown : this.#product(id, address.lot));
    }
  }
  #code(address) {
    const { code } = address;
    const found = this.#issued.find(code);
    if (found.kind === "unknown") return unknown;
    if (found.kind === "lost") return lost;
    const { productId, lotId, activatedAt } = found;
    const product = productId === void 0 ? void 0 : this.#known.product(productId, activatedAt);
    const lot = lotId === void 0 ? void 0 : this.#known.lot(lotId);
    if (product instanceof Promise || lot instanceof Promise) {
      return Promise.all([product, lot]).then(([p, l]) => this.#pack(address, found, p, l));
    }
    return this.#pack(address, found, product, lot);
  }
  #pack({ code, gtin14, lot: lotNumber }, found, shown, lot) {
    if (gtin14 !== void 0 && !shown?.gtins.has(gtin14)) {
      return { kind: "mismatch", found };
    }
    if (lotNumber !== void 0 && !isLot(lot, lotNumber)) return { kind: "mismatch", found };
    return { kind: "pack", pack: { code, found, product: shown?.product, lot } };
  }
  /** A lot that is not ours to know walks up to its product. */
  async #product(id, lotNumber) {
    const shown = await this.#known.product(id);
    if (!shown) return unknown;
    const { product } = shown;
    const lot = lotNumber === void 0 ? void 0 : await findLot(this.#read, id, lotNumber);
    return { kind: "product", product, lot, decisions: await this.#decisions(id, lot?.id) };
  }
  /** Recalls and revocations of the whole product, or of the whole lot asked for. */
  async #decisions(productId, lotId) {
    const live = await liveSubjects(this.#read, {
      productIds: [productId],
      lotIds: lotId === void 0 ? [] : [lotId]
    });
    if (live.length === 0) return [];
    const rows = await this.#read.selectFrom("decision").select(["id", "kind", "scope", "at", "reason", "notice"]).where(
      "id",
      "in",
      live.map(({ id }) => id)
    ).where("kind", "in", ["recall", "revocation"]).orderBy("seq", "desc").execute();
    return rows;
  }
}
async function verifyCode(sources, typed, language, now) {
  await sources.issued.freshen();
  const lookUp = new LookUp(sources);
  const answer = await lookUp.answer(readTypedAddress(typed));
  if (answer.kind !== "pack") return plainVerdict(answer, language, now);
  const { epoch, index } = answer.pack.found;
  const history = await sources.scans.history(epoch, index);
  return verdicts.packVerdict(answer.pack, scanTimes(history), language, now);
}
function readTypedAddress(typed) {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return readAddress(`/T/${encodeURIComponent(text)}`, "");
  }
  const path = text.replace(/^[^:]*:\/\/[^/?#]*/, "").replace(/[?#].*$/s, "");
  return /^\/(?:t|01|p)\//i.test(path) ? readAddress(path, "") : readAddress(`/T/${encodeURIComponent(text)}`, "");
}
function plainVerdict(answer, language, now) {
  switch (answer.kind) {
    case "product":
      return verdicts.productVerdict(answer.product, answer.lot, answer.decisions, language, now);
    case "mismatch":
      return verdicts.mismatch;
    case "unknown":
      return verdicts.unknown;
    case "lost":
      return verdicts.lost;
    case "mistyped":
      return verdicts.mistyped;
  }
}
const scanTimes = (history) => history ? {
  count: history.count,
  first: new Date(history.firstAt).toISOString(),
  last: new Date(history.lastAt).toISOString()
} : { count: 0, first: null, last: null };
export {
  LookUp,
  plainVerdict,
  scanTimes,
  verifyCode,
  whenKnown
};
