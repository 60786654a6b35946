/** What the pages of the desk need beyond the office's own style. */
export const deskStyle = `dl.facts{align-items:baseline}h3{font-size:1rem;margin:1rem 0 .5rem}.first-acts .button{flex:1 1 9rem}.asked{grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr));align-items:end;margin:0 0 1rem}.chart.bars{max-width:36rem}.reported{max-width:100%;max-height:30rem;border-radius:.5rem}blockquote{margin-left:0;margin-right:0}blockquote p{margin:.25rem 0}
ul.plain{list-style:none;margin:0;padding:0}
ul.plain>li{margin:0 0 .5rem}ul.cards>li{margin:0;display:grid}
ul.cards .card{margin:0}
.pick{display:grid;align-content:center;min-height:4rem;text-decoration:none;color:inherit}
.pick:hover{border-color:var(--brand)}
.pick b{font-size:1.0625rem}.pick small{color:var(--soft)}
.search{display:flex;gap:.5rem;margin:0 0 1rem}.search input{flex:1;min-width:0}
details>.inner{display:grid;gap:1.125rem;padding:.75rem 0 0}
summary.touch{cursor:pointer;font-weight:600;display:flex}
summary.touch::before{content:"▸";margin-right:.5rem;color:var(--brand)}
details[open]>summary.touch::before{content:"▾"}
summary::-webkit-details-marker{display:none}
.thermal{display:grid;gap:1.125rem}form:not(:has(.roll:checked)) .thermal,form:not(:has(.roll:checked,.press:checked)) .rolled,form:not(:has(.press:checked)) .inked{display:none}
.papers{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr))}
.contents{list-style:none;margin:.5rem 0;padding:0;display:grid;gap:.375rem}.contents small{display:block;color:var(--soft)}
.preflight h2{margin:0 0 .25rem;font-size:1.0625rem}.preflight h3{margin:.75rem 0 0}.preflight li{display:grid;grid-template-columns:1.25rem 1fr;gap:.25rem}.preflight li>:first-child{font-weight:700}
.label img{width:100%;height:12rem;object-fit:contain;background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:.5rem}
figure.label{margin:0 0 .75rem}figure.label figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 1rem}
a.label{display:grid;gap:.5rem;align-content:start}
.sides{display:grid;gap:1.5rem;margin-top:1rem}
figure.sheet{margin:0}
.sheet figcaption{margin:0 0 .75rem}.sheet p{margin:.25rem 0 0}
.sheet svg{display:block;width:100%;max-height:80vh;background:#fff;border:1px solid var(--edge)}
.sheet svg a{cursor:pointer;outline-offset:0}
.sheet svg a:hover rect{fill:#0f5c3f22}
.sheet svg a:focus-visible rect{fill:#0f5c3f44}
.big{font-size:1.75rem;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums}
.tiles{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.5rem),1fr));margin:0 0 1rem;padding:0;list-style:none}
.tiles .card{margin:0;height:100%}.tiles p{margin:0}
.line{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
ol.story{list-style:none;margin:0;padding:0 0 0 1rem;border-left:2px solid var(--line)}
ol.story li{padding:.375rem 0}
.chart{display:block;width:100%;max-width:34rem;height:auto}
.chart text{font:12px system-ui,sans-serif;fill:var(--soft)}
.chart .first{fill:var(--good)}.chart .repeat{fill:var(--edge)}.chart .axis{stroke:var(--line)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 .5rem;padding:0;list-style:none;font-size:.9375rem}
.legend i{display:inline-block;width:.875rem;height:.875rem;border-radius:.25rem;margin-right:.375rem;vertical-align:-.0625rem}
.legend .first{background:var(--good)}.legend .repeat{background:var(--edge)}
dialog{width:min(100vw - 1rem,30rem);border:1px solid var(--edge);border-radius:1rem;background:var(--card);color:var(--ink)}
dialog video{width:100%;background:#000;border-radius:.5rem}
.scanned{display:flex;gap:.5rem;align-items:end}.scanned .field{flex:1;min-width:0}
@media(min-width:56rem){.sides{grid-template-columns:minmax(0,5fr) minmax(0,4fr)}}`
