/** What lies over the label while it is worked on: frames, handles, guides, quiet zones. Never printed. */
import { Component } from 'preact'
import type { Drawing } from '../../../../labels/drawing.js'
import {
  around,
  rectangleOf,
  type Rectangle,
  shiftBetween,
} from '../../../../designer/rectangle.js'
import type { Guide, Handle } from '../../../../designer/snap.js'
import { isSymbol, quietZone, type SymbolElement } from '../../../../designer/symbol-facts.js'
import type { LabelElement } from '../../../../labels/template.js'
import type { Scale } from './canvas.js'
import { type Editor, useHand } from './editor.js'

const handles: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w']

/** Drawn anew with every move; of the many parts only those that were changed. */
export function Overlay({ scale }: { readonly scale: Scale }) {
  const editor = useHand()
  return (
    <g class="d-overlay">
      <Frames editor={editor} />
      <Lines editor={editor} scale={scale} />
      <Chosen editor={editor} scale={scale} />
      <rect class="d-marquee" id="d-marquee" width={0} height={0} />
    </g>
  )
}

/** Where parts and the quiet zones of symbols are. */
function Frames({ editor }: { readonly editor: Editor }) {
  const { head } = editor.design
  const amiss = new Set(editor.picture?.faults.map(({ id }) => id))
  const drawer = editor.drawer()
  const settled = new Map(editor.settledItems.map(({ id, element }) => [id, element]))
  const shown = editor.items.filter(({ isHidden }) => isHidden !== true)
  return (
    <>
      {shown.map(({ id, element }) => {
        // Whether anything is printed is the same wherever it stands.
        const isBare = isEmpty(drawer?.alone(head, settled.get(id) ?? element))
        const look = amiss.has(id) ? 'd-item d-amiss' : isBare ? 'd-item d-bare' : 'd-item'
        return <Frame key={id} look={look} element={element} />
      })}
      {shown.map(({ id, element }) => {
        const quiet = isSymbol(element) && quietOf(editor, element, settled.get(id))
        return quiet && <rect key={id} class="d-quiet" {...boxOf(quiet)} />
      })}
    </>
  )
}

interface FrameProps {
  readonly look: string
  readonly element: LabelElement
}

/** Stays in its place of the page while it is dragged: a finger's touches go to where they began. */
class Frame extends Component<FrameProps> {
  override shouldComponentUpdate({ look, element }: FrameProps): boolean {
    return look !== this.props.look || element !== this.props.element
  }

  override render({ look, element }: FrameProps) {
    return <rect class={look} {...boxOf(rectangleOf(element))} />
  }
}

/** The quiet zone of a symbol; what is only moved is not drawn anew for it. */
function quietOf(editor: Editor, element: SymbolElement, before: LabelElement | undefined) {
  const shift = before && shiftBetween(before, element)
  const drawn = before && shift && isSymbol(before) ? before : element
  const quiet = quietZone(drawn, editor.drawer()?.alone(editor.design.head, drawn))
  const { dx, dy } = shift ?? { dx: 0, dy: 0 }
  return quiet && { ...quiet, x: quiet.x + dx, y: quiet.y + dy }
}

interface OverProps {
  readonly editor: Editor
  readonly scale: Scale
}

/** Guides, and the lines that pull what is dragged. */
function Lines({ editor, scale }: OverProps) {
  const { width, height } = editor.design.head
  const across = ({ axis, at }: Guide) =>
    axis === 'x'
      ? `M${at} ${-scale.room}V${height + scale.room}`
      : `M${-scale.room} ${at}H${width + scale.room}`
  return (
    <>
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
    </>
  )
}

/** What is chosen, with its handles. */
function Chosen({ editor, scale }: OverProps) {
  const isCoarse = editor.isTouched || coarse()
  const chosen = editor.chosen
  const whole = around(chosen.map(({ element }) => rectangleOf(element)))
  const line =
    chosen.length === 1 && chosen[0]?.element.kind === 'line' ? chosen[0].element : undefined
  const mayChange = editor.props.canEdit && chosen.some(({ isLocked }) => isLocked !== true)
  return (
    <>
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
    </>
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
