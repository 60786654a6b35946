/** What a product's page adds to the look of all public pages. */
import { roomStyle } from './first-screen.js'

export const passportStyle = `
.top{display:var(--d,flex);flex-wrap:wrap;gap:0 .75rem;margin:.75rem 0 0}
.top>:last-child{flex:1 1 9.5rem;min-width:0}
.top h1{margin:0 0 .25rem;font-size:var(--f,1.3125rem)}.top .stars svg{height:1.125rem;width:auto}
.photo{width:var(--w,clamp(7.25rem,36%,11rem));margin-bottom:.75rem}
.photo a,.more a{display:block;border-radius:1rem}
.photo img,.more img{display:block;width:100%;height:auto;object-fit:cover;border-radius:1rem;background:var(--card);border:1px solid var(--line)}
.photo img{aspect-ratio:var(--a,1);max-height:var(--h)}
${roomStyle}
.photo.whole img{object-fit:contain}
.photo+div{align-self:center}
.name2{margin:-.125rem 0 .25rem;color:var(--soft);font-size:.9375rem}
.more{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:.5rem;list-style:none;margin:0 0 .75rem;padding:0}
.more img{aspect-ratio:4/3;border-radius:.75rem}
.more figcaption{font-size:.8125rem;color:var(--soft);padding:.25rem .125rem 0}
.more figure{margin:0}
.go{display:inline-flex;align-items:center;gap:.375rem;min-height:2.75rem;font-weight:600;color:var(--brand)}
.go svg{width:1.125rem;height:1.125rem;flex:none}
.rounds+.links{margin-top:.5rem}
.links{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.rounds{list-style:none;margin:.25rem 0 0;padding:0 0 0 1.125rem;border-left:2px solid var(--line)}
.rounds li{position:relative;padding:.125rem 0 .5rem}
.rounds li::before{content:"";position:absolute;left:-1.5rem;top:.5rem;width:.625rem;height:.625rem;border-radius:50%;background:var(--soft);border:2px solid var(--card)}
.rounds li:last-child{padding-bottom:0}.rounds li:last-child::before{background:var(--brand)}
.rounds b{margin-right:.5rem;font-variant-numeric:tabular-nums}
.card h3{font-size:.9375rem;margin:.875rem 0 .25rem}
.caution{display:grid;grid-template-columns:1.5rem minmax(0,1fr);gap:0 .75rem;margin-top:.5rem;border-color:var(--warn)}
.caution svg{width:1.5rem;height:1.5rem;grid-row:span 2;color:var(--amber)}
.caution b{color:var(--amber)}
:root{--amber:#8a5a00}
@media(prefers-color-scheme:dark){:root{--amber:#f0b93a}.caution{border-color:var(--amber)}}
.shops{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
.shops .card{display:grid;gap:.125rem}
.shops p{margin:0}.shops b{margin-right:.5rem}
.shops .act{margin-top:.5rem}
.act.second li:first-child a{background:var(--card);border-color:var(--line);color:inherit}
.card dl .long{grid-template-columns:minmax(0,1fr);gap:0}
.shops .act li{flex-basis:8rem}
.act.wide{display:block}
.lapsed{display:grid;grid-template-columns:1.5rem minmax(0,1fr);gap:.5rem;align-items:start;margin:.75rem 0 0;padding:.5rem .75rem;background:var(--card);border:2px solid;border-radius:.75rem;line-height:1.4}
.lapsed svg{width:1.5rem;height:1.5rem}
.strong{font-weight:600}
.rounds+p{margin-top:.75rem}
#place p{flex:1 0 100%}#place p:empty{display:none}
.lead{line-height:1.6;text-wrap:pretty}`
