import { jsx, jsxs } from "preact/jsx-runtime";
import { fail } from "./errors.js";
import { passLength } from "./guessing.js";
import { HoledPage, holeMark } from "./holes.js";
import { pickEncoding, wantsJson } from "./negotiate.js";
import { Band, renderPage } from "./page.js";
import { words } from "./start-words.js";
class Gate {
  #guessing;
  #headers;
  #pages;
  constructor(guessing, headers) {
    this.#guessing = guessing;
    this.#headers = headers;
    const page = (language) => new HoledPage(renderHold(language), { pass: passLength });
    this.#pages = { vi: page("vi"), en: page("en") };
  }
  /** Whether the request is held; the button's own request opens the gate. */
  isHeld({ ip }, query, now) {
    if (!this.#guessing.isHeld(ip, now)) return false;
    const pass = /(?:^|&)pass=([\w-]+)/.exec(query)?.[1];
    return pass === void 0 || !this.#guessing.press(ip, pass, now);
  }
  /** Counts an unknown answer. */
  unknown({ ip }, now) {
    this.#guessing.unknown(ip, now);
  }
  /** Answers a held request: nothing in it depends on what was asked for. */
  async answer(request, reply, language, now) {
    const seconds = this.#guessing.hold(request.ip, now);
    const isJson = wantsJson(request.raw.headers.accept);
    const encoding = isJson ? "identity" : pickEncoding(request.raw.headers["accept-encoding"]);
    const body = isJson ? problem(language) : await filled(this.#pages[language], this.#guessing.pass(request.ip, now), encoding);
    const sent = body ?? this.#pages[language].fill([""], "identity") ?? Buffer.alloc(0);
    reply.hijack();
    reply.raw.writeHead(429, [
      ...this.#headers("pack", isJson ? "problem" : "html", body ? encoding : "identity"),
      "Retry-After",
      String(seconds),
      "Content-Length",
      String(sent.length)
    ]);
    reply.raw.end(sent);
  }
}
async function filled(page, pass, encoding) {
  if (encoding !== "identity") await page.prepare(encoding);
  return page.fill([pass], encoding);
}
function problem(language) {
  const { code, status, words: said } = fail("guesses-held");
  return Buffer.from(
    JSON.stringify({
      type: `urn:nguon:error:${code}`,
      title: words.holdTitle[language],
      status,
      code,
      detail: said[language]
    })
  );
}
function renderHold(language) {
  return renderPage(
    { language, title: `${words.holdTitle[language]} \xB7 Ngu\u1ED3n` },
    /* @__PURE__ */ jsxs("main", { children: [
      /* @__PURE__ */ jsx(Band, { tone: "none", line: words.holdLine[language], sentence: words.holdSentence[language] }),
      /* @__PURE__ */ jsx("section", { children: /* @__PURE__ */ jsxs("form", { method: "get", children: [
        /* @__PURE__ */ jsx("input", { type: "hidden", name: "lang", value: language }),
        /* @__PURE__ */ jsx("input", { type: "hidden", name: "pass", value: holeMark("pass") }),
        /* @__PURE__ */ jsx("button", { children: words.holdButton[language] })
      ] }) })
    ] })
  );
}
export {
  Gate
};
