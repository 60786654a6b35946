import { jsx, jsxs } from "preact/jsx-runtime";
import { createHash } from "node:crypto";
import { render } from "preact-render-to-string";
const style = `:root{color-scheme:light dark;--paper:#faf7f0;--ink:#1d2a24;--brand:#1f5a45}
@media(prefers-color-scheme:dark){:root{--paper:#141a17;--ink:#ece9e1;--brand:#8fd0b2}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:3rem 1.25rem}
h1{font-size:1.5rem;line-height:1.25}
a{color:var(--brand);display:inline-block;padding:.625rem 0}
code{font-size:1em}`;
const styleHash = createHash("sha256").update(style).digest("base64");
const errorPagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`;
const words = {
  home: { vi: "V\u1EC1 trang tra c\u1EE9u", en: "To the start page" },
  id: { vi: "Khi li\xEAn h\u1EC7, h\xE3y \u0111\u1ECDc s\u1ED1 n\xE0y:", en: "When you contact us, read out this number:" }
};
function errorPage(page) {
  const { language, id } = page;
  const html = render(
    /* @__PURE__ */ jsxs("html", { lang: language, children: [
      /* @__PURE__ */ jsxs("head", { children: [
        /* @__PURE__ */ jsx("meta", { charset: "utf-8" }),
        /* @__PURE__ */ jsx("meta", { name: "viewport", content: "width=device-width" }),
        /* @__PURE__ */ jsx("title", { children: `${page.words[language]} \u2013 Ngu\u1ED3n` }),
        /* @__PURE__ */ jsx("style", { dangerouslySetInnerHTML: { __html: style } })
      ] }),
      /* @__PURE__ */ jsx("body", { children: /* @__PURE__ */ jsxs("main", { children: [
        /* @__PURE__ */ jsx("h1", { children: page.words[language] }),
        id !== void 0 && /* @__PURE__ */ jsxs("p", { children: [
          words.id[language],
          " ",
          /* @__PURE__ */ jsx("code", { children: id })
        ] }),
        /* @__PURE__ */ jsx("a", { href: "/", children: words.home[language] })
      ] }) })
    ] })
  );
  return `<!doctype html>${html}`;
}
export {
  errorPage,
  errorPagePolicy
};
