import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import { holeMark } from "./holes.js";
import { Band, CodeForm, Foot, Hole, renderPage } from "./page.js";
import { words } from "./page-words.js";
import { words as startWords } from "./start-words.js";
import { bareWords } from "./verdict-words.js";
function renderBare(kind, language, host, hasCode) {
  const band = bareWords(kind, language);
  const typed = kind === "mistyped-typed";
  return renderPage(
    { language, title: `${band.line} \xB7 Ngu\u1ED3n`, typed },
    /* @__PURE__ */ jsxs(Fragment, { children: [
      /* @__PURE__ */ jsxs("main", { children: [
        /* @__PURE__ */ jsx(Band, { ...band }),
        hasCode && (kind === "unknown" || kind === "mismatch") && /* @__PURE__ */ jsx(Report, { language }),
        /* @__PURE__ */ jsx("section", { children: /* @__PURE__ */ jsx(
          CodeForm,
          {
            language,
            label: (typed ? words.typeAgain : words.typeCode)[language]
          }
        ) })
      ] }),
      /* @__PURE__ */ jsx(Foot, { language, host, code: false })
    ] })
  );
}
function Report({ language }) {
  return /* @__PURE__ */ jsxs("section", { children: [
    /* @__PURE__ */ jsx("p", { class: "soft", children: startWords.unknownTyped[language] }),
    /* @__PURE__ */ jsx("p", { class: "typed", children: /* @__PURE__ */ jsx("code", { children: /* @__PURE__ */ jsx(Hole, { name: "code" }) }) }),
    /* @__PURE__ */ jsx("a", { class: "touch", href: `/report/${holeMark("code")}?lang=${language}`, children: startWords.report[language] })
  ] });
}
export {
  renderBare
};
