/** Drawings of the assortment, and the tea cooperative's logo: shapes of ours, nobody's mark or pack. */
import { bud, gradient, leaf, scene, shadow } from './pictures.js'

const table = (fill: string): string =>
  `<rect width="1200" height="900" fill="url(#back)"/><path d="M0 710q320-44 640-12t560-24v226H0z" fill="${fill}"/>`

const flower = (x: number, y: number, size: number, petal: string, heart: string): string =>
  `<g transform="translate(${x} ${y}) scale(${size})">${[0, 72, 144, 216, 288]
    .map(
      (turn) => `<ellipse cy="-26" rx="16" ry="26" fill="${petal}" transform="rotate(${turn})"/>`,
    )
    .join('')}<circle r="11" fill="${heart}"/></g>`

/** A row of brocade diamonds, `count` of them, each 80 wide. */
const diamonds = (x: number, y: number, count: number, outer: string, inner: string): string =>
  Array.from({ length: count }, (_, i) => {
    const at = x + i * 80
    return `<path d="M${at} ${y}l40-34l40 34l-40 34z" fill="${outer}"/><path d="M${at + 20} ${y}l20-17l20 17l-20 17z" fill="${inner}"/>`
  }).join('')

const house = (x: number, y: number, size: number): string =>
  `<g transform="translate(${x} ${y}) scale(${size})"><g fill="#5b3a20"><rect x="-150" y="0" width="16" height="110"/><rect x="-56" y="0" width="16" height="110"/><rect x="40" y="0" width="16" height="110"/><rect x="134" y="0" width="16" height="110"/></g><rect x="-172" y="-14" width="344" height="18" fill="#6f4826"/><rect x="-150" y="-106" width="300" height="94" fill="#b9854d"/><g fill="#4a2f1a"><rect x="-112" y="-86" width="52" height="44"/><rect x="60" y="-86" width="52" height="44"/><rect x="-24" y="-90" width="48" height="78"/></g><path d="M-206-100L-120-226H120L206-100z" fill="#8a6a3c"/><path d="M-206-100L-120-226H120L206-100z" fill="#000" opacity=".12"/><path d="M-120-226H120l10 14H-130z" fill="#6f5128"/></g>`

export const assortmentDrawings = {
  jasmine: scene(
    gradient('back', '#f1ecd8', '#a9c19a', false) + gradient('tin', '#1c5c3a', '#0f3b25'),
    `${table('#b98f5f')}${shadow(560, 786, 210)}<rect x="380" y="270" width="360" height="510" rx="26" fill="url(#tin)"/><path d="M380 300v-40q0-54 54-54h252q54 0 54 54v40z" fill="#174b30"/><path d="M380 300h360" stroke="#d9b45c" stroke-width="8"/><path d="M402 340v400" stroke="#fff" stroke-opacity=".25" stroke-width="14" stroke-linecap="round"/><rect x="440" y="390" width="240" height="280" rx="120" fill="#f8f3e3"/>${flower(560, 500, 1.9, '#ffffff', '#e8b93f')}${leaf(516, 600, -64, 0.7, '#4e7f37')}${leaf(604, 600, 64, 0.7, '#5f8f3e')}<rect x="500" y="620" width="120" height="12" rx="6" fill="#9a4b12"/>${flower(900, 740, 1.4, '#fffdf5', '#e8b93f')}${flower(996, 790, 1.1, '#fffdf5', '#e8b93f')}${flower(246, 780, 1.2, '#fffdf5', '#e8b93f')}${leaf(836, 786, -70, 0.8, '#4e7f37')}`,
  ),
  powder: scene(
    gradient('back', '#eef2dc', '#a8c487', false) + gradient('bowl', '#3b4a44', '#1f2a26'),
    `${table('#c5a46e')}${shadow(590, 796, 250)}<path d="M330 520h520q-10 270-260 270t-260-270z" fill="url(#bowl)"/><ellipse cx="590" cy="520" rx="260" ry="60" fill="#4b5c55"/><ellipse cx="590" cy="526" rx="232" ry="48" fill="#86b03f"/><path d="M420 524q80-34 170-20t160 24" fill="none" stroke="#b6d27a" stroke-width="12" stroke-linecap="round"/><path d="M900 300l-170 210" stroke="#caa566" stroke-width="30" stroke-linecap="round"/><path d="M756 470l-60 66l54 18l44-54z" fill="#e0c48a"/>${shadow(980, 780, 110)}<path d="M890 770q30-110 92-110t92 110z" fill="#8fb94a"/>${bud(230, 780, 1.1)}`,
  ),
  rice: scene(
    gradient('back', '#f7ecca', '#dcb667', false) + gradient('box', '#d8ab6a', '#b57f3e'),
    `${table('#8d6a3c')}${shadow(590, 800, 330)}<path d="M300 420h580v370q0 10-10 10H310q-10 0-10-10z" fill="url(#box)"/><path d="M300 420l70-90h440l70 90z" fill="#e6c48d"/><path d="M560 330h70l20 90h-110z" fill="#cfa25f"/><rect x="370" y="490" width="250" height="230" rx="14" fill="#fffaf0"/><path d="M495 690q-6-90 0-160" stroke="#b9862c" stroke-width="7" fill="none"/><g fill="#dca935">${[
      [470, 560, -34],
      [520, 560, 34],
      [466, 604, -34],
      [524, 604, 34],
      [468, 648, -34],
      [522, 648, 34],
      [495, 530, 0],
    ]
      .map(
        ([x, y, turn]) =>
          `<ellipse cx="${x}" cy="${y}" rx="12" ry="24" transform="rotate(${turn} ${x} ${y})"/>`,
      )
      .join(
        '',
      )}</g><rect x="690" y="520" width="130" height="130" rx="8" fill="#fff"/><path d="M706 536h36v36h-36zm62 0h36v36h-36zm-62 62h36v36h-36zm62 0h14v14h-14zm22 22h14v14h-14z" fill="#1d241f"/>${shadow(1010, 794, 90)}<path d="M930 790q0-50 80-64q80 14 80 64z" fill="#fff8e6"/>`,
  ),
  spirit: scene(
    gradient('back', '#e8e4d6', '#a7a58c', false) +
      gradient('jar', '#8a5a35', '#4f2f1a') +
      gradient('glass', '#eef3ee', '#c9d6cc'),
    `${table('#6d5a45')}${shadow(430, 800, 200)}<path d="M330 330h200q-6 60 60 130q46 50 40 160q-6 130-60 176H290q-54-46-60-176q-6-110 40-160q66-70 60-130z" fill="url(#jar)"/><rect x="316" y="290" width="228" height="60" rx="18" fill="#b23a2e"/><path d="M330 352h200" stroke="#e2c38b" stroke-width="8"/><path d="M300 520q-30 60-16 150" stroke="#fff" stroke-opacity=".3" stroke-width="16" fill="none" stroke-linecap="round"/><path d="M430 520l70 80l-70 80l-70-80z" fill="#e9d8b6"/><path d="M430 552l42 48l-42 48l-42-48z" fill="#8a5a35"/>${shadow(800, 800, 110)}<path d="M764 290h72v120q50 40 50 110v250q0 28-28 28H742q-28 0-28-28V520q0-70 50-110z" fill="url(#glass)"/><rect x="758" y="236" width="84" height="66" rx="10" fill="#7c5a34"/><rect x="730" y="560" width="140" height="150" rx="8" fill="#fff8e8"/><path d="M800 580l34 40l-34 40l-34-40z" fill="#b23a2e"/>${shadow(1000, 800, 60)}<path d="M950 720h100l-14 66q-4 14-36 14t-36-14z" fill="#f7f4ea"/>`,
  ),
  oil: scene(
    gradient('back', '#f0f3da', '#b9c98a', false) + gradient('vial', '#b97426', '#6b3d0d'),
    `${table('#a98a5a')}<g stroke-linecap="round" fill="none">${[
      ['#6c9440', -120],
      ['#86ab52', -60],
      ['#5f8a38', 0],
      ['#8fb45c', 60],
      ['#769f48', 120],
    ]
      .map(
        ([color, bend]) =>
          `<path d="M300 790q${Number(bend) / 4}-300 ${bend}-520" stroke="${color}" stroke-width="20"/>`,
      )
      .join(
        '',
      )}</g><path d="M262 700h80v40h-80z" fill="#c9a877"/>${shadow(660, 800, 150)}<rect x="550" y="420" width="220" height="380" rx="44" fill="url(#vial)"/><rect x="604" y="366" width="112" height="66" fill="#8a5217"/><rect x="590" y="250" width="140" height="126" rx="20" fill="#23271f"/><path d="M576 480v240" stroke="#fff" stroke-opacity=".35" stroke-width="14" stroke-linecap="round"/><rect x="582" y="520" width="156" height="190" rx="8" fill="#fdfaf0"/><path d="M660 540q42 56 42 84a42 42 0 0 1-84 0q0-28 42-84z" fill="#d99a2b"/>${shadow(920, 800, 70)}<path d="M920 680q48 64 48 92a48 28 0 0 1-96 0q0-28 48-92z" fill="#d99a2b" opacity=".85"/>`,
  ),
  brocade: scene(
    gradient('back', '#efe7da', '#c9b79c', false) + gradient('indigo', '#2b3f75', '#17244a'),
    `<rect width="1200" height="900" fill="url(#back)"/><rect y="130" width="1200" height="26" rx="13" fill="#8a6238"/><path d="M300 140h600v560H300z" fill="url(#indigo)"/><path d="M300 140h600v30H300z" fill="#0f1a38"/>${diamonds(320, 260, 7, '#d8453a', '#f3d26b')}${diamonds(320, 560, 7, '#d8453a', '#f3d26b')}<g fill="#f5efe2"><rect x="300" y="318" width="600" height="8"/><rect x="300" y="196" width="600" height="8"/><rect x="300" y="618" width="600" height="8"/><rect x="300" y="496" width="600" height="8"/></g>${diamonds(360, 410, 6, '#4f8f6a', '#f5efe2')}<g stroke="#22325f" stroke-width="9" stroke-linecap="round">${Array.from({ length: 25 }, (_, i) => `<path d="M${312 + i * 24} 700v${74 + (i % 2) * 14}"/>`).join('')}</g>${Array.from({ length: 6 }, (_, i) => `<circle cx="${360 + i * 96}" cy="806" r="17" fill="${['#d8453a', '#f3d26b', '#4f8f6a'][i % 3]}"/>`).join('')}`,
  ),
  homestay: scene(
    gradient('sky', '#f7e2bd', '#bcd3cf'),
    `<rect width="1200" height="900" fill="url(#sky)"/><circle cx="250" cy="210" r="76" fill="#fff3cf"/><path d="M0 470l210-190l180 130l220-230l260 240l160-120l170 160v440H0z" fill="#8fb0a4"/><path d="M0 560q300-110 620-40t580-40v420H0z" fill="#7ea26b"/><g fill="#fff" opacity=".65"><rect x="60" y="400" width="330" height="26" rx="13"/><rect x="760" y="356" width="380" height="26" rx="13"/><rect x="420" y="440" width="240" height="22" rx="11"/></g>${[0, 1, 2, 3, 4].map((i) => `<path d="M0 ${660 + i * 52}q300-${70 - i * 6} 620-20t580-30v60q-280 10-580 34t-620 10z" fill="${['#a9bf57', '#93ad4a', '#c1c763', '#86a244', '#b3bf5c'][i]}"/>`).join('')}${house(800, 560, 1.15)}${house(380, 590, 0.8)}`,
  ),
  orchid: scene(
    gradient('back', '#f4ecef', '#cdb7c4', false) + gradient('pot', '#ffffff', '#d6dbe2'),
    `${table('#a58b78')}${shadow(600, 806, 170)}<path d="M470 610h260l-34 176q-4 20-26 20H530q-22 0-26-20z" fill="url(#pot)"/><rect x="452" y="576" width="296" height="46" rx="16" fill="#eef1f5"/><path d="M520 680q80 40 160 0" stroke="#3d6ba3" stroke-width="8" fill="none"/>${leaf(560, 590, -78, 1.5, '#3f7a45')}${leaf(640, 590, 78, 1.5, '#4c8a50')}${leaf(590, 590, -40, 1.2, '#5b9a5c')}<path d="M600 580q-20-260 120-400m-120 400q-60-200-200-260" fill="none" stroke="#5a7d3c" stroke-width="12" stroke-linecap="round"/>${[
      [716, 190, 1.7],
      [672, 260, 1.6],
      [634, 340, 1.5],
      [606, 430, 1.3],
      [404, 324, 1.6],
      [470, 366, 1.5],
      [530, 420, 1.3],
    ]
      .map(([x = 0, y = 0, size = 1]) => flower(x, y, size, '#d98bb6', '#8c2f63'))
      .join('')}`,
  ),
} as const

/** Tea hills and two leaves in a ring, without letters: a logo has to be ours on any system. */
export const teaLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="400" height="400" fill="#fff"/><circle cx="200" cy="200" r="186" fill="none" stroke="#14532d" stroke-width="16"/><path d="M44 262q70-50 150-22t162-26a162 162 0 0 1-312 48z" fill="#14532d"/><path d="M62 318q80-40 150-22t120-14a162 162 0 0 1-270 36z" fill="#9a4b12"/><path d="M200 226q-74-40-74-124q62 26 74 124zm0 0q74-40 74-124q-62 26-74 124zm0 0q-30-80 0-150q30 70 0 150z" fill="#14532d"/></svg>`
