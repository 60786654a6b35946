/** The paper and everything printed on it. */
import { Component } from 'preact'
import { shiftBetween } from '../../../../designer/rectangle.js'
import { words } from '../words.js'
import { type Editor, useHand } from './editor.js'

export function Paper() {
  const editor = useHand()
  const { width, height, bleed = 0 } = editor.design.head
  const picture = editor.picture
  return (
    <>
      {bleed > 0 && (
        <rect
          class="d-bleed"
          x={-bleed}
          y={-bleed}
          width={width + 2 * bleed}
          height={height + 2 * bleed}
        />
      )}
      <rect class="d-paper" x={0} y={0} width={width} height={height} />
      {picture && !editor.live && (
        <g key="whole" id="d-print" dangerouslySetInnerHTML={{ __html: picture.svg }} />
      )}
      {editor.live && <Parts key="parts" editor={editor} />}
      {bleed > 0 && <rect class="d-trim" x={0} y={0} width={width} height={height} />}
      {typeof editor.fonts === 'string' && (
        <text x={width / 2} y={height / 2} class="d-waiting" text-anchor="middle">
          {editor.say(editor.fonts === 'failed' ? words.fontsFailed : words.loadingFonts)}
        </text>
      )}
    </>
  )
}

/** Part by part while one is dragged: the others stay as they are, and what is only moved is drawn once. */
function Parts({ editor }: { readonly editor: Editor }) {
  const drawer = editor.drawer()
  const { head } = editor.design
  const settled = new Map(editor.settledItems.map(({ id, element }) => [id, element]))
  const shown = editor.items.filter(({ isHidden }) => isHidden !== true)
  return (
    <g id="d-print">
      {shown.map(({ id, element }) => {
        const before = settled.get(id)
        const shift = before && shiftBetween(before, element)
        const svg = drawer?.part(head, shift ? before : element) ?? ''
        return <Part key={id} svg={svg} dx={shift?.dx ?? 0} dy={shift?.dy ?? 0} />
      })}
    </g>
  )
}

interface PartProps {
  readonly svg: string
  readonly dx: number
  readonly dy: number
}

class Part extends Component<PartProps> {
  override shouldComponentUpdate(next: PartProps): boolean {
    const { svg, dx, dy } = this.props
    return svg !== next.svg || dx !== next.dx || dy !== next.dy
  }

  override render({ svg, dx, dy }: PartProps) {
    return (
      <g
        transform={dx === 0 && dy === 0 ? undefined : `translate(${dx} ${dy})`}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    )
  }
}
