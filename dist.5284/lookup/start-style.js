import { style, styleSource } from "./style.js";
const startStyle = `#keyboard{flex:1 0 100%;margin:0;color:var(--warn);font-weight:600;font-size:.9375rem}
@media(prefers-color-scheme:dark){#keyboard{color:#f0b93a}}
#keyboard:empty{display:none}
.scan{display:flex;margin-top:.75rem}
.scan button{flex:1}
[hidden]{display:none!important}
dialog{width:100%;max-width:34rem;max-height:100%;margin:auto;border:0;border-radius:1rem;padding:1rem;background:var(--paper);color:inherit}
dialog::backdrop{background:#000c}
dialog h2{font-size:1.0625rem;line-height:1.3;margin:0 0 .5rem}
dialog video{display:block;width:100%;height:min(60vh,28rem);object-fit:cover;border-radius:.75rem;background:#000}
dialog p{margin:.5rem 0;min-height:3rem;font-size:.9375rem}
dialog .act button{flex:1;min-width:2.75rem}
dialog [aria-pressed=false],#checks button{background:var(--card);border-color:var(--line);color:inherit}
#checks ol{list-style:none;margin:0 0 .5rem;padding:0;display:grid;gap:.5rem}
#checks li{display:flex;flex-wrap:wrap;align-items:center;gap:0 .75rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:.25rem .75rem .5rem}
#checks a{flex:1 0 100%;display:flex;flex-wrap:wrap;align-items:center;gap:0 .75rem;min-height:2.75rem}
#checks b{font:600 1rem/1.5 ui-monospace,monospace;letter-spacing:.04em}
#checks time{color:var(--soft);font-size:.875rem;font-variant-numeric:tabular-nums}
.told{color:#fff;border-radius:.5rem;padding:.0625rem .5rem;font-size:.875rem;font-weight:600}`;
const startPolicy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src ${styleSource(style)} ${styleSource(startStyle)}; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
export {
  startPolicy,
  startStyle
};
