/** Drawings on buttons, 24 x 24, lines of the colour of the words. */
const paths = {
  text: 'M5 6V4h14v2M12 4v16M9 20h6',
  stack: 'M4 5h16M4 10h10M4 15h16M4 20h10',
  stars: 'M12 3l2.6 5.6 6.1.7-4.5 4.2 1.2 6-5.4-3-5.4 3 1.2-6L3.3 9.3l6.1-.7z',
  line: 'M4 19L20 5',
  box: 'M4 6h16v12H4z',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2M14 18v2M18 18h2v2',
  datamatrix: 'M5 4v15h15M9 5h2M13 5h2M17 5h2M9 9h2v2H9zM14 9h3M18 13h2M10 15h3M15 14v2',
  barcode: 'M4 5v14M7 5v14M9 5v14M13 5v14M15 5v14M18 5v14M20 5v14',
  undo: 'M8 5L3 10l5 5M3 10h11a6 5 0 010 10h-4',
  redo: 'M16 5l5 5-5 5M21 10H10a6 5 0 000 10h4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  paste: 'M8 5H5v15h14V5h-3M9 3h6v4H9z',
  duplicate: 'M8 8h12v12H8zM4 16V4h12M14 11v6M11 14h6',
  remove: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10 11v5M14 11v5',
  alignLeft: 'M4 3v18M8 7h12v3H8zM8 14h7v3H8z',
  alignCenter: 'M12 3v4M12 10v4M12 17v4M6 7h12v3H6zM8 14h8v3H8z',
  alignRight: 'M20 3v18M4 7h12v3H4zM9 14h7v3H9z',
  alignTop: 'M3 4h18M7 8v12h3V8zM14 8v7h3V8z',
  alignMiddle: 'M3 12h4M10 12h4M17 12h4M7 6v12h3V6zM14 8v8h3V8z',
  alignBottom: 'M3 20h18M7 4v12h3V4zM14 9v7h3V9z',
  spreadAcross: 'M4 4v16M20 4v16M10 8h4v8h-4z',
  spreadDown: 'M4 4h16M4 20h16M8 10h8v4H8z',
  zoomIn: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l5 5M11 8v6M8 11h6',
  zoomOut: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l5 5M8 11h6',
  zoomFit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  lock: 'M6 11h12v9H6zM8 11V8a4 4 0 018 0v3',
  unlock: 'M6 11h12v9H6zM8 11V8a4 4 0 017.5-2',
  show: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z',
  hide: 'M4 4l16 16M6 7c-2.5 2-4 5-4 5s4 7 10 7c2 0 3.600-.7 5-1.600M10 5.300C16 4 22 12 22 12s-.8 1.500-2.300 3',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  toFront: 'M6 13l6-6 6 6M6 19l6-6 6 6M5 4h14',
  toBack: 'M6 11l6 6 6-6M6 5l6 6 6-6M5 20h14',
  close: 'M6 6l12 12M18 6L6 18',
  field:
    'M8 4c-3 0-2 6-2 6s0 2-2 2c2 0 2 2 2 2s-1 6 2 6M16 4c3 0 2 6 2 6s0 2 2 2c-2 0-2 2-2 2s1 6-2 6M12 9v6M9 12h6',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.75"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
