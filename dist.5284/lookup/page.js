import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import { render } from "preact-render-to-string";
import { holeMark } from "./holes.js";
import { ToneIcon } from "./icons.js";
import { words } from "./page-words.js";
import { style } from "./style.js";
const holeLengths = { line: 176, history: 224, code: 14, number: 24, checked: 20 };
const Hole = ({ name }) => /* @__PURE__ */ jsx(Fragment, { children: holeMark(name) });
function renderPage(frame, content) {
  const { language, title, typed = false, style: own, script } = frame;
  const other = language === "vi" ? "en" : "vi";
  return `<!doctype html>${render(
    /* @__PURE__ */ jsxs("html", { lang: language, children: [
      /* @__PURE__ */ jsxs("head", { children: [
        /* @__PURE__ */ jsx("meta", { charset: "utf-8" }),
        /* @__PURE__ */ jsx("meta", { name: "viewport", content: "width=device-width,initial-scale=1" }),
        /* @__PURE__ */ jsx("meta", { name: "color-scheme", content: "light dark" }),
        /* @__PURE__ */ jsx("title", { children: title }),
        /* @__PURE__ */ jsx("style", { dangerouslySetInnerHTML: { __html: style } }),
        own && /* @__PURE__ */ jsx("style", { dangerouslySetInnerHTML: { __html: own } }),
        script && /* @__PURE__ */ jsx("script", { type: "module", src: script })
      ] }),
      /* @__PURE__ */ jsxs("body", { children: [
        /* @__PURE__ */ jsxs("header", { children: [
          /* @__PURE__ */ jsx("a", { class: "home", href: `/?lang=${language}`, "aria-label": words.home[language], children: "Ngu\u1ED3n" }),
          /* @__PURE__ */ jsx("a", { href: `?${typed ? "typed=1&" : ""}lang=${other}`, hreflang: other, lang: other, children: words.otherLanguage[language] })
        ] }),
        content
      ] })
    ] })
  )}`;
}
function Band({ tone, line, sentence, also }) {
  return /* @__PURE__ */ jsxs("div", { class: `verdict ${tone}`, role: "status", children: [
    /* @__PURE__ */ jsx(ToneIcon, { tone }),
    /* @__PURE__ */ jsx("h2", { children: line }),
    /* @__PURE__ */ jsx("p", { children: sentence }),
    also && /* @__PURE__ */ jsx("p", { class: "also", children: also })
  ] });
}
function CodeForm(props) {
  const { language, label, value } = props;
  return /* @__PURE__ */ jsxs("form", { action: "/T", method: "get", children: [
    /* @__PURE__ */ jsx("label", { for: "code", children: label }),
    /* @__PURE__ */ jsx(
      "input",
      {
        id: "code",
        name: "code",
        required: true,
        maxlength: 2e3,
        value,
        autocomplete: "off",
        autocorrect: "off",
        autocapitalize: "characters",
        spellcheck: false,
        enterkeyhint: "search",
        placeholder: "XXXX-XXXX-XXXX"
      }
    ),
    /* @__PURE__ */ jsx("input", { type: "hidden", name: "lang", value: language }),
    /* @__PURE__ */ jsx("button", { children: words.look[language] })
  ] });
}
function Foot({
  language,
  host,
  code
}) {
  return /* @__PURE__ */ jsxs("footer", { children: [
    code && /* @__PURE__ */ jsxs(Fragment, { children: [
      words.packCode[language],
      /* @__PURE__ */ jsx("code", { children: /* @__PURE__ */ jsx(Hole, { name: "code" }) })
    ] }),
    words.checkedAt[language],
    " ",
    /* @__PURE__ */ jsx(Hole, { name: "checked" }),
    " ",
    language === "vi" ? "t\u1EA1i" : "at",
    " ",
    host
  ] });
}
export {
  Band,
  CodeForm,
  Foot,
  Hole,
  holeLengths,
  renderPage
};
