/** What pages of label templates need beyond the office's own style. */
export const labelStyle = `.shelf{list-style:none;margin:0 0 1.5rem;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr))}
.shelf>li{display:grid}.shelf .card{margin:0;display:flex;flex-direction:column;gap:.25rem}
.shelf .face{display:grid;gap:.5rem;text-decoration:none;color:inherit}
a.face:hover b{text-decoration:underline}
.shelf img{width:100%;height:10rem;object-fit:contain;background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:.5rem}
.shelf small{color:var(--soft)}.shelf .card>p:not(.acts){margin:0}
.shelf .uses ul{list-style:none;margin:0;padding:0;display:grid;gap:.25rem}.shelf .uses li{overflow-wrap:anywhere}
.shelf .uses li small{display:block}.shelf .acts{margin:auto 0 0;padding-top:.5rem}
figure.label{margin:0 0 1rem}figure.label img,.versions img{background:#fff;border:1px solid var(--line);border-radius:.5rem;object-fit:contain}
figure.label img{width:100%;height:min(60vh,24rem);padding:1rem}
.versions img{width:6rem;height:4.5rem;padding:.25rem;display:block}
.beside{display:grid;gap:0 1.5rem}
@media(min-width:56rem){.beside{grid-template-columns:minmax(0,3fr) minmax(0,2fr);align-items:start}}`
