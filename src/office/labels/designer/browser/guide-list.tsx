/** The guides as numbers, for those who do not drag. */
import { words } from '../words.js'
import { useEditor } from './editor.js'
import { IconButton, NumberField } from './fields.js'
import { addGuide, placeGuide, removeGuide } from './guide-drag.js'

export function GuideList() {
  const editor = useEditor()
  const { guides, say } = editor
  const { width, height } = editor.design.head
  const { canEdit } = editor.props
  if (!canEdit && guides.length === 0) return null
  return (
    <fieldset>
      <legend>{say(words.guides)}</legend>
      {guides.length > 0 && (
        <ul class="d-guides">
          {guides.map(({ axis, at }, i) => (
            <li key={`${axis}${i}`} class={editor.guide === i ? 'd-on' : undefined}>
              <NumberField
                label={axis === 'x' ? words.guideX : words.guideY}
                value={at}
                max={axis === 'x' ? width : height}
                set={(to) => to !== undefined && placeGuide(editor, i, to, `guide ${i}`)}
              />
              {canEdit && (
                <IconButton
                  icon="close"
                  label={words.removeGuide}
                  act={() => removeGuide(editor, i)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && (
        <p class="acts">
          <button type="button" onClick={() => addGuide(editor, { axis: 'x', at: width / 2 })}>
            {say(words.addGuideX)}
          </button>
          <button type="button" onClick={() => addGuide(editor, { axis: 'y', at: height / 2 })}>
            {say(words.addGuideY)}
          </button>
          {guides.length > 1 && (
            <button type="button" onClick={() => editor.setGuides([])}>
              {say(words.clearGuides)}
            </button>
          )}
        </p>
      )}
    </fieldset>
  )
}
