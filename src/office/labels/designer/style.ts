/** The look of the designer, beside `officeStyle`. */
export const designerStyle = `main:has(#designer){max-width:none;padding-bottom:1.5rem}
main:has(#designer)>h1{margin:.25rem 0 .75rem;font-size:1.25rem}
#designer{display:grid;gap:.625rem;--d-small:2.25rem}
#designer h2{font-size:.8125rem;font-weight:600;color:var(--soft);margin:.75rem 0 .375rem}
#designer .d-head{display:flex;justify-content:space-between;align-items:center;font-size:1rem;color:var(--ink);margin:0 0 .5rem}
#designer :is(button,input,select,textarea){font-size:.875rem;border-radius:.5rem}
#designer :is(button,input,select){min-height:var(--d-small)}
#designer button{font-weight:500;padding:.25rem .625rem}
#designer :disabled{opacity:.45;cursor:default}
#designer fieldset:disabled{opacity:1}
#designer .primary{font-weight:600;padding:.25rem 1.25rem}
.d-unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.d-toolbar{display:flex;flex-wrap:wrap;gap:.375rem .75rem;align-items:center;position:sticky;top:0;z-index:1;background:var(--paper);padding:.25rem 0}
.d-group{display:inline-flex;align-items:center;gap:.125rem;flex-wrap:wrap}
#designer .d-icon{padding:0;width:var(--d-small);min-width:var(--d-small);border-color:transparent;background:none}
#designer .d-icon:not(:disabled):hover{background:var(--card);border-color:var(--line)}
#designer .d-several{border-color:var(--line);white-space:nowrap;margin-right:.5rem}
#designer :is(.d-icon,.d-several)[aria-pressed=true]{color:var(--brand);border-color:var(--brand)}
#designer .d-several[aria-pressed=true]{color:var(--paper);background:var(--brand)}
.d-save{margin-left:auto;display:inline-flex;align-items:center;gap:.75rem;font-size:.875rem}
.d-view{display:grid;grid-template-columns:minmax(10rem,2fr) repeat(4,minmax(6.5rem,1fr));gap:.5rem}
.d-columns{display:grid;gap:1rem;grid-template-columns:11rem minmax(0,1fr) 19rem;align-items:start}
.d-palette,.d-panel{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:.75rem;max-height:calc(100vh - 11rem);overflow:auto;min-width:0}
#designer .d-palette h2:first-child{margin-top:0}
.d-kinds{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.25rem}
#designer .d-kinds button{flex-direction:column;gap:.125rem;padding:.375rem 0;min-width:0;border-color:var(--line);font-size:.75rem;line-height:1.2;justify-content:flex-start;overflow-wrap:normal;touch-action:manipulation}
#designer .d-kinds button:hover,#designer .d-fields button:hover{border-color:var(--brand)}
.d-fields{list-style:none;margin:0;padding:0;display:grid;gap:.125rem}
#designer .d-fields button{display:grid;width:100%;text-align:left;justify-content:stretch;padding:.25rem .5rem;border-color:transparent;background:none;line-height:1.25;min-width:0}
.d-fields small{color:var(--soft);font-weight:400;font-size:.75rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.d-centre{min-width:0;display:grid;gap:.375rem;position:relative}
.d-frame{height:max(22rem,calc(100vh - 14.5rem));overflow:auto;display:grid;grid-template:24px auto/24px auto;justify-content:start;align-content:start;border:1px solid var(--line);border-radius:1rem;background:linear-gradient(var(--card) 0 0) 0 0/24px 100% no-repeat,linear-gradient(var(--card) 0 0) 0 0/100% 24px no-repeat,color-mix(in srgb,var(--line) 45%,var(--paper))}
.d-corner,.d-ruler{background:var(--card);position:sticky;z-index:1}
.d-corner{left:0;top:0;z-index:2}.d-ruler-x{top:0}.d-ruler-y{left:0}
.d-ruler{max-width:none;display:block;cursor:crosshair;touch-action:none}
.d-ruler path{stroke:var(--edge);stroke-width:1}
.d-ruler text{font-size:10px;fill:var(--soft)}
.d-canvas{border-radius:0}
.d-canvas:focus-visible{outline:3px solid var(--brand);outline-offset:-3px}
.d-canvas>svg{display:block;max-width:none;touch-action:pan-x pan-y;user-select:none}
.d-canvas>.d-selecting{touch-action:none;cursor:crosshair}
.d-canvas .d-over{cursor:move}
.d-paper{fill:#fff;filter:drop-shadow(0 0 1px #0006)}
.d-bleed{fill:#fff;stroke:#a3201d;stroke-width:1;stroke-dasharray:4 3;vector-effect:non-scaling-stroke}
.d-trim{fill:none;stroke:#57606a;stroke-width:1;vector-effect:non-scaling-stroke;pointer-events:none}
.d-waiting{font-size:3px;fill:#57606a}
.d-overlay *{vector-effect:non-scaling-stroke}
.d-item{fill:transparent;stroke:none;touch-action:none}
.d-quiet{fill:none;pointer-events:none;stroke:#0f5c3f;stroke-width:1;stroke-dasharray:3 3}
.d-bare{stroke:#7b857e;stroke-width:1;stroke-dasharray:1 3}
.d-amiss{stroke:#b26a00;stroke-width:2}
.d-guide{stroke:#1f6fb2;stroke-width:1;stroke-dasharray:6 3;fill:none;pointer-events:none}
.d-guide-on{stroke-width:2;stroke-dasharray:none}
.d-canvas .d-over-x{cursor:col-resize}.d-canvas .d-over-y{cursor:row-resize}
.d-guides{list-style:none;margin:0;padding:0;display:grid;gap:.375rem}
.d-guides li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem;align-items:end;border-radius:.5rem}
.d-guides .d-on{background:var(--paper)}
.d-pull{stroke:#c2185b;stroke-width:1;fill:none;pointer-events:none}
.d-chosen{fill:none;stroke:#1769aa;stroke-width:1.5;pointer-events:none}
.d-whole{fill:none;stroke:#1769aa;stroke-width:1;stroke-dasharray:4 3;pointer-events:none}
.d-grip{touch-action:none}.d-felt{fill:transparent}
.d-seen{fill:#fff;stroke:#1769aa;stroke-width:1.5}
.d-grip-nw,.d-grip-se{cursor:nwse-resize}.d-grip-ne,.d-grip-sw{cursor:nesw-resize}
.d-grip-n,.d-grip-s{cursor:ns-resize}.d-grip-e,.d-grip-w{cursor:ew-resize}.d-grip-1,.d-grip-2{cursor:crosshair}
.d-marquee{fill:#1769aa22;stroke:#1769aa;stroke-width:1;pointer-events:none}
.d-under{display:flex;justify-content:space-between;gap:.75rem;align-items:center;font-size:.8125rem}
.d-under p{margin:0;flex:1 1 14rem;min-width:0}.d-under .d-group{flex:none}.d-under output{min-width:3.5rem;text-align:center;font-variant-numeric:tabular-nums}
.d-notice{margin:0;padding:.625rem .875rem;border:2px solid var(--edge);border-radius:.75rem;background:var(--card);color:var(--ink);font-size:.9375rem}
.d-notice p{margin:0 0 .5rem}.d-notice.bad{border-color:var(--bad)}
.d-refused{position:absolute;left:2.25rem;right:1rem;bottom:3.25rem;z-index:3}
.d-panel{padding:0 .75rem .75rem}
.d-tabs{display:flex;gap:.125rem;position:sticky;top:0;z-index:1;background:var(--card);margin:0 -.75rem .75rem;padding:.375rem .5rem 0;border-bottom:1px solid var(--line)}
#designer .d-tabs button{border:0;background:none;border-radius:.5rem .5rem 0 0;border-bottom:3px solid transparent;flex:1 1 auto;padding:.25rem;white-space:nowrap}
#designer .d-tabs [aria-selected=true]{color:var(--brand);border-color:var(--brand);font-weight:600}
#designer .d-tabs b{margin-left:.25rem}
#designer .d-panel .acts{gap:.375rem}#designer .d-panel .acts button{font-size:.8125rem;padding:.25rem .375rem}
#d-panel{display:grid;gap:.625rem}
#d-panel>*{min-width:0}
#d-panel p{margin:0}
.d-props,.d-panel fieldset{display:grid;gap:.625rem}
.d-panel legend{font-size:.8125rem;color:var(--soft);margin-bottom:.25rem}
.d-pair{display:grid!important;grid-template-columns:repeat(2,minmax(0,1fr));gap:.5rem!important}
.d-pair>legend{grid-column:1/-1}
.d-field{display:grid;gap:.1875rem;font-size:.8125rem;min-width:0;align-content:start}
.d-field>label{display:grid;gap:.1875rem}
.d-field span{color:var(--soft)}
.d-field small{color:var(--soft);font-size:.75rem}
.d-field em{font-style:normal;font-size:.75rem}
#designer .d-field :is(input,select,textarea){padding:.25rem .5rem;width:100%;min-width:0;border-color:var(--line)}
#designer .d-field textarea{min-height:3.25rem;line-height:1.4}
#designer .d-field [aria-invalid]{border-color:var(--bad)}
.d-check{display:flex;gap:.5rem;align-items:center;min-height:var(--d-small);font-size:.875rem}
#designer :is(.d-check input,.d-layers input){width:1.125rem;height:1.125rem;min-height:0;flex:none;accent-color:var(--brand)}
.d-note{margin:0;font-size:.8125rem}
.d-insert summary{display:inline-flex;gap:.375rem;align-items:center;min-height:var(--d-small);cursor:pointer;color:var(--brand);font-weight:600;font-size:.8125rem}
.d-insert .d-fields{max-height:16rem;overflow:auto;border:1px solid var(--line);border-radius:.5rem;padding:.25rem}
.d-items,.d-layers,.d-faults,.d-law{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:minmax(0,1fr);gap:.375rem}
.d-items li{border:1px solid var(--line);border-radius:.625rem;padding:0 .5rem;display:grid;gap:.5rem;min-width:0}
.d-items .d-open{padding-bottom:.625rem}
.d-item-head{display:flex;justify-content:space-between;align-items:center;gap:.25rem;min-width:0;min-height:var(--d-small);font-size:.875rem}
#designer .d-item-head>button{flex:1;min-width:0;border:0;background:none;justify-content:flex-start;text-align:left;padding:.25rem 0;display:block;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.d-item-head .d-group{flex-wrap:nowrap;--d-small:1.75rem}
.d-layers{gap:.125rem}
.d-layers li{display:flex;align-items:center;gap:.25rem;border-radius:.5rem;padding-left:.375rem}
.d-tick{display:grid;place-items:center;flex:none;width:var(--d-small);min-height:var(--d-small);margin-left:-.375rem;cursor:pointer}
.d-layers .d-on{background:var(--paper)}
#designer .d-layer{flex:1;min-width:0;justify-content:flex-start;gap:.5rem;border:0;background:none;padding:.25rem}
.d-layer svg{flex:none}.d-layer span{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
#designer .d-faults button{display:grid;gap:.125rem;width:100%;text-align:left;justify-content:stretch;padding:.5rem .625rem;border-color:var(--line);font-weight:400;opacity:1}
.d-law{font-size:.875rem}
.d-facts{font-size:.8125rem;margin:0;border-radius:.625rem}
#designer .d-facts :is(th,td){display:table-cell;padding:.3125rem .5rem;border-bottom:1px solid var(--line);font-weight:400}
#designer .d-facts tr{display:table-row}#designer .d-facts tbody{display:table-row-group}#designer .d-facts{display:table}
#designer .d-facts caption{display:table-caption;font-size:.8125rem;color:var(--soft);font-weight:400;padding:0 0 .25rem}
#designer .d-facts :is(th,td:nth-child(2)){white-space:nowrap;padding-right:0}
#designer .d-facts .d-now th{font-weight:600}
@media(pointer:coarse),(max-width:56.25rem){#designer{--d-small:2.75rem}.d-fine{display:none}.d-item-head .d-group{--d-small:2.75rem}#designer .d-tabs button,#designer .d-fields button{min-height:2.75rem}}
@media(max-width:90rem){.in .d-columns{grid-template-columns:10.75rem minmax(0,1fr) 17rem;gap:.75rem}.in .d-palette{padding:.5rem}.in main:has(#designer){padding:.5rem 1rem 1rem}}
@media(max-width:75rem){.d-columns{grid-template-columns:10.75rem minmax(0,1fr) 16.5rem;gap:.75rem}.d-palette{padding:.5rem}}
@media(max-width:56.25rem){
.d-columns,.in .d-columns{grid-template-columns:minmax(0,1fr)}
.d-palette{max-height:none;padding:.5rem;display:grid;gap:.375rem}
#designer .d-palette h2{margin:0}
.d-kinds,.d-palette .d-fields{display:flex;overflow-x:auto;gap:.375rem;padding-bottom:.25rem}
#designer .d-kinds button{flex:0 0 5rem}
.d-palette .d-fields li{flex:0 0 9rem;min-width:0}
#designer .d-palette .d-fields button{border-color:var(--line)}
.d-centre{position:sticky;top:0;z-index:2;background:var(--paper);padding-bottom:.25rem}
.d-frame{height:auto;max-height:62vh}
.d-under{flex-wrap:wrap-reverse;gap:.25rem .75rem}.d-under .d-group{flex-wrap:nowrap;margin-left:auto}
.d-panel :is(button,input,select,textarea,summary){scroll-margin-top:calc(var(--d-centre,0px) + .5rem)}
.d-panel{max-height:none}
.d-view{grid-template-columns:repeat(auto-fit,minmax(6.25rem,1fr))}.d-view>:first-child{grid-column:span 2}
.d-toolbar{position:static}
}
@media(max-width:56.25rem) and (orientation:portrait) and (min-width:40rem){#d-panel .d-pair{grid-template-columns:repeat(4,minmax(0,1fr))}}
@media(max-width:40rem){.d-toolbar .d-group{gap:0}.d-toolbar .d-group:nth-of-type(3){display:grid;grid-template-columns:repeat(4,auto)}.d-save{flex-direction:column-reverse;gap:.125rem}}`
