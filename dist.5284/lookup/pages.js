import { dayOf } from "../language/format.js";
import { standing } from "../registry/standing.js";
import { renderBare } from "./bare-page.js";
import { HoledPage, holeMark } from "./holes.js";
import { holeLengths } from "./page.js";
import { words } from "./page-words.js";
import { renderPassport } from "./passport.js";
import { renderStart } from "./start-page.js";
import { productVerdict } from "./verdict.js";
import { alsoWords, bandWords } from "./verdict-words.js";
const limit = 4e3;
const lotsLimit = 200;
const starless = /* @__PURE__ */ new Set(["recalled", "revoked", "suspect"]);
class Pages {
  #host;
  #pages = /* @__PURE__ */ new Map();
  #plain = /* @__PURE__ */ new Map();
  /** @param host the host name printed beside every QR */
  constructor(host) {
    this.#host = host;
  }
  /** Forgets all pages: the day or the registry has changed. */
  drop() {
    this.#pages.clear();
    this.#plain.clear();
  }
  /** The page of a pack. */
  pack(pack, state, told, now) {
    const { found, product, lot } = pack;
    if (product && state.state === "valid" && found.decisions.length + state.also.length === 0) {
      const pages = this.#plainPages(product, lot);
      const which = (told.language === "vi" ? 0 : 1) | (told.scanned ? 2 : 0) | (told.attention ? 4 : 0) | (found.compromised ? 8 : 0);
      return pages[which] ??= new HoledPage(this.#drawPack(pack, state, told, now), holeLengths);
    }
    let key = `${product?.id} ${product?.version} ${lot?.id} ${told.language} ${state.state}`;
    key += ` ${state.also.join()} ${told.scanned} ${told.attention} ${found.compromised}`;
    for (const decision of found.decisions) key += ` ${decision.id}`;
    return this.#page(key, () => this.#drawPack(pack, state, told, now));
  }
  /** The pages of valid packs, found without making a key: nearly every scan wants one of these. */
  #plainPages(product, lot) {
    let ofProduct = this.#plain.get(product);
    if (!ofProduct) {
      if (this.#plain.size >= limit) this.#plain.clear();
      this.#plain.set(product, ofProduct = /* @__PURE__ */ new Map());
    }
    let pages = ofProduct.get(lot);
    if (!pages) {
      if (ofProduct.size >= lotsLimit) ofProduct.clear();
      ofProduct.set(lot, pages = []);
    }
    return pages;
  }
  #drawPack({ found, product, lot }, { state, also }, { language, scanned, attention }, now) {
    return renderPassport({
      language,
      band: bandWords(
        {
          state,
          attention,
          compromised: found.compromised,
          expiresOn: lot?.expiresOn ?? null,
          decision: toldDecision(state, found.decisions),
          validLine: holeMark("line")
        },
        language
      ),
      also: alsoLine(also, language),
      product,
      standing: product && standingOn(product, now),
      lot,
      host: this.#host,
      pack: true,
      withHistory: scanned,
      compareFirst: attention || state === "suspect",
      withStars: !starless.has(state)
    });
  }
  /** The page of a product as such, or of a lot of it. */
  product(product, lot, decisions, language, now) {
    const { verdict, also } = productVerdict(product, lot, decisions, language, now);
    const state = verdict;
    const key = `product ${product.id} ${lot?.id} ${language} ${decisions.map((d) => d.id).join()}`;
    return this.#page(
      key,
      () => renderPassport({
        language,
        band: bandWords(
          {
            state,
            attention: false,
            compromised: false,
            expiresOn: null,
            decision: toldDecision(state, decisions),
            validLine: ""
          },
          language
        ),
        also: alsoLine(also, language),
        product,
        standing: standingOn(product, now),
        lot,
        host: this.#host,
        pack: false,
        withHistory: false,
        compareFirst: false,
        withStars: state === "product"
      })
    );
  }
  /** @param hasCode whether a code was asked for, rather than a product */
  bare(kind, language, hasCode) {
    return this.#page(
      `${kind} ${language} ${hasCode}`,
      () => renderBare(kind, language, this.#host, hasCode)
    );
  }
  start(facts) {
    return this.#page(`start ${facts.language}`, () => renderStart(facts));
  }
  #page(key, draw) {
    let page = this.#pages.get(key);
    if (!page) {
      page = new HoledPage(draw(), holeLengths);
      if (this.#pages.size >= limit) this.#pages.delete(this.#pages.keys().next().value);
      this.#pages.set(key, page);
    }
    return page;
  }
}
const standingOn = (product, now) => standing(product.certificates, product.claim, dayOf(now));
const kindOf = {
  recalled: "recall",
  revoked: "revocation",
  suspect: "suspicion"
};
function toldDecision(state, decisions) {
  const decision = decisions.find(({ kind }) => kind === kindOf[state]);
  return decision && { at: decision.at, reason: decision.reason, notice: decision.notice };
}
const alsoLine = (also, language) => also.length === 0 ? void 0 : `${words.alsoApplies[language]} ${also.map((state) => alsoWords(state, language)).join("; ")}.`;
export {
  Pages
};
