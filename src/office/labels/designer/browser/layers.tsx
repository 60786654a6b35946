/** Everything on this side, topmost first: the label for those who cannot or do not want to point. */
import { kindWords, words } from '../words.js'
import { useEditor } from './editor.js'
import { IconButton } from './fields.js'
import { Icon } from './icons.js'
import { nameOf } from './name-of.js'

export function Layers() {
  const editor = useEditor()
  const { selection: ids, say } = editor
  const { canEdit, language } = editor.props
  const items = [...editor.items].reverse()
  if (items.length === 0) return <p class="soft">{say(words.noLayers)}</p>
  const order = (to: 'front' | 'back' | 'forward' | 'backward') => () => {
    editor.run({ do: 'order', ids, to })
  }
  const none = ids.length === 0 || !canEdit
  const toggle = (id: number, isOn: boolean) =>
    editor.select(isOn ? [...ids, id] : ids.filter((other) => other !== id))
  return (
    <>
      <p class="d-group">
        <IconButton icon="toFront" label={words.toFront} disabled={none} act={order('front')} />
        <IconButton icon="up" label={words.forward} disabled={none} act={order('forward')} />
        <IconButton icon="down" label={words.backward} disabled={none} act={order('backward')} />
        <IconButton icon="toBack" label={words.toBack} disabled={none} act={order('back')} />
      </p>
      <ul class="d-layers">
        {items.map(({ id, element, isLocked = false, isHidden = false }) => {
          const name = nameOf(element, language)
          const kind = say(kindWords[element.kind])
          return (
            <li key={id} class={ids.includes(id) ? 'd-on' : undefined}>
              <label class="d-tick">
                <input
                  type="checkbox"
                  checked={ids.includes(id)}
                  aria-label={name === kind ? kind : `${kind}: ${name}`}
                  onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
                />
              </label>
              <button
                type="button"
                class="d-layer"
                title={kind}
                onClick={() => editor.select([id])}
              >
                <Icon name={element.kind} />
                <span>{name}</span>
              </button>
              <IconButton
                icon={isHidden ? 'hide' : 'show'}
                label={isHidden ? words.show : words.hide}
                pressed={isHidden}
                disabled={!canEdit}
                act={() => editor.run({ do: 'mark', ids: [id], isHidden: !isHidden })}
              />
              <IconButton
                icon={isLocked ? 'lock' : 'unlock'}
                label={isLocked ? words.unlock : words.lock}
                pressed={isLocked}
                disabled={!canEdit}
                act={() => editor.run({ do: 'mark', ids: [id], isLocked: !isLocked })}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
