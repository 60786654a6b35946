/** Properties of what is chosen, or of the label where nothing is. */
import { isSymbol } from '../../../../designer/symbol-facts.js'
import type { LabelElement } from '../../../../labels/template.js'
import { kindWords, words } from '../words.js'
import { useEditor, useHand } from './editor.js'
import { Check, Choice, IconButton, NumberField } from './fields.js'
import { ImageProperties } from './image-properties.js'
import { LabelProperties } from './label-properties.js'
import { SeveralProperties } from './several-properties.js'
import { StackProperties } from './stack-properties.js'
import { SymbolProperties } from './symbol-properties.js'
import { BoxPlacing, TextProperties } from './text-properties.js'
import { InkField, options } from './choices.js'
import { WhenField } from './when-field.js'

export function Properties() {
  const editor = useEditor()
  const [only, ...more] = editor.chosen
  if (!only) return <LabelProperties />
  if (more.length > 0) {
    const ids = editor.selection.join()
    return <SeveralProperties key={ids} items={editor.chosen} />
  }
  return (
    <ElementProperties
      key={only.id}
      element={only.element}
      isLocked={only.isLocked === true}
      id={only.id}
    />
  )
}

function ElementProperties(props: {
  readonly element: LabelElement
  readonly isLocked: boolean
  readonly id: number
}) {
  const { element, isLocked, id } = props
  const editor = useEditor()
  return (
    <>
      <h2 class="d-head">
        {editor.say(kindWords[element.kind])}
        {editor.props.canEdit && (
          <IconButton
            icon={isLocked ? 'lock' : 'unlock'}
            label={isLocked ? words.unlock : words.lock}
            pressed={isLocked}
            act={() => editor.run({ do: 'mark', ids: [id], isLocked: !isLocked })}
          />
        )}
      </h2>
      <fieldset class="d-props" disabled={isLocked}>
        {element.kind === 'text' && (
          <TextProperties text={element} set={(values, key) => editor.set(values, key)} />
        )}
        {element.kind === 'stack' && <StackProperties element={element} />}
        {element.kind === 'image' && <ImageProperties element={element} />}
        {isSymbol(element) && <SymbolProperties element={element} />}
        {(element.kind === 'text' || element.kind === 'stack') && <BoxPlacing element={element} />}
        {element.kind === 'stars' && (
          <Choice
            label={words.align}
            value={element.align ?? 'left'}
            options={options('left', 'center', 'right')}
            set={(align) => editor.set({ align })}
          />
        )}
        {(element.kind === 'line' || element.kind === 'box') && (
          <LineProperties element={element} />
        )}
        {hasInk(element) && <InkField ink={element.ink} set={(ink) => editor.set({ ink })} />}
        <Place settled={element} />
        <WhenField when={element.when} set={(when) => editor.set({ when })} />
      </fieldset>
    </>
  )
}

function LineProperties({
  element,
}: {
  readonly element: Extract<LabelElement, { kind: 'line' | 'box' }>
}) {
  const editor = useEditor()
  const isFilled = element.kind === 'box' && element.fill === true
  return (
    <>
      {element.kind === 'box' && (
        <Check
          label={words.fill}
          checked={isFilled}
          set={(fill) => editor.set({ fill: fill || undefined })}
        />
      )}
      {!isFilled && (
        <NumberField
          label={words.thickness}
          value={element.thickness ?? 0.2}
          step={0.1}
          min={0.2}
          max={10}
          set={(thickness) => editor.set({ thickness }, 'thickness')}
        />
      )}
    </>
  )
}

/** Texts say it beside their other type. */
const hasInk = (
  element: LabelElement,
): element is Extract<LabelElement, { kind: 'line' | 'box' | 'stars' }> =>
  element.kind === 'line' || element.kind === 'box' || element.kind === 'stars'

/** Where it stands and how large it is, in mm, also while it is in the hand. */
function Place({ settled }: { readonly settled: LabelElement }) {
  const editor = useHand()
  const element = editor.chosen[0]?.element ?? settled
  const set = (key: string) => (value: number | undefined) => editor.set({ [key]: value }, key)
  const names =
    element.kind === 'line'
      ? (['x1', 'y1', 'x2', 'y2'] as const)
      : element.kind === 'qr' || element.kind === 'datamatrix'
        ? (['x', 'y', 'size'] as const)
        : (['x', 'y', 'w', 'h'] as const)
  const labels = {
    x: words.x,
    y: words.y,
    w: words.width,
    h: words.height,
    size: words.size,
    x1: { vi: 'Đầu: trái', en: 'Start: left' },
    y1: { vi: 'Đầu: trên', en: 'Start: top' },
    x2: { vi: 'Cuối: trái', en: 'End: left' },
    y2: { vi: 'Cuối: trên', en: 'End: top' },
  }
  return (
    <fieldset class="d-pair">
      <legend>{editor.say(words.place)}</legend>
      {names.map((name) => (
        <NumberField
          key={name}
          label={labels[name]}
          unit=""
          value={(element as unknown as Record<string, number>)[name]}
          set={set(name)}
        />
      ))}
    </fieldset>
  )
}
