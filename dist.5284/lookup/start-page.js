import { jsx, jsxs } from "preact/jsx-runtime";
import { CodeForm, renderPage } from "./page.js";
import { words as pageWords } from "./page-words.js";
import { startStyle } from "./start-style.js";
import { shortVerdicts, words } from "./start-words.js";
function renderStart({ language, bases, script }) {
  return renderPage(
    { language, title: `${pageWords.start[language]} \xB7 Ngu\u1ED3n`, style: startStyle, script },
    /* @__PURE__ */ jsxs("main", { id: "start", "data-words": JSON.stringify(wordsOf(language, bases)), children: [
      /* @__PURE__ */ jsx("h1", { children: pageWords.start[language] }),
      /* @__PURE__ */ jsx("p", { children: pageWords.startNote[language] }),
      /* @__PURE__ */ jsxs("section", { children: [
        /* @__PURE__ */ jsx(CodeForm, { language, label: pageWords.typeCode[language] }),
        /* @__PURE__ */ jsx("p", { id: "keyboard", role: "status" }),
        /* @__PURE__ */ jsx("p", { class: "soft", children: pageWords.startForgiving[language] }),
        /* @__PURE__ */ jsx("p", { class: "scan", children: /* @__PURE__ */ jsx("button", { id: "scan", type: "button", hidden: true, children: words.scan[language] }) })
      ] }),
      /* @__PURE__ */ jsx(Camera, { language }),
      /* @__PURE__ */ jsxs("section", { id: "checks", hidden: true, children: [
        /* @__PURE__ */ jsx("h2", { children: words.checks[language] }),
        /* @__PURE__ */ jsx("ol", {}),
        /* @__PURE__ */ jsx("p", { class: "soft", children: words.checksNote[language] }),
        /* @__PURE__ */ jsx("button", { type: "button", children: words.clear[language] })
      ] }),
      /* @__PURE__ */ jsx("p", { id: "cleared", class: "soft", role: "status" })
    ] })
  );
}
function Camera({ language }) {
  return /* @__PURE__ */ jsxs("dialog", { id: "camera", "aria-labelledby": "camera-title", children: [
    /* @__PURE__ */ jsx("h2", { id: "camera-title", children: words.camera[language] }),
    /* @__PURE__ */ jsx("video", { playsinline: true, muted: true }),
    /* @__PURE__ */ jsx("p", { role: "status" }),
    /* @__PURE__ */ jsxs("form", { method: "dialog", class: "act", children: [
      /* @__PURE__ */ jsx("button", { type: "button", "aria-pressed": "false", hidden: true, children: words.torch[language] }),
      /* @__PURE__ */ jsx("button", { children: words.close[language] })
    ] })
  ] });
}
function wordsOf(language, bases) {
  const told = Object.entries(shortVerdicts).map(
    ([name, { tone, line }]) => [name, [tone, line[language]]]
  );
  return {
    language,
    bases,
    keyboard: words.keyboard[language],
    cleared: words.cleared[language],
    noVerdict: words.noVerdict[language],
    verdicts: Object.fromEntries(told),
    starting: words.starting[language],
    looking: words.looking[language],
    denied: words.denied[language],
    noCamera: words.noCamera[language],
    foreign: words.foreign[language],
    noAddress: words.noAddress[language]
  };
}
export {
  renderStart
};
