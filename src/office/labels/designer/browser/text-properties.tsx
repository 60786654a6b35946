/** Properties of texts: alone, or as a line of a block. */
import { useRef } from 'preact/hooks'
import { showNumber } from '../../../../designer/numbers.js'
import type { Template, TextItem } from '../../../../labels/template.js'
import { type Face, faceOf, familyOf } from '../../../../labels/font.js'
import { pointMm } from '../../../../labels/text-setting.js'
import { words } from '../words.js'
import { useEditor } from './editor.js'
import { Check, Choice, NumberField, TextArea } from './fields.js'
import { FieldMenu } from './field-menu.js'
import { families, InkField, options } from './choices.js'

type Typography = Omit<TextItem, 'kind'>
type SetValues = (values: Readonly<Record<string, unknown>>, key?: string) => boolean

/** The least height of letters on food labels, in mm. */
const leastLetterMm = 1.2

export function TextProperties({
  text: item,
  set,
  id = 'd-text',
}: {
  readonly text: Typography
  readonly set: SetValues
  readonly id?: string
}) {
  const editor = useEditor()
  const both = typeof item.text === 'string' ? undefined : item.text
  const vi = typeof item.text === 'string' ? item.text : item.text.vi
  return (
    <>
      <Written
        label={words.text}
        id={id}
        value={vi}
        set={(text) => set({ text: both ? { ...both, vi: text } : text }, 'text')}
      />
      <Check
        label={words.otherInEnglish}
        checked={both !== undefined}
        set={(isBoth) => set({ text: isBoth ? { vi, en: vi } : vi })}
      />
      {both && (
        <Written
          label={words.textEn}
          value={both.en}
          set={(en) => set({ text: { ...both, en } }, 'text-en')}
        />
      )}
      <div class="d-pair">
        <NumberField
          label={words.fontSize}
          unit="pt"
          value={item.size}
          min={3}
          max={200}
          set={(size) =>
            set(
              // The smallest size never stands above the usual one.
              item.min !== undefined && size !== undefined && item.min > size
                ? { size, min: size }
                : { size },
              'size',
            )
          }
        />
        <NumberField
          label={words.leastSize}
          unit="pt"
          value={item.min}
          hint={words.leastSizeHint}
          min={3}
          max={200}
          optional
          set={(min) => set({ min }, 'min')}
        />
        <NumberField
          label={words.lines}
          unit=""
          value={item.lines}
          step={1}
          min={1}
          max={40}
          optional
          set={(lines) => set({ lines }, 'lines')}
        />
        <NumberField
          label={words.leading}
          unit=""
          value={item.leading ?? 1.18}
          step={0.02}
          min={0.8}
          max={3}
          set={(leading) => set({ leading }, 'leading')}
        />
        <Choice
          label={words.weight}
          value={item.weight ?? 'regular'}
          options={options('regular', 'medium', 'semibold', 'bold')}
          set={(weight) => set({ weight: weight === 'regular' ? undefined : weight })}
        />
        <Choice
          label={words.family}
          value={item.family ?? 'sans'}
          options={families}
          set={(family) => set({ family: family === 'sans' ? undefined : family })}
        />
      </div>
      <InkField ink={item.ink} set={(ink) => set({ ink })} />
      <LetterHeight
        size={item.min ?? item.size}
        face={faceOf(familyOf(item.family, null), item.weight)}
      />
    </>
  )

  function LetterHeight({ size, face }: { size: number; face: Face }) {
    if (typeof editor.fonts === 'string') return null
    const mm = (editor.fonts.files[face] ? editor.fonts.fonts[face].xHeight : 0.5) * size * pointMm
    const isGood = mm >= leastLetterMm - 0.005
    const said = words.letterHeight(showNumber(mm, editor.props.language), isGood)
    return <p class={isGood ? 'soft d-note' : 'warn d-note'}>{editor.say(said)}</p>
  }
}

/** A text with a list of fields to put in where the cursor is. */
function Written(props: {
  readonly label: (typeof words)['text']
  readonly id?: string
  readonly value: string
  readonly set: (text: string) => boolean
}) {
  const editor = useEditor()
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const { value } = props
    const from = area.current?.selectionStart ?? value.length
    const to = area.current?.selectionEnd ?? from
    editor.seal()
    props.set(`${value.slice(0, from)}{${name}}${value.slice(to)}`)
    const after = from + name.length + 2
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(after, after)
    })
  }
  return (
    <TextArea
      label={props.label}
      value={props.value}
      set={props.set}
      areaRef={area}
      {...(props.id !== undefined && { id: props.id })}
      beside={editor.props.canEdit && <FieldMenu insert={insert} />}
    />
  )
}

/** How a text or a block stands in its box. */
export function BoxPlacing({
  element,
}: {
  readonly element: Template<'text'> | Template<'stack'>
}) {
  const editor = useEditor()
  return (
    <div class="d-pair">
      <Choice
        label={words.align}
        value={element.align ?? 'left'}
        options={options('left', 'center', 'right')}
        set={(align) => editor.set({ align })}
      />
      <Choice
        label={words.valign}
        value={element.valign ?? 'top'}
        options={options('top', 'middle', 'bottom')}
        set={(valign) => editor.set({ valign })}
      />
      <TurnField rotate={element.rotate ?? 0} />
    </div>
  )
}

export function TurnField({ rotate }: { readonly rotate: 0 | 90 | 270 }) {
  const editor = useEditor()
  return (
    <Choice
      label={words.rotate}
      value={`${rotate}`}
      options={options('0', '90', '270')}
      set={(turned) =>
        editor.run({ do: 'turn', ids: editor.selection, rotate: Number(turned) as 0 | 90 | 270 })
      }
    />
  )
}
