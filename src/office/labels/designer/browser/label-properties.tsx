/** Properties of the label itself. */
import type { Head } from '../../../../designer/design.js'
import { words } from '../words.js'
import { useEditor } from './editor.js'
import { NumberField } from './fields.js'
import { GuideList } from './guide-list.js'

export function LabelProperties() {
  const editor = useEditor()
  const { head, front } = editor.design
  const set = (values: Partial<Head>, key: string) => editor.run({ do: 'label', values }, key)
  const number = (name: 'width' | 'height') => (value: number | undefined) =>
    value !== undefined && set({ [name]: value }, name)
  const { title } = head
  return (
    <>
      <h2 class="d-head">{editor.say(words.label)}</h2>
      {front.length === 0 && <p class="soft">{editor.say(words.empty)}</p>}
      <div class="d-pair">
        <NumberField
          label={words.width}
          value={head.width}
          step={1}
          min={10}
          set={number('width')}
        />
        <NumberField
          label={words.height}
          value={head.height}
          step={1}
          min={10}
          set={number('height')}
        />
        <NumberField
          label={words.bleed}
          value={head.bleed ?? 0}
          hint={words.bleedHint}
          max={10}
          set={(bleed) => set({ bleed: bleed === 0 ? undefined : bleed } as Partial<Head>, 'bleed')}
        />
      </div>
      <Title
        label={words.titleVi}
        value={title.vi}
        set={(vi) => set({ title: { ...title, vi } }, 'vi')}
      />
      <Title
        label={words.titleEn}
        value={title.en}
        set={(en) => set({ title: { ...title, en } }, 'en')}
      />
      <GuideList />
    </>
  )
}

function Title(props: {
  readonly label: typeof words.titleVi
  readonly value: string
  readonly set: (title: string) => boolean
}) {
  const editor = useEditor()
  return (
    <label class="d-field">
      <span>{editor.say(props.label)}</span>
      <input
        type="text"
        value={props.value}
        maxLength={120}
        disabled={!editor.props.canEdit}
        onInput={({ currentTarget }) => props.set(currentTarget.value)}
        onBlur={() => editor.seal()}
      />
    </label>
  )
}
