/** The look of the public page: one style sheet inside the page, allowed by its hash. */
import { createHash } from 'node:crypto'
import { passportStyle } from './passport-style.js'

export const style = `:root{color-scheme:light dark;--paper:#faf7f0;--card:#fff;--ink:#1d241f;--soft:#5a645d;--line:#e0dacb;--brand:#0f5c3f;--on-brand:#fff;--good:#0f6b46;--warn:#8a5a00;--bad:#a3201d;--none:#57606a;--star:#b87400}
@media(prefers-color-scheme:dark){:root{--paper:#121512;--card:#1a1f1b;--ink:#eef2ee;--soft:#a5b0a8;--line:#2c332e;--brand:#7fd1a8;--on-brand:#0c2a1d;--good:#146c49;--star:#f0b93a}}
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,"Be Vietnam Pro",sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:34rem;padding:0 1rem 3rem;overflow-wrap:anywhere}
header{display:flex;justify-content:space-between;align-items:center;min-height:2.75rem;font-size:.9375rem}
header a{display:inline-flex;align-items:center;min-height:2.75rem;min-width:2.75rem}
header a:last-child{justify-content:flex-end}
.home{font-weight:700;color:var(--brand);text-decoration:none}
a{color:inherit;text-underline-offset:.15em}
a:focus-visible,input:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:.5rem}
.demo{margin:0 0 .5rem;padding:.375rem .75rem;border:1px dashed var(--warn);border-radius:.75rem;font-size:.875rem}
.verdict{display:grid;grid-template-columns:2.25rem minmax(0,1fr);gap:.25rem .75rem;align-items:center;color:#fff;border-radius:1rem;padding:.875rem 1rem}
.verdict svg{grid-row:span 2;align-self:start;width:2.25rem;height:2.25rem}
.verdict :is(h1,h2){margin:0;font-size:1.1875rem;line-height:1.3;font-weight:700;text-wrap:balance}
.verdict p{margin:0;font-size:.9375rem;line-height:1.4;text-wrap:pretty}
.verdict .also{grid-column:2}
.verdict+.verdict{margin-top:.5rem}.verdict p a{padding:.625rem 0}
.good{background:var(--good)}.warn{background:var(--warn)}.bad{background:var(--bad)}.none{background:var(--none)}
h1{font-size:1.5rem;line-height:1.2;margin:.875rem 0 .25rem;text-wrap:balance}
.stars{display:flex;flex-wrap:wrap;align-items:center;gap:.125rem .5rem;margin:0;font-weight:600}
.stars svg{height:1.25rem;color:var(--star)}
.stars small{font-weight:400;color:var(--soft);font-size:.875rem}
.rating{margin:0;font-size:.9375rem;color:var(--soft)}
.who{margin:.5rem 0 0;padding:0;list-style:none;display:grid;gap:.25rem}
.who li{display:grid;grid-template-columns:1.25rem minmax(0,1fr);gap:.5rem;align-items:start}
.who svg{width:1.125rem;height:1.125rem;margin-top:.2rem;color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:.375rem;margin:.875rem 0 0}
.facts div{flex:1 1 auto;background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:.4375rem .5rem}
dt{font-size:.8125rem;line-height:1.35;color:var(--soft)}
dd{margin:0}
.facts dt{font-size:.75rem}
.facts dd{font-weight:600;font-variant-numeric:tabular-nums;font-size:.875rem}
section{margin-top:1.75rem}
section h2{font-size:1.0625rem;line-height:1.3;margin:0 0 .5rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:.875rem 1rem}
.card p{margin:0}.card p+p,.card dl+p{margin-top:.5rem}
.soft{color:var(--soft);font-size:.9375rem}
.card dl{margin:0;display:grid;gap:.5rem}
.card dl div{display:flex;flex-wrap:wrap;gap:.125rem .75rem}
.card dl dt{flex:1 1 6.5rem;font-size:.9375rem;line-height:1.5}
.card dd{flex:2 1 7.5rem;min-width:0;font-variant-numeric:tabular-nums}
.touch{display:inline-flex;align-items:center;min-height:2.75rem}
.act{display:flex;gap:.5rem;flex-wrap:wrap;list-style:none;margin:0;padding:0}
.act li{flex:1 1 9rem;display:flex}
.act a,button{flex:1;display:flex;align-items:center;justify-content:center;min-height:2.75rem;text-align:center;text-decoration:none;font:inherit;font-weight:600;border:1px solid var(--line);background:var(--card);color:inherit;border-radius:.75rem;padding:.5rem .75rem}
.act li:first-child a,button{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}
form{display:flex;flex-wrap:wrap;gap:.5rem}
label{flex:1 0 100%;font-weight:600}
input{flex:1 1 12rem;min-width:0;min-height:2.75rem;padding:.5rem .75rem;font:600 1.0625rem/1.4 ui-monospace,monospace;letter-spacing:.06em;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:.75rem}
button{flex:0 1 auto;cursor:pointer}
.typed{margin:0}.typed code{font:600 1.25rem/1.6 ui-monospace,monospace;letter-spacing:.08em}
mark{background:var(--warn);color:#fff;border-radius:.25rem;padding:.125rem .25rem}
.hints{margin:.5rem 0 0;padding-left:1.25rem;font-size:.9375rem}
footer{margin-top:2rem;text-align:center;color:var(--soft);font-size:.875rem}
footer code{display:block;font:600 1.125rem/1.6 ui-monospace,monospace;letter-spacing:.08em;color:var(--ink)}
@media(max-width:18rem){.verdict{grid-template-columns:minmax(0,1fr)}.verdict .also{grid-column:1}}
@media print{.verdict{color:inherit;background:none;border:2px solid}header a:last-child,form{display:none}}${passportStyle}`

/** A style as a policy allows it. */
export const styleSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * What a page of ours may do: show itself, in its own style, and send its form here.
 * @param own the `style` of its frame
 */
export const policyWith = (own: string): string =>
  `default-src 'none'; style-src ${styleSource(style)}${own && ` ${styleSource(own)}`}; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

export const pagePolicy = policyWith('')

/** Of a scanned pack's page: its one script, from here, which sends a place here when it is told to. */
export const scanPolicy = `${pagePolicy}; script-src 'self'; connect-src 'self'`
