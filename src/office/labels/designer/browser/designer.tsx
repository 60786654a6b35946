/** The label designer: reads what the page hands over, and takes the place of its mount point. */
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { formatDate, formatTime } from '../../../../language/format.js'
import { openDrawer } from '../../../../designer/preview.js'
import { openFonts } from '../../../../labels/font.js'
import { layOut } from '../../../../labels/layout.js'
import type { DesignerProps } from '../props.js'
import { words } from '../words.js'
import { Canvas } from './canvas.js'
import { type Draft, dropDraft, findDraft, watchDraft } from './draft.js'
import { Editor, EditorContext, useEditor } from './editor.js'
import { isTyping, onKey } from './keyboard.js'
import { loadFontFiles } from './load-fonts.js'
import { Palette } from './palette.js'
import { Panel } from './panel.js'
import { SaveTrouble } from './save-box.js'
import { Toolbar, ViewBar } from './toolbar.js'

function Designer({
  draft,
  answered,
}: {
  readonly draft: Draft | undefined
  readonly answered: () => void
}) {
  const editor = useEditor()
  return (
    <>
      {!editor.props.canEdit && <p class="d-notice">{editor.say(words.readOnly)}</p>}
      {draft && <DraftFound draft={draft} answered={answered} />}
      <SaveTrouble />
      <Toolbar />
      <ViewBar />
      <div class="d-columns">
        <Palette />
        <Canvas />
        <Panel />
      </div>
    </>
  )
}

function DraftFound({ draft, answered }: { readonly draft: Draft; readonly answered: () => void }) {
  const editor = useEditor()
  const [isAsked, setAsked] = useState(true)
  if (!isAsked) return null
  const at = new Date(draft.at)
  const time = `${formatTime(at)} ${formatDate(at)}`
  const answer = (act: () => void) => () => {
    act()
    answered()
    setAsked(false)
  }
  return (
    <div class="d-notice" role="alert">
      <p>
        {editor.say(words.draftFound(time))}
        {draft.version !== editor.version && ` ${editor.say(words.draftOlder)}`}
      </p>
      <span class="acts">
        <button type="button" onClick={answer(() => editor.replace(draft.template))}>
          {editor.say(words.useDraft)}
        </button>
        <button type="button" onClick={answer(() => dropDraft(editor))}>
          {editor.say(words.dropDraft)}
        </button>
      </span>
    </div>
  )
}

function start(mount: HTMLElement, props: DesignerProps): void {
  const editor = new Editor(props)
  const draft = props.canEdit ? findDraft(editor) : undefined
  let isAsking = draft !== undefined
  watchDraft(editor, () => isAsking)
  mount.replaceChildren()
  render(
    <EditorContext.Provider value={editor}>
      <Designer draft={draft} answered={() => (isAsking = false)} />
    </EditorContext.Provider>,
    mount,
  )
  document.addEventListener('keydown', (event) => {
    // Chords work wherever the focus is; what is typed into a field stays there.
    if (!isTyping(event) || event.key.toLowerCase() === 's') onKey(event, editor, 'page')
  })
  loadFontFiles(props.fonts, props.template, (files) =>
    editor.show({ fonts: { files, fonts: openFonts(files) } }),
  ).catch(() => {
    if (typeof editor.fonts === 'string') editor.show({ fonts: 'failed' })
  })
}

/** For the test that holds this drawing to the one of print. */
export { layOut, openDrawer, openFonts }

const mount = document.getElementById('designer')
const data = document.getElementById('designer-data')?.textContent
if (mount && data) start(mount, JSON.parse(data) as DesignerProps)
