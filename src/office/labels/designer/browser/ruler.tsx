/** A ruler in millimetres along an edge of the label: guides are pulled out of it, or set by a click. */
import { useRef } from 'preact/hooks'
import { hundredths } from '../../../../designer/rectangle.js'
import { words } from '../words.js'
import type { Scale } from './canvas.js'
import { type Editor, useEditor } from './editor.js'
import { addGuide, dragGuide, dropGuide } from './guide-drag.js'

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
      {...usePulling(editor, axis, scale)}
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

/** A hand trembles: less than this is a click. */
const tremblePx = 4
const reachPx = 7

/** A line pulled out lies along its ruler, as a ruler's edge does; a click sets one across it. */
function usePulling(editor: Editor, axis: 'x' | 'y', scale: Scale) {
  const start = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  const isFar = ({ clientX, clientY }: PointerEvent): boolean =>
    start.current !== undefined &&
    Math.hypot(clientX - start.current.x, clientY - start.current.y) > tremblePx
  return {
    onPointerDown: (event: PointerEvent & { readonly currentTarget: SVGSVGElement }) => {
      if (event.button !== 0 || !editor.props.canEdit) return
      start.current = { x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      if (editor.draggedGuide === undefined && !isFar(event)) return
      const along = axis === 'x' ? 'y' : 'x'
      dragGuide(editor, { axis: along }, pointOn(event, scale), reachPx / scale.zoom)
    },
    onPointerUp: (event: PointerEvent) => {
      const isClick = start.current !== undefined && !isFar(event)
      start.current = undefined
      if (editor.draggedGuide) return dropGuide(editor)
      const at = hundredths(Math.round(pointOn(event, scale)[axis] * 2) / 2)
      const { width, height } = editor.design.head
      if (isClick && at >= 0 && at <= (axis === 'x' ? width : height))
        addGuide(editor, { axis, at })
    },
    onPointerCancel: () => {
      start.current = undefined
      editor.show({ draggedGuide: undefined })
    },
  }
}

/** Where on the label the pointer is, in mm. */
function pointOn({ clientX, clientY }: PointerEvent, { zoom, room }: Scale) {
  const svg = document.querySelector('#d-canvas > svg')
  const { left, top } = svg?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return { x: (clientX - left) / zoom - room, y: (clientY - top) / zoom - room }
}
