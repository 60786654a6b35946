import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import { createHash } from "node:crypto";
import { render } from "preact-render-to-string";
const style = `:root{color-scheme:light dark;--paper:#faf7f0;--ink:#1d2a24;--soft:#56635c;--brand:#1f5a45}
@media(prefers-color-scheme:dark){:root{--paper:#141a17;--ink:#ece9e1;--soft:#a9b3ad;--brand:#8fd0b2}}
body{margin:0 auto;max-width:52rem;padding:2rem 1.25rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
h2{margin-top:3rem}h3{margin:2rem 0 0;overflow-wrap:anywhere}h3 b{color:var(--brand)}a{color:var(--brand)}
dl{margin:.5rem 0}dt{float:left;clear:left;margin-right:.75rem}dd{margin:0}dd,p{color:var(--soft)}`;
const styleHash = createHash("sha256").update(style).digest("base64");
const docsPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`;
function docsPage({ info, tags = [], paths = {} }) {
  const operations = Object.entries(paths).flatMap(
    ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
  );
  const html = render(
    /* @__PURE__ */ jsxs("html", { lang: "en", children: [
      /* @__PURE__ */ jsxs("head", { children: [
        /* @__PURE__ */ jsx("meta", { charset: "utf-8" }),
        /* @__PURE__ */ jsx("meta", { name: "viewport", content: "width=device-width" }),
        /* @__PURE__ */ jsx("title", { children: `API \u2013 ${info.title}` }),
        /* @__PURE__ */ jsx("style", { dangerouslySetInnerHTML: { __html: style } })
      ] }),
      /* @__PURE__ */ jsxs("body", { children: [
        /* @__PURE__ */ jsx("h1", { children: `${info.title}: API` }),
        /* @__PURE__ */ jsx("p", { children: info.description }),
        /* @__PURE__ */ jsx("p", { children: /* @__PURE__ */ jsx("a", { href: "/api/v1/openapi.json", children: "OpenAPI 3.1" }) }),
        tags.map(({ name, description }) => /* @__PURE__ */ jsxs("section", { children: [
          /* @__PURE__ */ jsx("h2", { children: description ?? name }),
          operations.filter(({ operation }) => operation.tags?.includes(name)).map(({ path, method, operation }) => /* @__PURE__ */ jsx(Route, { path, method, operation }))
        ] }, name))
      ] })
    ] })
  );
  return `<!doctype html>${html}`;
}
function Route(props) {
  const { path, method, operation } = props;
  const body = operation.requestBody?.content["application/json"]?.schema;
  return /* @__PURE__ */ jsxs("article", { children: [
    /* @__PURE__ */ jsxs("h3", { children: [
      /* @__PURE__ */ jsx("b", { children: method.toUpperCase() }),
      " ",
      path
    ] }),
    /* @__PURE__ */ jsxs("p", { children: [
      operation.summary,
      operation.description && `. ${operation.description}`
    ] }),
    /* @__PURE__ */ jsxs("dl", { children: [
      operation.parameters?.map((parameter) => /* @__PURE__ */ jsx(
        Field,
        {
          name: parameter.name,
          where: parameter.in,
          required: parameter.required === true,
          shape: { ...parameter.schema, description: parameter.description }
        }
      )),
      Object.entries(body?.properties ?? {}).map(([name, shape]) => /* @__PURE__ */ jsx(
        Field,
        {
          name,
          where: "body",
          required: body?.required?.includes(name) === true,
          shape
        }
      ))
    ] })
  ] });
}
function Field(props) {
  const { name, where, required, shape } = props;
  const facts = [where, typeOf(shape), required ? "required" : "optional", shape.description];
  return /* @__PURE__ */ jsxs(Fragment, { children: [
    /* @__PURE__ */ jsx("dt", { children: /* @__PURE__ */ jsx("code", { children: name }) }),
    /* @__PURE__ */ jsx("dd", { children: facts.filter(Boolean).join(", ") })
  ] });
}
function typeOf(shape) {
  if (shape.anyOf) return shape.anyOf.map(typeOf).join(" or ");
  if (shape.const !== void 0) return JSON.stringify(shape.const);
  if (shape.items) return `list of ${typeOf(shape.items)}`;
  return shape.type ?? "any";
}
export {
  docsPage,
  docsPolicy
};
