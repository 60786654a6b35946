import { groupCode } from "../codes/format.js";
import { runningNumber } from "../codes/running-number.js";
import { stateOf } from "../issuing/state.js";
import { dayOf, formatDate, formatTime } from "../language/format.js";
import { visitorText } from "../scans/visitor.js";
import { isPersonalVisit } from "../scans/who-counts.js";
import { openAssets } from "../web/assets.js";
import { readAddress } from "./address.js";
import { createHeaders } from "./answer-headers.js";
import { Gate } from "./gate.js";
import {
  LookUp,
  plainVerdict,
  scanTimes,
  whenKnown
} from "./look-up.js";
import { mistypedPage } from "./mistyped.js";
import { languageOf, pickEncoding, wantsJson } from "./negotiate.js";
import { Pages } from "./pages.js";
import {
  packVerdict,
  statusOf,
  usualScans
} from "./verdict.js";
import { typedTarget } from "./typed.js";
import { historyWords, validLine } from "./verdict-words.js";
async function lookupRoutes(app, options) {
  const assets = openAssets();
  assets.serve(app);
  const desk = new Desk(options, assets.urlOf("start"));
  const look = (request, reply) => desk.look(request, reply);
  const hidden = { schema: { hide: true } };
  app.setChildLoggerFactory((logger) => logger);
  app.get("/", hidden, (request, reply) => desk.start(request, reply));
  app.get("/T", hidden, (request, reply) => desk.typed(request, reply));
  for (const path of ["/T/*", "/t/*", "/01/*", "/P/*", "/p/*"]) app.get(path, hidden, look);
}
class Desk {
  #options;
  #lookUp;
  #pages;
  #headers;
  #isHttps;
  #gate;
  #host;
  #script;
  #bases;
  #registry;
  #isFresh = false;
  #day = "";
  #checkedAt = -1;
  #checked = "";
  /** @param script address of the start page's script */
  constructor(options, script) {
    this.#options = options;
    this.#script = script;
    this.#lookUp = new LookUp(options);
    const url = new URL(options.baseUrl);
    this.#isHttps = url.protocol === "https:";
    this.#headers = createHeaders(this.#isHttps);
    this.#host = url.host;
    this.#pages = new Pages(url.host);
    this.#bases = [options.baseUrl, ...options.formerBaseUrls ?? []];
    this.#gate = options.guessing && new Gate(options.guessing, this.#headers);
    this.#registry = options.issued.generation.registry;
  }
  look(request, reply) {
    const fresh = this.#freshen();
    if (fresh instanceof Promise) return fresh.then(() => this.#look(request, reply));
    return this.#look(request, reply);
  }
  /**
   * Asks whether anything was decided, once for all requests that one turn of the event loop reads:
   * they had all arrived when it began, so whatever was acknowledged before one of them was sent is seen.
   */
  #freshen() {
    if (this.#isFresh) return;
    const fresh = this.#options.issued.freshen();
    if (fresh instanceof Promise) return fresh;
    this.#isFresh = true;
    setImmediate(this.#turnEnds);
  }
  #turnEnds = () => {
    this.#isFresh = false;
  };
  #look(request, reply) {
    const visit = this.#visit(request, reply);
    this.#dropStale(visit.now);
    const address = readAddress(visit.path, visit.query);
    if (address.kind === "code" && this.#gate?.isHeld(request, visit.query, visit.now.getTime())) {
      return this.#held(visit, address);
    }
    return this.#answer(visit, address);
  }
  #answer(visit, address) {
    return whenKnown(this.#lookUp.answer(address), (answer) => {
      const isGuess = answer.kind === "unknown" || answer.kind === "mismatch";
      if (isGuess && address.kind === "code") {
        this.#gate?.unknown(visit.request, visit.now.getTime());
      }
      return wantsJson(visit.request.raw.headers.accept) ? this.#sendJson(visit, answer) : this.#sendPage(visit, answer, address);
    });
  }
  /** Decided before the code is looked at; who has a token of ours is no guesser. */
  async #held(visit, address) {
    const { request, reply, language, now } = visit;
    if (await this.#isTrusted(request)) return this.#answer(visit, address);
    return this.#gate?.answer(request, reply, language, now.getTime());
  }
  async #isTrusted({ headers: { authorization } }) {
    return authorization !== void 0 && await this.#options.knowsToken?.(authorization) === true;
  }
  #visit(request, reply) {
    const url = request.raw.url ?? "/";
    const mark = url.indexOf("?");
    const query = mark < 0 ? "" : url.slice(mark + 1);
    return {
      request,
      reply,
      path: mark < 0 ? url : url.slice(0, mark),
      query,
      language: languageOf(query, request.raw.headers),
      now: this.#options.now()
    };
  }
  /** Stars, expiry and names on pages depend on the day and on the registry. */
  #dropStale(now) {
    const { registry } = this.#options.issued.generation;
    const minute = Math.floor(now.getTime() / 6e4);
    if (minute !== this.#checkedAt) {
      this.#checkedAt = minute;
      this.#checked = `${formatTime(now)}, ${formatDate(now)}`;
      const day = dayOf(now);
      if (day !== this.#day) this.#pages.drop();
      this.#day = day;
    }
    if (registry === this.#registry) return;
    this.#registry = registry;
    this.#pages.drop();
    this.#lookUp.drop();
  }
  #sendPage(visit, answer, address) {
    if (answer.kind === "pack") return this.#sendPack(visit, answer.pack);
    if (answer.kind === "product") {
      const { product, lot, decisions } = answer;
      const page = this.#pages.product(product, lot, decisions, visit.language, visit.now);
      return this.#send(visit, page, { status: 200, caching: "product", values: this.#values() });
    }
    const bare = () => {
      const kind = bareKind(answer.kind, visit.query);
      const status = statusOf(plainVerdict(answer, visit.language, visit.now));
      const form = { status, caching: "pack", values: this.#bareValues(address) };
      const isTypedAgain = kind === "mistyped-typed";
      const again = isTypedAgain && mistypedPage(visit.path, visit.language, this.#host);
      if (!again) {
        const page = this.#pages.bare(kind, visit.language, address.kind === "code");
        return this.#send(visit, page, form);
      }
      return this.#write(visit, form, "identity", again.fill(form.values, "identity"));
    };
    if (answer.kind === "mismatch" && isPersonal(visit)) {
      return whenKnown(this.#record(visit, answer.found, "mismatch"), bare);
    }
    return bare();
  }
  #sendPack(visit, pack) {
    const state = this.#state(pack, visit.now);
    if (!isPersonal(visit)) return this.#sendSeen(visit, pack, state, void 0);
    return whenKnown(
      this.#record(visit, pack.found, state.state),
      (seen) => this.#sendSeen(visit, pack, state, seen)
    );
  }
  /** Nearly every code has no decision and is in its time; that needs no list of what applies. */
  #state({ found, lot }, now) {
    const expiresOn = lot?.expiresOn ?? void 0;
    const isPlain = found.decisions.length === 0 && found.activatedAt !== void 0;
    if (isPlain && (expiresOn === void 0 || expiresOn >= this.#day)) return valid;
    return stateOf(found, expiresOn, now);
  }
  #record(visit, found, verdict) {
    const { request, language, now } = visit;
    const { headers } = request.raw;
    return this.#options.scans.record({
      epoch: found.epoch,
      index: found.index,
      at: now.getTime(),
      visitor: visitorText(request.ip, headers["user-agent"] ?? ""),
      productId: found.productId ?? null,
      verdict,
      language,
      returning: headers.cookie !== void 0 && /(?:^|; )seen=1(?:;|$)/.test(headers.cookie)
    });
  }
  #sendSeen(visit, pack, state, seen) {
    const { language, now, path } = visit;
    const { found, code } = pack;
    const attention = found.compromised || (seen?.nth ?? 0) > usualScans;
    const told = { language, scanned: seen !== void 0, attention };
    const page = this.#pages.pack(pack, state, told, now);
    return this.#send(visit, page, {
      status: 200,
      caching: "pack",
      values: [
        validLine(seen, language),
        seen ? historyWords(seen, language) : "",
        groupCode(code),
        runningNumber(found.runSeq, found.number),
        this.#checked
      ],
      cookie: seen?.counted ? this.#cookie(path) : void 0
    });
  }
  /** Recognises a reload for half an hour, at this very address and nowhere else. */
  #cookie(path) {
    if (path.length > 200 || /[;,\s]/.test(path)) return void 0;
    return `seen=1; Path=${path}; Max-Age=1800; HttpOnly; SameSite=Lax${this.#isHttps ? "; Secure" : ""}`;
  }
  #values() {
    return ["", "", "", "", this.#checked];
  }
  /** A page without a product tells no more than the code that was asked for, to report its label. */
  #bareValues(address) {
    const code = address.kind === "code" ? groupCode(address.code) : "";
    return ["", "", code, "", this.#checked];
  }
  #send(visit, page, answer) {
    const encoding = pickEncoding(visit.request.raw.headers["accept-encoding"]);
    const body = page.fill(answer.values, encoding);
    if (body || encoding === "identity") return this.#write(visit, answer, encoding, body);
    return page.prepare(encoding).then(() => {
      const made = page.fill(answer.values, encoding);
      if (made) return this.#write(visit, answer, encoding, made);
      return this.#write(visit, answer, "identity", page.fill(answer.values, "identity"));
    });
  }
  #write(visit, answer, encoding, body) {
    const { status, caching, cookie } = answer;
    this.#end(visit, { status, caching, face: "html", encoding }, body ?? Buffer.alloc(0), cookie);
  }
  /** Past Fastify's own sending: its hooks and header merging cost as much as finding the code. */
  #end({ reply }, form, body, cookie) {
    const fixed = this.#headers(form.caching, form.face, form.encoding);
    const headers = [...fixed, "Content-Length", String(body.length)];
    if (cookie !== void 0) headers.push("Set-Cookie", cookie);
    reply.hijack();
    reply.raw.writeHead(form.status, headers);
    reply.raw.end(body);
  }
  async #sendJson(visit, answer) {
    const verdict = await this.#verdict(visit, answer);
    const caching = verdict.verdict === "product" ? "product" : "pack";
    const body = Buffer.from(JSON.stringify(verdict));
    const status = statusOf(verdict);
    this.#end(visit, { status, caching, face: "json", encoding: "identity" }, body);
  }
  async #verdict({ request, language, now }, answer) {
    if (answer.kind !== "pack") return plainVerdict(answer, language, now);
    const { epoch, index } = answer.pack.found;
    const times = scanTimes(await this.#options.scans.history(epoch, index));
    const trusted = await this.#isTrusted(request);
    return packVerdict(answer.pack, trusted ? times : daysOf(times), language, now);
  }
  start(request, reply) {
    const visit = this.#visit(request, reply);
    const { language } = visit;
    const page = this.#pages.start({ language, bases: this.#bases, script: this.#script });
    return this.#send(visit, page, { status: 200, caching: "start", values: this.#values() });
  }
  /** The form's answer is the code's own address, marked as typed by hand. */
  typed(request, reply) {
    const { query } = this.#visit(request, reply);
    const form = new URLSearchParams(query);
    const to = typedTarget(form.get("code") ?? "", this.#bases) ?? "/";
    const language = form.get("lang");
    const lang = language === "vi" || language === "en" ? `lang=${language}` : "";
    const url = lang === "" ? to : `${to}${to.includes("?") ? "&" : "?"}${lang}`;
    return reply.header("cache-control", "no-store").redirect(url, 303);
  }
}
const valid = { state: "valid", also: [] };
const isPersonal = ({ request }) => isPersonalVisit(request.raw.method, request.raw.headers);
const isTyped = /(?:^|&)typed=1(?:&|$)/;
function bareKind(kind, query) {
  if (kind !== "mistyped") return kind;
  return isTyped.test(query) ? "mistyped-typed" : "mistyped-scanned";
}
const daysOf = ({ count, first, last }) => ({
  count,
  first: first && dayOf(new Date(first)),
  last: last && dayOf(new Date(last))
});
export {
  lookupRoutes
};
