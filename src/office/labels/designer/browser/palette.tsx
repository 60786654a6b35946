/** What can be put on a label: kinds of elements, and fields with what the sample has in them. */
import { useRef } from 'preact/hooks'
import { elementsOfField, elementsOfKind } from '../../../../designer/new-element.js'
import type { LabelElement } from '../../../../labels/template.js'
import { fieldWords, kindWords, words } from '../words.js'
import { type Editor, useEditor } from './editor.js'
import { Icon } from './icons.js'
import { put } from './put.js'
import { sampleText } from './sample-text.js'

const kinds = Object.keys(kindWords) as LabelElement['kind'][]

/** Not texts: what they are for is a condition, or a bar code. */
const notOffered = ['certificate.valid', 'certificate.stars', 'product.netWeight', 'code']

export const offeredFields = (Object.keys(fieldWords) as (keyof typeof fieldWords)[]).filter(
  (name) => !notOffered.includes(name),
)

export function Palette() {
  const editor = useEditor()
  const { say } = editor
  const dragging = useDropped(editor)
  if (!editor.props.canEdit) return null
  return (
    <nav class="d-palette" aria-label={say(words.addElement)}>
      <h2>{say(words.addElement)}</h2>
      <div class="d-kinds">
        {kinds.map((kind) => {
          const make = () => elementsOfKind(kind, editor.design.head, isHostMissing(editor))
          return (
            <button key={kind} type="button" data-kind={kind} {...dragging(make)}>
              <Icon name={kind} />
              <span>{say(kindWords[kind])}</span>
            </button>
          )
        })}
      </div>
      <h2>{say(words.addField)}</h2>
      <ul class="d-fields">
        {offeredFields.map((name) => {
          const make = () => elementsOfField(name, editor.design.head)
          const now = sampleText(editor, name)
          return (
            <li key={name}>
              <button type="button" data-field={name} title={now} {...dragging(make)}>
                <span>{say(fieldWords[name])}</span>
                <small>{now || '–'}</small>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const isHostMissing = ({ items }: Editor): boolean =>
  !/\{(?:[^}"]*\|)?host[|}]/.test(JSON.stringify(items.map(({ element }) => element)))

/** A click puts it where there is room; dragged onto the label it stands where it was let go. */
function useDropped(editor: Editor) {
  const start = useRef<{ x: number; y: number } | undefined>(undefined)
  return (make: () => LabelElement[]) => ({
    onPointerDown: (event: PointerEvent & { currentTarget: HTMLElement }) => {
      // A finger scrolls the list.
      if (event.pointerType === 'touch') return
      start.current = { x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerUp: (event: PointerEvent) => {
      const from = start.current
      start.current = undefined
      const at = from && isFar(event, from) ? onLabel(event, editor) : undefined
      if (at) put(editor, make(), at)
    },
    onClick: (event: MouseEvent) => {
      // What was dragged somewhere else was not meant.
      if (event.detail > 0 && isOutside(event)) return
      put(editor, make())
    },
  })
}

const isFar = (event: MouseEvent, from: { x: number; y: number }): boolean =>
  Math.hypot(event.clientX - from.x, event.clientY - from.y) > 8

function isOutside(event: MouseEvent): boolean {
  const under = document.elementFromPoint(event.clientX, event.clientY)
  return !(event.currentTarget as Element).contains(under)
}

/** The point of the label under the pointer in mm. */
function onLabel(event: PointerEvent, editor: Editor): { x: number; y: number } | undefined {
  const paper = document.querySelector('#d-canvas .d-paper')?.getBoundingClientRect()
  if (!paper) return undefined
  const { width, height } = editor.design.head
  const x = ((event.clientX - paper.left) / paper.width) * width
  const y = ((event.clientY - paper.top) / paper.height) * height
  return x >= 0 && y >= 0 && x <= width && y <= height ? { x, y } : undefined
}
