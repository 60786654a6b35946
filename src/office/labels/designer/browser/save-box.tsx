/** The button that saves, and how it stands with saving. */
import { words } from '../words.js'
import { useEditor } from './editor.js'
import { download, save } from './save.js'

export function SaveBox() {
  const editor = useEditor()
  const { say, saveState: state } = editor
  if (!editor.props.canEdit) return null
  const isChanged = editor.isChanged
  const said =
    state.kind === 'saving'
      ? words.saving
      : isChanged
        ? words.unsaved
        : state.kind === 'saved'
          ? words.savedAt(state.time)
          : undefined
  return (
    <span class="d-save">
      <span role="status" class={isChanged ? 'warn' : 'good'}>
        {said && say(said)}
      </span>
      <button
        type="button"
        class="primary"
        disabled={!isChanged || state.kind === 'saving'}
        aria-keyshortcuts="Control+S"
        title="Ctrl+S"
        onClick={() => void save(editor)}
      >
        {say(words.save)}
      </button>
    </span>
  )
}

/** Why saving failed, and what can be done about it. */
export function SaveTrouble() {
  const editor = useEditor()
  const { say, saveState: state } = editor
  if (state.kind !== 'failed') return null
  return (
    <div class="d-notice bad" role="alert">
      <p>{say(state.words)}</p>
      <span class="acts">
        <button type="button" onClick={() => download(editor)}>
          {say(words.downloadMine)}
        </button>
        {state.isConflict && (
          <button type="button" onClick={() => location.reload()}>
            {say(words.reload)}
          </button>
        )}
      </span>
    </div>
  )
}
