/** What is done with what is chosen, how large it is shown, and saving. */
import type { Edge } from '../../../../designer/arrange.js'
import type { Language } from '../../../../language/language.js'
import { words } from '../words.js'
import { copyChosen, duplicateChosen, pasteCopied, removeChosen } from './clipboard.js'
import { useEditor } from './editor.js'
import { Choice, IconButton } from './fields.js'
import type { IconName } from './icons.js'
import { SaveBox } from './save-box.js'

const edges = {
  left: ['alignLeft', words.alignLeft],
  center: ['alignCenter', words.alignCenter],
  right: ['alignRight', words.alignRight],
  top: ['alignTop', words.alignTop],
  middle: ['alignMiddle', words.alignMiddle],
  bottom: ['alignBottom', words.alignBottom],
} as const satisfies Record<Edge, readonly [IconName, object]>

export function Toolbar() {
  const editor = useEditor()
  const { history, selection: ids } = editor
  const { canEdit } = editor.props
  const none = ids.length === 0 || !canEdit
  return (
    <div class="d-toolbar" role="toolbar" aria-label={editor.say(words.tools)}>
      <span class="d-group">
        <IconButton
          icon="undo"
          label={words.undo}
          keys="Ctrl+Z"
          disabled={history.past.length === 0}
          act={() => editor.undo()}
        />
        <IconButton
          icon="redo"
          label={words.redo}
          keys="Ctrl+Y"
          disabled={history.future.length === 0}
          act={() => editor.redo()}
        />
      </span>
      <span class="d-group">
        <IconButton
          icon="copy"
          label={words.copy}
          keys="Ctrl+C"
          disabled={ids.length === 0}
          act={() => copyChosen(editor)}
        />
        <IconButton
          icon="paste"
          label={words.paste}
          keys="Ctrl+V"
          disabled={!canEdit}
          act={() => pasteCopied(editor)}
        />
        <IconButton
          icon="duplicate"
          label={words.duplicate}
          keys="Ctrl+D"
          disabled={none}
          act={() => duplicateChosen(editor)}
        />
        <IconButton
          icon="remove"
          label={words.remove}
          keys="Delete"
          disabled={none}
          act={() => removeChosen(editor)}
        />
      </span>
      <span class="d-group">
        {(Object.keys(edges) as Edge[]).map((edge) => (
          <IconButton
            key={edge}
            icon={edges[edge][0]}
            label={edges[edge][1]}
            disabled={none}
            act={() =>
              editor.run({ do: 'align', ids, edge, to: ids.length === 1 ? 'label' : 'each' })
            }
          />
        ))}
        <IconButton
          icon="spreadAcross"
          label={words.spreadAcross}
          disabled={ids.length < 3 || !canEdit}
          act={() => editor.run({ do: 'distribute', ids, along: 'x' })}
        />
        <IconButton
          icon="spreadDown"
          label={words.spreadDown}
          disabled={ids.length < 3 || !canEdit}
          act={() => editor.run({ do: 'distribute', ids, along: 'y' })}
        />
      </span>
      <SaveBox />
    </div>
  )
}

/** What the label is looked at with. */
export function ViewBar() {
  const editor = useEditor()
  const { samples, printers } = editor.props
  const same = (text: string) => ({ vi: text, en: text })
  return (
    <div class="d-view">
      <Choice
        always
        label={words.sample}
        value={String(editor.sample)}
        options={samples.map(({ label }, i) => ({ value: String(i), label: same(label) }))}
        set={(value) => editor.show({ sample: Number(value) })}
      />
      <Choice<Language>
        always
        label={words.labelLanguage}
        value={editor.labelLanguage}
        options={[
          { value: 'vi', label: words.vietnamese },
          { value: 'en', label: words.english },
        ]}
        set={(labelLanguage) => editor.show({ labelLanguage })}
      />
      <Choice
        always
        label={words.printer}
        value={String(editor.dpi)}
        options={printers.map((dpi) => ({ value: String(dpi), label: same(`${dpi} dpi`) }))}
        set={(value) => editor.show({ dpi: Number(value) })}
      />
      <Choice
        always
        label={words.side}
        value={editor.side}
        options={[
          { value: 'front', label: words.front },
          { value: 'back', label: words.back },
        ]}
        set={(side) => editor.show({ side, selection: [] })}
      />
      <Choice
        always
        label={words.grid}
        value={String(editor.grid ?? 'none')}
        options={[
          { value: '0.5', label: { vi: '0,5 mm', en: '0.5 mm' } },
          { value: '1', label: same('1 mm') },
          { value: 'none', label: words.gridNone },
        ]}
        set={(value) => editor.show({ grid: value === 'none' ? undefined : Number(value) })}
      />
    </div>
  )
}
