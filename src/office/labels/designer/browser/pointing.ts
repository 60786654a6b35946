/** Mouse, pen and finger on the label: choosing, moving, stretching, drawing a frame around several. */
import type { Design } from '../../../../designer/design.js'
import { guideNear } from '../../../../designer/guides.js'
import { hit, inside } from '../../../../designer/hit.js'
import { around, overEdge, rectangleOf, type Rectangle } from '../../../../designer/rectangle.js'
import {
  type Handle,
  type SnapLines,
  snapLines,
  snapMove,
  snapPoint,
  squared,
  stretched,
} from '../../../../designer/snap.js'
import type { Scale } from './canvas.js'
import type { Editor } from './editor.js'
import { type DraggedGuide, dragGuide, dropGuide } from './guide-drag.js'
import { OnceAFrame } from './once-a-frame.js'

interface Point {
  readonly x: number
  readonly y: number
}

type Drag =
  | { readonly kind: 'move'; readonly from: Rectangle; readonly ids: readonly number[] }
  | {
      readonly kind: 'stretch'
      readonly from: Rectangle
      readonly handle: Handle
      readonly ids: readonly number[]
      readonly isSquare: boolean
      readonly over: number
    }
  | { readonly kind: 'end'; readonly end: '1' | '2'; readonly ids: readonly number[] }
  | { readonly kind: 'frame'; readonly kept: readonly number[] }
  | ({ readonly kind: 'guide' } & DraggedGuide)

const reachPx = 7
/** A hand trembles: less than this is no drag. */
const tremblePx = 3
/** So long a finger rests on empty paper until it draws a frame. */
const pressMs = 450

export class Pointing {
  scale: Scale = { zoom: 1, room: 0 }
  readonly #editor: Editor
  #drag: Drag | undefined
  #start: Point = { x: 0, y: 0 }
  #base: Design
  #lines: SnapLines | undefined
  #hasMoved = false
  readonly #moves = new OnceAFrame()
  #pressing: ReturnType<typeof setTimeout> | undefined

  constructor(editor: Editor) {
    this.#editor = editor
    this.#base = editor.design
  }

  down(event: PointerEvent & { readonly currentTarget: SVGSVGElement }): void {
    if (event.button !== 0) return
    const editor = this.#editor
    const svg = event.currentTarget
    svg.closest<HTMLElement>('#d-canvas')?.focus({ preventScroll: true })
    const isTouched = event.pointerType === 'touch'
    if (isTouched !== editor.isTouched) editor.show({ isTouched })
    const at = this.#pointOf(event, svg)
    this.#start = at
    this.#base = editor.history.present
    this.#hasMoved = false
    const grip = (event.target as Element).closest<SVGGElement>('[data-handle]')?.dataset['handle']
    this.#drag = grip === undefined ? this.#pick(event, at) : this.#grip(grip)
    if (!this.#drag) return this.#press(event, svg)
    editor.seal()
    svg.setPointerCapture(event.pointerId)
    const ids = 'ids' in this.#drag ? this.#drag.ids : []
    const others = editor.items.filter(({ id, isHidden }) => !ids.includes(id) && isHidden !== true)
    this.#lines = snapLines(
      editor.design.head,
      others.map(({ element }) => rectangleOf(element)),
      editor.guides,
      editor.grid,
      reachPx / this.scale.zoom,
    )
  }

  move(event: PointerEvent & { readonly currentTarget: SVGSVGElement }): void {
    const at = this.#pointOf(event, event.currentTarget)
    const drag = this.#drag
    const far = Math.hypot(at.x - this.#start.x, at.y - this.#start.y) * this.scale.zoom
    if (!drag) {
      // A finger that goes on is scrolling.
      if (far > 3 * tremblePx) this.#release()
      return this.#hover(event.currentTarget, event, at)
    }
    if (!this.#hasMoved && far < tremblePx) return
    this.#hasMoved = true
    const { currentTarget: svg, altKey } = event
    this.#moves.ask(() => this.#moved(drag, svg, at, altKey))
  }

  #moved(drag: Drag, svg: SVGSVGElement, at: Point, isFree: boolean): void {
    if (drag.kind === 'frame') return this.#frame(svg, drag, at)
    if (!this.#editor.props.canEdit) return
    if (drag.kind === 'guide')
      return dragGuide(this.#editor, drag, at, isFree ? 0 : reachPx / this.scale.zoom)
    this.#dragTo(drag, at, isFree)
  }

  up(event: PointerEvent & { readonly currentTarget: SVGSVGElement }): void {
    const editor = this.#editor
    const drag = this.#drag
    this.#moves.flush()
    this.#drag = undefined
    this.#release()
    setFrame(event.currentTarget, undefined)
    if (drag?.kind === 'guide') return dropGuide(editor)
    if (editor.live) editor.commit(editor.live)
    else if (drag?.kind === 'frame' && !this.#hasMoved && drag.kept.length === 0) editor.select([])
  }

  /** Keeps the page from scrolling under a finger that moves something. */
  touched(event: TouchEvent): void {
    if (this.#drag && event.cancelable) event.preventDefault()
  }

  cancel(svg: SVGSVGElement): void {
    this.#moves.drop()
    this.#drag = undefined
    this.#release()
    setFrame(svg, undefined)
    this.#editor.show({ live: undefined, pulling: [], draggedGuide: undefined })
  }

  /** The menu of a long press would end the frame that it began. */
  menu(event: Event): void {
    if (this.#editor.isTouched) event.preventDefault()
  }

  /** A finger that rests on empty paper draws a frame, as a mouse does at once. */
  #press(event: PointerEvent, svg: SVGSVGElement): void {
    const { x, y } = this.#start
    const isEmpty = hit(this.#editor.items, x, y, this.#reach) === undefined
    if (event.pointerType !== 'touch' || !isEmpty) return
    this.#pressing = setTimeout(() => {
      this.#drag = { kind: 'frame', kept: [] }
      svg.setPointerCapture(event.pointerId)
      const side = 8 / this.scale.zoom
      setFrame(svg, { x: x - side / 2, y: y - side / 2, w: side, h: side })
    }, pressMs)
  }

  #release(): void {
    clearTimeout(this.#pressing)
    this.#pressing = undefined
  }

  #pointOf(event: PointerEvent, svg: SVGSVGElement): Point {
    const { left, top } = svg.getBoundingClientRect()
    const { zoom, room } = this.scale
    return { x: (event.clientX - left) / zoom - room, y: (event.clientY - top) / zoom - room }
  }

  get #reach(): number {
    return (this.#editor.isTouched ? 12 : 4) / this.scale.zoom
  }

  #pick(event: PointerEvent, { x, y }: Point): Drag | undefined {
    const editor = this.#editor
    const reach = this.#reach
    const found = hit(editor.items, x, y, reach)
    const isAdding = editor.isSelecting || event.shiftKey || event.ctrlKey || event.metaKey
    if (!found) {
      const index = guideNear(editor.guides, { x, y }, reach)
      const guide = editor.guides[index]
      if (guide && editor.props.canEdit) {
        editor.show({ selection: [], guide: index })
        return { kind: 'guide', axis: guide.axis, index }
      }
      // A finger on empty paper scrolls; a mouse draws a frame.
      if (event.pointerType === 'touch' && !editor.isSelecting) {
        editor.select([])
        return undefined
      }
      return { kind: 'frame', kept: isAdding ? editor.selection : [] }
    }
    const isChosen = editor.selection.includes(found.id)
    if (isAdding) {
      editor.select(
        isChosen
          ? editor.selection.filter((id) => id !== found.id)
          : [...editor.selection, found.id],
      )
      return undefined
    }
    if (!isChosen) editor.select([found.id])
    const free = editor.chosen.filter(({ isLocked }) => isLocked !== true)
    const from = around(free.map(({ element }) => rectangleOf(element)))
    return from && { kind: 'move', from, ids: free.map(({ id }) => id) }
  }

  #grip(handle: string): Drag | undefined {
    const free = this.#editor.chosen.filter(({ isLocked }) => isLocked !== true)
    const ids = free.map(({ id }) => id)
    if (handle === '1' || handle === '2') return { kind: 'end', end: handle, ids }
    const from = around(free.map(({ element }) => rectangleOf(element)))
    const [only] = free
    const { head } = this.#editor.design
    const over = Math.min(...free.map(({ element }) => overEdge(element, head)))
    const isSquare =
      free.length === 1 && (only?.element.kind === 'qr' || only?.element.kind === 'datamatrix')
    return from && { kind: 'stretch', from, handle: handle as Handle, ids, isSquare, over }
  }

  #dragTo(drag: Exclude<Drag, { kind: 'frame' | 'guide' }>, at: Point, isFree: boolean): void {
    const editor = this.#editor
    const { head } = this.#base
    const lines = isFree || !this.#lines ? noLines : this.#lines
    if (drag.kind === 'move') {
      const { from, ids } = drag
      const { dx, dy, guides } = snapMove(from, at.x - this.#start.x, at.y - this.#start.y, lines)
      const live = editor.attempt(this.#base, { do: 'move', ids, dx, dy })
      return editor.show({ live, pulling: guides })
    }
    const handle = drag.kind === 'stretch' ? drag.handle : 'nw'
    const isAcross = /[we]/.test(handle)
    const isDown = /[ns]/.test(handle)
    const { x, y, guides } = snapPoint(
      isAcross ? at.x : undefined,
      isDown ? at.y : undefined,
      lines,
    )
    if (drag.kind === 'end') {
      const held = (value: number, most: number) => Math.max(0, Math.min(value, most))
      const [px, py] = [held(x, head.width), held(y, head.height)]
      const values = drag.end === '1' ? { x1: px, y1: py } : { x2: px, y2: py }
      const live = editor.attempt(this.#base, { do: 'set', ids: drag.ids, values })
      return editor.show({ live, pulling: guides })
    }
    const free = stretched(drag.from, handle, x, y, head, drag.over)
    const to = drag.isSquare ? squared(drag.from, free, handle, head) : free
    const live = editor.attempt(this.#base, { do: 'resize', ids: drag.ids, to })
    editor.show({ live, pulling: guides })
  }

  #frame(svg: SVGSVGElement, drag: Extract<Drag, { kind: 'frame' }>, at: Point): void {
    const { x, y } = this.#start
    const frame = {
      x: Math.min(x, at.x),
      y: Math.min(y, at.y),
      w: Math.abs(at.x - x),
      h: Math.abs(at.y - y),
    }
    setFrame(svg, frame)
    const found = inside(this.#editor.items, frame).map(({ id }) => id)
    this.#editor.select([...new Set([...drag.kept, ...found])])
  }

  #hover(svg: SVGSVGElement, event: PointerEvent, { x, y }: Point): void {
    if (event.pointerType === 'touch') return
    const found = hit(this.#editor.items, x, y, 4 / this.scale.zoom)
    const { canEdit } = this.#editor.props
    svg.classList.toggle('d-over', found !== undefined && canEdit)
    const index = found ? -1 : guideNear(this.#editor.guides, { x, y }, 4 / this.scale.zoom)
    const axis = canEdit ? this.#editor.guides[index]?.axis : undefined
    for (const one of ['x', 'y']) svg.classList.toggle(`d-over-${one}`, axis === one)
  }
}

const noLines: SnapLines = { x: [], y: [], grid: undefined, reach: 0 }

function setFrame(svg: SVGSVGElement, frame: Rectangle | undefined): void {
  const mark = svg.querySelector('#d-marquee')
  const { x, y, w, h } = frame ?? { x: 0, y: 0, w: 0, h: 0 }
  for (const [name, value] of Object.entries({ x, y, width: w, height: h })) {
    mark?.setAttribute(name, String(value))
  }
}
