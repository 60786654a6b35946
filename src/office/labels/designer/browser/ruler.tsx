/** A ruler in millimetres along an edge of the label; a click on it sets a guide. */
import { hundredths } from '../../../../designer/rectangle.js'
import { words } from '../words.js'
import type { Scale } from './canvas.js'
import { useEditor } from './editor.js'

export function Ruler(props: {
  readonly axis: 'x' | 'y'
  readonly length: number
  readonly scale: Scale
}) {
  const editor = useEditor()
  const { axis, length, scale } = props
  const isAcross = axis === 'x'
  const { width, height } = editor.design.head
  const longest = isAcross ? width : height
  // Marks stand no closer than four pixels, numbers no closer than forty.
  const every = [1, 2, 5, 10, 20, 50, 100].find((mm) => mm * scale.zoom >= 4) ?? 100
  const numbered = [5, 10, 20, 50, 100, 200].find((mm) => mm * scale.zoom >= 40) ?? 200
  const marks = Array.from({ length: Math.floor(longest / every) + 1 }, (_, i) => i * every)
  const at = (mm: number) => (mm + scale.room) * scale.zoom
  const from = (mm: number) => (mm % numbered === 0 ? 8 : mm % 5 === 0 ? 15 : 18)
  const ticks = marks
    .map((mm) => (isAcross ? `M${at(mm)} ${from(mm)}V24` : `M${from(mm)} ${at(mm)}H24`))
    .join('')
  const numbers = marks.filter((mm) => mm % numbered === 0)
  return (
    <svg
      class={`d-ruler d-ruler-${axis}`}
      width={isAcross ? length : 24}
      height={isAcross ? 24 : length}
      aria-hidden="true"
      onClick={({ offsetX, offsetY }) => {
        const mm = (isAcross ? offsetX : offsetY) / scale.zoom - scale.room
        if (mm < 0 || mm > longest) return
        const guide = { axis, at: hundredths(Math.round(mm * 2) / 2) }
        editor.show({ guides: [...editor.guides, guide] })
      }}
    >
      <title>{editor.say(words.rulerHelp)}</title>
      <path d={ticks} />
      {numbers.map((mm) =>
        isAcross ? (
          <text key={mm} x={at(mm) + 3} y={11}>
            {mm}
          </text>
        ) : (
          <text key={mm} x={11} y={at(mm) - 3} transform={`rotate(-90 11 ${at(mm) - 3})`}>
            {mm}
          </text>
        ),
      )}
    </svg>
  )
}
