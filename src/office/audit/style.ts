/** Style of the audit trail. */
export const auditStyle = `.trail{list-style:none;margin:0;padding:0}
.trail>li{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:.75rem 1rem;margin:0 0 .75rem}
.trail h2{font-size:1rem;margin:0}
.trail .about{margin:.125rem 0 0;color:var(--soft);font-size:.9375rem}
.trail table{border:0;margin:.5rem 0 0;font-size:.9375rem}
.trail caption{position:absolute;left:-999rem}
.trail td,.trail th{padding:.25rem .75rem .25rem 0;border:0}
.trail tr{border:0;border-top:1px solid var(--line);border-radius:0;margin:0;padding:.25rem 0}
.trail del{color:var(--soft)}
.trail ins{text-decoration:none;font-weight:600}
.searching{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));align-items:end}
.searching .wide,.searching .acts{grid-column:1/-1}
@media(min-width:40.01rem){.trail th{width:12rem;font-weight:400;color:var(--soft)}}`
