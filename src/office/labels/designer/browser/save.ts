/** Saving to the server; nothing that was made is lost where that fails. */
import { formatTime } from '../../../../language/format.js'
import type { Words } from '../../../../errors.js'
import { words } from '../words.js'
import { dropDraft } from './draft.js'
import type { Editor } from './editor.js'
import { ownUrl } from './own-url.js'

interface Problem {
  readonly title?: string
  readonly detail?: string
  readonly problem?: { readonly title?: string; readonly detail?: string } | string
}

export async function save(editor: Editor): Promise<void> {
  const { props, template, version } = editor
  if (!props.canEdit || editor.saveState.kind === 'saving') return
  const failed = (said: Words, isConflict = false) =>
    editor.show({ saveState: { kind: 'failed', words: said, isConflict } })
  editor.show({ saveState: { kind: 'saving' } })
  let answer: Response
  try {
    answer = await fetch(ownUrl(props.savePath), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ mark: props.mark, version, template }),
    })
  } catch {
    return failed(words.offline)
  }
  if (answer.redirected || answer.status === 401) return failed(words.signedOut)
  const body = (await answer.json().catch(() => ({}))) as Problem & {
    version?: number
    savedAt?: string
  }
  if (answer.ok && body.version !== undefined) {
    const at = new Date(body.savedAt ?? Date.now())
    editor.saved(body.version, template, formatTime(at))
    if (!editor.isChanged) dropDraft(editor)
    return
  }
  if (answer.status === 409) return failed(words.conflict, true)
  failed(saidBy(body) ?? words.offline)
}

/** The server's own words: of a problem, or of a text. */
function saidBy(body: Problem): Words | undefined {
  const { problem = body } = body
  const text = typeof problem === 'string' ? problem : (problem.detail ?? problem.title)
  return text === undefined ? undefined : { vi: text, en: text }
}

/** What was made as a file on this device. */
export function download(editor: Editor): void {
  const text = `${JSON.stringify(editor.template, null, 2)}\n`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = `${editor.template.name}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
