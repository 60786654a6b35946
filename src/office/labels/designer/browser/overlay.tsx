/** What lies over the label while it is worked on: frames, handles, guides, quiet zones. Never printed. */
import type { Drawing } from '../../../../labels/drawing.js'
import { around, rectangleOf, type Rectangle } from '../../../../designer/rectangle.js'
import type { Guide, Handle } from '../../../../designer/snap.js'
import { isSymbol, quietZone } from '../../../../designer/symbol-facts.js'
import type { Scale } from './canvas.js'
import { useEditor } from './editor.js'

const handles: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w']

export function Overlay({ scale }: { readonly scale: Scale }) {
  const editor = useEditor()
  const { head } = editor.design
  const { width, height } = head
  const faults = editor.picture?.faults ?? []
  const drawer = editor.drawer()
  const isCoarse = editor.isTouched || coarse()
  const chosen = editor.chosen
  const whole = around(chosen.map(({ element }) => rectangleOf(element)))
  const shown = editor.items.filter(({ isHidden }) => isHidden !== true)
  const line =
    chosen.length === 1 && chosen[0]?.element.kind === 'line' ? chosen[0].element : undefined
  const mayChange = editor.props.canEdit && chosen.some(({ isLocked }) => isLocked !== true)
  const across = ({ axis, at }: Guide) =>
    axis === 'x'
      ? `M${at} ${-scale.room}V${height + scale.room}`
      : `M${-scale.room} ${at}H${width + scale.room}`
  return (
    <g class="d-overlay">
      {shown.map(({ id, element }) => {
        const r = rectangleOf(element)
        const isAmiss = faults.some((fault) => fault.id === id)
        const isBare = !isAmiss && isEmpty(drawer?.alone(head, element))
        const classes = ['d-item', isAmiss && 'd-amiss', isBare && 'd-bare']
        return <rect key={id} class={classes.filter(Boolean).join(' ')} {...boxOf(r)} />
      })}
      {shown.map(({ id, element }) => {
        const quiet = isSymbol(element) && quietZone(element, drawer?.alone(head, element))
        return quiet && <rect key={id} class="d-quiet" {...boxOf(quiet)} />
      })}
      {editor.guides.map((guide, i) =>
        editor.draggedGuide?.index === i ? null : (
          <path
            key={`${guide.axis}${guide.at}`}
            class={editor.guide === i ? 'd-guide d-guide-on' : 'd-guide'}
            d={across(guide)}
          />
        ),
      )}
      {editor.draggedGuide?.to && (
        <path class="d-guide d-guide-on" d={across(editor.draggedGuide.to)} />
      )}
      {editor.pulling.map((guide) => (
        <path key={`pull${guide.axis}${guide.at}`} class="d-pull" d={across(guide)} />
      ))}
      {chosen.map(({ id, element }) => (
        <rect key={id} class="d-chosen" {...boxOf(rectangleOf(element))} />
      ))}
      {whole && chosen.length > 1 && <rect class="d-whole" {...boxOf(whole)} />}
      {mayChange && whole && !line && (
        <>
          {handles.map((handle) => {
            const [x, y] = cornerOf(whole, handle)
            return <Grip key={handle} x={x} y={y} name={handle} scale={scale} isCoarse={isCoarse} />
          })}
        </>
      )}
      {mayChange && line && (
        <>
          <Grip x={line.x1} y={line.y1} name="1" scale={scale} isCoarse={isCoarse} />
          <Grip x={line.x2} y={line.y2} name="2" scale={scale} isCoarse={isCoarse} />
        </>
      )}
      <rect class="d-marquee" id="d-marquee" width={0} height={0} />
    </g>
  )
}

/** Nothing of it is printed with this sample. */
const isEmpty = (drawing: Drawing | undefined): boolean =>
  drawing !== undefined &&
  drawing.marks.length + drawing.varying.length === 0 &&
  drawing.symbols.length + drawing.bars.length === 0

const boxOf = ({ x, y, w, h }: Rectangle) => ({ x, y, width: w, height: h })

function cornerOf({ x, y, w, h }: Rectangle, handle: Handle): readonly [number, number] {
  const across = handle.includes('w') ? 0 : handle.includes('e') ? 1 : 0.5
  const down = handle.includes('n') ? 0 : handle.includes('s') ? 1 : 0.5
  return [x + w * across, y + h * down]
}

/** A handle: what is seen is small, what can be touched is as large as a finger where there are fingers. */
function Grip(props: {
  readonly x: number
  readonly y: number
  readonly name: string
  readonly scale: Scale
  readonly isCoarse: boolean
}) {
  const { x, y, name, scale, isCoarse } = props
  const seen = (isCoarse ? 14 : 9) / scale.zoom
  const felt = (isCoarse ? 44 : 14) / scale.zoom
  return (
    <g class={`d-grip d-grip-${name}`} data-handle={name}>
      <rect class="d-felt" x={x - felt / 2} y={y - felt / 2} width={felt} height={felt} />
      <rect class="d-seen" x={x - seen / 2} y={y - seen / 2} width={seen} height={seen} />
    </g>
  )
}

/** Fingers rather than a mouse. */
const coarse = (): boolean => matchMedia('(pointer: coarse)').matches
