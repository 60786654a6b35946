/** Drawings that stand for photos of the invented products: shapes of ours, nobody's pack. */

export const scene = (defs: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900"><defs>${defs}</defs>${body}</svg>`

export const gradient = (id: string, from: string, to: string, upright = true): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${upright ? 0 : 1}" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`

export const leaf = (x: number, y: number, angle: number, size: number, fill: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${angle}) scale(${size})" fill="${fill}"><path d="M0 0c18-40 18-80 0-120c-18 40-18 80 0 120z"/><path d="M0-4V-104" stroke="#ffffff" stroke-opacity=".35" stroke-width="2" fill="none"/></g>`

export const bud = (x: number, y: number, size: number): string =>
  leaf(x, y, -32, size, '#5f8f3e') +
  leaf(x, y, 34, size, '#6fa148') +
  leaf(x, y, 2, size * 1.1, '#8fbf5a')

const hills = `<rect width="1200" height="900" fill="url(#sky)"/>
<circle cx="930" cy="210" r="86" fill="#fff4d2"/>
<path d="M0 430q220-150 430-40t400-60t370 40v530H0z" fill="#a9c4a0"/>
<path d="M0 540q260-160 560-40t640-70v470H0z" fill="#7fa873"/>
<path d="M0 660q300-150 660-50t540-60v350H0z" fill="#578a4d"/>`

const rows = [0, 1, 2, 3, 4]
  .map(
    (i) =>
      `<path d="M${-60 + i * 40} ${720 + i * 46}q340-${120 - i * 10} 700-50t640-40" fill="none" stroke="#3f6f3a" stroke-width="${18 + i * 5}" stroke-linecap="round" stroke-dasharray="2 ${44 + i * 8}"/>`,
  )
  .join('')

export const shadow = (cx: number, cy: number, rx: number): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="26" fill="#000" opacity=".14"/>`

const teaSky = gradient('sky', '#f3e6c4', '#cfe0c3')

export const drawings = {
  teaPack: scene(
    gradient('back', '#ecdfb8', '#9fbb7d', false) + gradient('pack', '#1f6a49', '#124a33'),
    `<rect width="1200" height="900" fill="url(#back)"/><path d="M0 700q300-60 620-20t580-30v250H0z" fill="#c9a66b"/><path d="M0 700q300-60 620-20t580-30v14q-260 50-580 30t-620 22z" fill="#b48f55"/>
${shadow(560, 772, 250)}
<path d="M372 250h376l22 500q2 22-20 22H370q-22 0-20-22z" fill="url(#pack)"/><path d="M372 250h376l-6-56q-2-18-20-18H398q-18 0-20 18z" fill="#0f3f2b"/><path d="M372 250h376" stroke="#e5c56d" stroke-width="6"/>
<circle cx="560" cy="440" r="112" fill="#f6efd9"/>${bud(560, 520, 1.25)}
<rect x="452" y="598" width="216" height="16" rx="8" fill="#f6efd9"/><rect x="488" y="630" width="144" height="12" rx="6" fill="#e5c56d"/><rect x="510" y="672" width="100" height="60" rx="6" fill="#fff"/><path d="M522 684h16v16h-16zm24 0h8v8h-8zm16 0h16v16h-16zm-40 24h8v8h-8zm16 0h24v8h-24zm-16 12h16v4h-16zm32 0h24v4h-24z" fill="#1d241f"/>
${shadow(906, 770, 120)}<path d="M806 640h200q0 128-100 128t-100-128z" fill="#fbf8f0"/><path d="M1004 664q66-6 56 44t-76 30" fill="none" stroke="#fbf8f0" stroke-width="18"/><ellipse cx="906" cy="640" rx="100" ry="24" fill="#fff"/><ellipse cx="906" cy="642" rx="84" ry="17" fill="#b9a33c"/><path d="M876 590q-22-40 6-76m50 70q-20-44 8-84" fill="none" stroke="#fff" stroke-opacity=".75" stroke-width="10" stroke-linecap="round"/>
${leaf(226, 770, -70, 1.1, '#4e7f37')}${leaf(262, 782, -40, 0.9, '#6fa148')}${leaf(176, 784, 64, 0.8, '#86b455')}`,
  ),
  teaHills: scene(teaSky, `${hills}${rows}`),
  teaBuds: scene(
    gradient('sky', '#dfeccd', '#8fb873'),
    `<rect width="1200" height="900" fill="url(#sky)"/><circle cx="240" cy="200" r="240" fill="#fff" opacity=".16"/><circle cx="980" cy="660" r="320" fill="#2f6b3c" opacity=".16"/>
<path d="M600 900q-30-180 0-330" stroke="#4b7a35" stroke-width="20" fill="none" stroke-linecap="round"/>${bud(600, 580, 3.1)}${leaf(596, 800, -74, 2.2, '#4e7f37')}${leaf(604, 830, 72, 2.2, '#5f8f3e')}`,
  ),
  honey: scene(
    gradient('back', '#fbeec7', '#eac777', false) + gradient('honey', '#f2b632', '#b96a0c'),
    `<rect width="1200" height="900" fill="url(#back)"/><path d="M0 720q320-40 640-10t560-20v210H0z" fill="#8a5a2b"/>
${[0, 1, 2, 3, 4, 5].map((i) => `<path d="M${150 + (i % 3) * 104} ${150 + Math.floor(i / 3) * 180 + (i % 2) * 60}l52 30v60l-52 30l-52-30v-60z" fill="#f6d98b" stroke="#d9a441" stroke-width="8"/>`).join('')}
${shadow(620, 776, 230)}<path d="M440 330q-30 20-30 60v340q0 46 46 46h328q46 0 46-46V390q0-40-30-60z" fill="url(#honey)"/><path d="M440 330h360v-40H440z" fill="#e39a1c"/><rect x="424" y="200" width="392" height="96" rx="18" fill="#6b3f17"/><path d="M424 250h392" stroke="#4e2c0e" stroke-width="6"/><path d="M450 400q-12 10-12 40v240" stroke="#fff" stroke-opacity=".55" stroke-width="20" fill="none" stroke-linecap="round"/>
<rect x="490" y="450" width="260" height="210" rx="16" fill="#fff6df"/><path d="M620 484l48 28v56l-48 28l-48-28v-56z" fill="#f2b632"/><rect x="540" y="616" width="160" height="14" rx="7" fill="#6b3f17"/>
<path d="M960 470l120 300" stroke="#a9743a" stroke-width="22" stroke-linecap="round"/><g fill="#c48a48"><rect x="890" y="390" width="110" height="24" rx="12" transform="rotate(-22 945 402)"/><rect x="886" y="424" width="126" height="24" rx="12" transform="rotate(-22 949 436)"/><rect x="902" y="458" width="110" height="24" rx="12" transform="rotate(-22 957 470)"/></g>`,
  ),
  sauce: scene(
    gradient('back', '#dfeef1', '#8fb9c4') + gradient('amber', '#c4622a', '#6f2a10'),
    `<rect width="1200" height="900" fill="url(#back)"/><path d="M0 600q150-40 300 0t300 0t300 0t300 0v300H0z" fill="#5e97a6"/><path d="M0 690q150-40 300 0t300 0t300 0t300 0v210H0z" fill="#3f7786"/><rect y="760" width="1200" height="140" fill="#b98f5a"/>
${shadow(560, 812, 190)}<path d="M500 210h120v130q70 60 70 150v280q0 42-42 42H472q-42 0-42-42V490q0-90 70-150z" fill="url(#amber)"/><rect x="488" y="140" width="144" height="84" rx="14" fill="#9b1c1c"/><path d="M462 500q0-60 40-96" stroke="#fff" stroke-opacity=".45" stroke-width="16" fill="none" stroke-linecap="round"/><rect x="444" y="540" width="232" height="180" rx="10" fill="#fbf3e2"/><path d="M482 630q70-66 132 0q-62 66-132 0zm132 0l44-36v72z" fill="#3f7786"/><circle cx="512" cy="622" r="6" fill="#fff"/>
${shadow(880, 806, 110)}<path d="M770 740h220q0 66-110 66t-110-66z" fill="#f7f4ec"/><ellipse cx="880" cy="740" rx="110" ry="24" fill="#fff"/><ellipse cx="880" cy="742" rx="90" ry="16" fill="#8a3a16"/>`,
  ),
  candy: scene(
    gradient('back', '#f7e3cf', '#e0ae7e', false),
    `<rect width="1200" height="900" fill="url(#back)"/><path d="M0 690q320-50 640-10t560-30v250H0z" fill="#a8693c"/>${shadow(600, 786, 330)}
<g stroke="#8a4a1c" stroke-width="5"><path d="M300 560l220-70l120 60l-220 76z" fill="#d99a52"/><path d="M420 626l220-76v150l-220 82z" fill="#b87333"/><path d="M300 560l120 66v156l-120-70z" fill="#9c5c26"/><path d="M560 480l220-70l130 66l-220 74z" fill="#e3a860"/><path d="M690 550l220-74v150l-220 80z" fill="#c17f3d"/><path d="M560 480l130 70v156l-130-72z" fill="#a5652d"/></g>
<g fill="#f4dcae">${[
      [400, 556],
      [470, 540],
      [520, 566],
      [680, 470],
      [740, 452],
      [790, 476],
      [500, 660],
      [560, 690],
      [770, 590],
      [840, 560],
    ]
      .map(
        ([x, y]) =>
          `<ellipse cx="${x}" cy="${y}" rx="20" ry="12" transform="rotate(-18 ${x} ${y})"/>`,
      )
      .join('')}</g>`,
  ),
} as const

export type Drawing = keyof typeof drawings
