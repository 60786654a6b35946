/** The label itself, with rulers around it and handles on what is chosen. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { words } from '../words.js'
import { useEditor } from './editor.js'
import { IconButton } from './fields.js'
import { onKey } from './keyboard.js'
import { Overlay } from './overlay.js'
import { Paper } from './paper.js'
import { Pointing } from './pointing.js'
import { Ruler } from './ruler.js'

/** Room around the label, in pixels. */
const roomPx = 28
const rulerPx = 24

export interface Scale {
  /** Pixels of a millimetre. */
  readonly zoom: number
  /** Room around the label in mm. */
  readonly room: number
}

export function Canvas() {
  const editor = useEditor()
  const frame = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const size = useSizeOf(frame)
  const { width, height, bleed = 0 } = editor.design.head
  const fitting = Math.min(
    (size.width - rulerPx - 2 * roomPx) / (width + 2 * bleed),
    (size.height - rulerPx - 2 * roomPx) / (height + 2 * bleed),
  )
  const zoom = editor.zoom ?? Math.max(1, Math.min(40, fitting))
  const scale: Scale = { zoom, room: roomPx / zoom + bleed }
  const pointing = useMemo(() => new Pointing(editor), [editor])
  pointing.scale = scale
  const across = (width + 2 * scale.room) * zoom
  const down = (height + 2 * scale.room) * zoom
  const chosen = editor.chosen.length
  return (
    <div class="d-centre">
      <div class="d-frame" ref={frame}>
        <div class="d-corner" />
        <Ruler axis="x" length={across} scale={scale} />
        <Ruler axis="y" length={down} scale={scale} />
        <div
          id="d-canvas"
          class="d-canvas"
          role="application"
          tabIndex={0}
          aria-label={editor.say(words.canvas)}
          aria-describedby="d-canvas-help"
          onKeyDown={(event) => onKey(event, editor, 'canvas')}
        >
          <svg
            ref={svg}
            width={across}
            height={down}
            viewBox={`${-scale.room} ${-scale.room} ${width + 2 * scale.room} ${height + 2 * scale.room}`}
            onPointerDown={(event) => pointing.down(event)}
            onPointerMove={(event) => pointing.move(event)}
            onPointerUp={(event) => pointing.up(event)}
            onTouchStart={(event) => pointing.touched(event)}
            onTouchMove={(event) => pointing.touched(event)}
            onPointerCancel={({ currentTarget }) => pointing.cancel(currentTarget)}
            onContextMenu={(event) => pointing.menu(event)}
            class={editor.isSelecting ? 'd-selecting' : undefined}
            onDblClick={() => document.getElementById('d-text')?.focus()}
            aria-hidden="true"
          >
            <Paper />
            <Overlay scale={scale} />
          </svg>
        </div>
      </div>
      <div class="d-under">
        <p class="soft" id="d-canvas-help">
          {editor.isSelecting ? (
            editor.say(words.selectSeveralHint)
          ) : (
            <span class="d-fine">{editor.say(words.hint)}</span>
          )}
          <span class="d-unseen"> {editor.say(words.canvasHelp)}</span>
        </p>
        <span class="d-group">
          <button
            type="button"
            class="d-several"
            aria-pressed={editor.isSelecting}
            onClick={() => editor.show({ isSelecting: !editor.isSelecting })}
          >
            {editor.say(words.selectSeveral)}
          </button>
          <IconButton
            icon="zoomOut"
            label={words.zoomOut}
            act={() => editor.show({ zoom: Math.max(1, zoom / 1.25) })}
          />
          <output>{Math.round((zoom / (96 / 25.4)) * 100)} %</output>
          <IconButton
            icon="zoomIn"
            label={words.zoomIn}
            act={() => editor.show({ zoom: Math.min(60, zoom * 1.25) })}
          />
          <IconButton
            icon="zoomFit"
            label={words.zoomFit}
            act={() => editor.show({ zoom: undefined })}
          />
        </span>
      </div>
      <p class="d-unseen" role="status">
        {editor.message
          ? editor.say(editor.message.words)
          : editor.say(chosen === 0 ? words.noneChosen : words.several(chosen))}
      </p>
      {editor.message?.isShown === true && (
        <p class={`d-notice d-refused ${editor.message.isBad ? 'bad' : ''}`} aria-hidden="true">
          {editor.say(editor.message.words)}
        </p>
      )}
    </div>
  )
}

const isNarrow = (): boolean => matchMedia('(max-width: 56.25rem)').matches

/** The size of a part of the page, kept up to date. */
function useSizeOf(part: { current: HTMLElement | null }): { width: number; height: number } {
  const [size, setSize] = useState({ width: 600, height: 480 })
  useEffect(() => {
    const { current } = part
    if (!current) return undefined
    const observer = new ResizeObserver(() => {
      // What gets the focus scrolls to below the label, which stays in sight.
      const over = isNarrow() ? (current.parentElement?.offsetHeight ?? 0) : 0
      current.closest<HTMLElement>('#designer')?.style.setProperty('--d-centre', `${over}px`)
      // Where columns stand below one another, the frame is as high as the label.
      setSize({
        width: current.clientWidth,
        height: isNarrow() ? window.innerHeight * 0.62 : current.clientHeight,
      })
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [part])
  return size
}
