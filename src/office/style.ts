/** The look of the back office: one style sheet inside the page, allowed by its hash. */
export const officeStyle = `:root{color-scheme:light dark;--paper:#faf7f0;--card:#fff;--ink:#1d241f;--soft:#5a645d;--line:#e0dacb;--edge:#7b857e;--brand:#0f5c3f;--on-brand:#fff;--good:#0f6b46;--warn:#8a5a00;--bad:#a3201d;--none:#57606a}
@media(prefers-color-scheme:dark){:root{--paper:#121512;--card:#1a1f1b;--ink:#eef2ee;--soft:#a5b0a8;--line:#2c332e;--edge:#8b968e;--brand:#7fd1a8;--on-brand:#0c2a1d;--good:#5fc795;--warn:#e0a83e;--bad:#ff8f88;--none:#a5b0a8}}
*{box-sizing:border-box}
html{font:100%/1.5 "Be Vietnam Pro",system-ui,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;overflow-wrap:anywhere}
a{color:inherit;text-underline-offset:.15em}
:is(a,input,select,textarea,button,summary):focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:.5rem}
.skip{position:absolute;left:-999rem}.skip:focus{left:.5rem;top:.5rem;padding:.75rem;background:var(--card)}
.top{background:var(--card);border-bottom:1px solid var(--line);padding:0 1rem;display:flex;align-items:center;justify-content:space-between;gap:1rem}
.top a{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;min-width:2.75rem;text-decoration:none;font-weight:600}
.top .brand,.menu .close{font-weight:700;color:var(--brand)}
.menu{display:none;background:var(--card);padding:0 1rem 2rem}
.menu:target{display:block;position:fixed;inset:0;overflow:auto;z-index:2}
.menu h2{margin:1rem 0 .25rem;padding:0 .75rem;font-size:.875rem;font-weight:600;color:var(--soft)}
.menu ul{margin:0;padding:0;list-style:none}
.menu :is(li>a,.close,form button){display:flex;align-items:center;width:100%;min-height:2.75rem;padding:0 .75rem;border:0;border-radius:.75rem;background:none;justify-content:flex-start;font-weight:400;text-decoration:none;color:inherit}
.menu .close{justify-content:flex-end;color:var(--brand);font-weight:600}
.menu li [aria-current]{font-weight:600;color:var(--brand);background:var(--paper)}
.menu .own{margin-top:1rem;padding-top:.75rem;border-top:1px solid var(--line)}
.menu .find{margin:.5rem 0}
@media(min-width:64rem){
.in{display:grid;grid-template:auto 1fr/15rem minmax(0,1fr);grid-template-areas:"top main" "menu main";min-height:100vh}
.in .top{grid-area:top;border:0;padding:.5rem 1.75rem 0}.in .to-menu,.menu .close{display:none}
.in main{grid-area:main;width:100%;padding:1.5rem 2rem 4rem}
.menu{display:block!important;position:static!important;grid-area:menu;padding-right:1rem}
.in .top,.menu{border-right:1px solid var(--line)}
}
main{max-width:68rem;margin:0 auto;padding:1rem 1rem 4rem}
.narrow{max-width:34rem}
h1{font-size:1.5rem;line-height:1.25;margin:.75rem 0 1rem;text-wrap:balance}
h2{font-size:1.1875rem;line-height:1.3;margin:2rem 0 .75rem}
.soft{color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1rem;margin:0 0 1rem}
.card>ul:not([class]),ul.card{padding-left:2rem}
.card>:first-child{margin-top:0}.card>:last-child{margin-bottom:0}
.cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr))}
.flash,.wrong{margin:0 0 1rem;padding:.75rem 1rem;border-radius:1rem;background:var(--card);border:2px solid var(--good)}
.wrong{border-color:var(--bad)}.wrong>p{margin:0;font-weight:600}.wrong ul{margin:.25rem 0 0;padding-left:1.25rem}
.badge{display:inline-block;padding:.0625rem .5rem;border:1px solid currentColor;border-radius:1rem;font-size:.875rem}
.good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.none{color:var(--none)}
form.fields{display:grid;gap:1.125rem}form.fields+.card{margin-top:1rem}
.field{display:grid;gap:.375rem}
.field>label,legend{font-weight:600}
.field small,.hint{color:var(--soft);font-size:.9375rem;font-weight:400}
.field .amiss{margin:0;color:var(--bad);font-weight:600;font-size:.9375rem}
fieldset{margin:0;padding:0;border:0;min-width:0;display:grid;gap:.375rem}
legend{padding:0;margin-bottom:.375rem}
input,select,textarea{width:100%;min-height:2.75rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:.75rem}
textarea{min-height:7rem;resize:vertical}
[aria-invalid]{border:2px solid var(--bad)}
.choice{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;padding:.375rem .75rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem;cursor:pointer}
.choice input{flex:none;width:1.25rem;height:1.25rem;min-height:0;margin:0;accent-color:var(--brand)}
.choice:has(:checked){border-color:var(--brand);outline:1px solid var(--brand)}
.choice small{display:block}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:2.75rem;min-width:2.75rem;padding:.5rem 1rem;font:inherit;font-weight:600;text-decoration:none;cursor:pointer;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:.75rem}
.button[aria-current=true]{border-color:var(--brand);outline:1px solid var(--brand);color:var(--brand)}
.primary{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}
.danger{border-color:var(--bad);color:var(--bad)}
.acts{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
.touch{display:inline-flex;align-items:center;min-height:2.75rem;min-width:2.75rem}
dl.facts{display:grid;grid-template-columns:minmax(0,max-content) minmax(0,1fr);gap:.25rem 1rem;margin:0}
dl.facts.card{margin-bottom:1rem}dl.facts dt{color:var(--soft)}dl.facts dd{margin:0}
table{width:100%;border-collapse:collapse;background:var(--card);border:1px solid var(--line);border-radius:1rem;margin:0 0 1.5rem}
caption{text-align:left;font-weight:600;padding:.25rem 0 .5rem}
caption.unseen{position:absolute;left:-999rem}
th,td{text-align:left;vertical-align:middle;padding:.625rem .75rem;border-bottom:1px solid var(--line)}
thead th{font-size:.875rem;color:var(--soft)}
.number{text-align:right;font-variant-numeric:tabular-nums}
progress{width:100%;height:1rem;accent-color:var(--brand)}
code,.code{font:600 1rem/1.5 ui-monospace,monospace;letter-spacing:.04em}
svg{max-width:100%}
@media(min-width:64rem) and (pointer:fine){.in .menu :is(li>a,form button){min-height:2.25rem}}
@media(max-width:40rem){
table,caption,tbody,tr,td,th{display:block}
thead,caption+thead{position:absolute;left:-999rem}
table{border:0;background:none}
tr{background:var(--card);border:1px solid var(--line);border-radius:1rem;margin:0 0 .75rem;padding:.5rem .25rem}
td,tbody th{border:0;padding:.25rem .75rem}
td[data-head]{display:grid;grid-template-columns:minmax(0,9rem) minmax(0,1fr);gap:.5rem}
td[data-head]::before{content:attr(data-head);color:var(--soft);font-size:.875rem}
.number{text-align:left}
dl.facts{grid-template-columns:minmax(0,1fr)}dl.facts dd{margin-bottom:.5rem}
}
@media print{.top,.menu,.acts{display:none!important}}`
