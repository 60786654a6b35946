/** What will not print as it should, with every sample; what must be mended before saving; the law. */
import { useEffect, useState } from 'preact/hooks'
import { itemAt, itemsOf, type Side } from '../../../../designer/design.js'
import { NguonError, type Words } from '../../../../errors.js'
import type { Problem } from '../../../../labels/canvas.js'
import { problemWords } from '../../../../labels/problem-words.js'
import { parseTemplate } from '../../../../labels/template.js'
import { words } from '../words.js'
import type { Editor } from './editor.js'
import { useEditor } from './editor.js'
import { lawOf } from './law.js'
import { nameOf } from './name-of.js'
import { withoutPointer } from './refusal.js'

interface Fault {
  readonly words: Words
  readonly side: Side
  readonly id: number | undefined
  /** Names of the samples with which it happens. */
  readonly samples: readonly string[]
}

/** Faults of the label as it is, with every sample. */
function faultsOf(editor: Editor): Fault[] {
  const broken = savingFault(editor)
  const found = new Map<string, Fault>()
  editor.props.samples.forEach(({ label }, sample) => {
    const drawer = editor.drawer(sample)
    if (!drawer) return
    const { head } = editor.history.present
    for (const side of ['front', 'back'] as const) {
      const items = itemsOf(editor.history.present, side)
      for (const { id, problem, words: why, other } of drawer.picture(head, items, side).faults) {
        const below = items.find((item) => item.id === other)?.element
        const said = below
          ? words.liesOver(nameOf(below, editor.props.language))
          : (why ?? problemWords[problem as Problem])
        const key = `${side} ${id} ${other} ${said.en}`
        const samples = new Set([...(found.get(key)?.samples ?? []), label])
        found.set(key, { words: said, side, id, samples: [...samples] })
      }
    }
  })
  return [...(broken ? [broken] : []), ...found.values()]
}

/** What `parseTemplate` still lacks: nothing else can be wrong here, for commands refuse it. */
function savingFault({ template, history }: Editor): Fault | undefined {
  const none = { side: 'front', id: undefined, samples: [] } as const
  if (template.elements.length === 0) return { ...none, words: words.nothingYet }
  try {
    parseTemplate(template)
    return undefined
  } catch (error) {
    if (!(error instanceof NguonError)) throw error
    const path = /\/(?:elements|back)\/\d+/.exec(error.words.en)?.[0] ?? ''
    const at = itemAt(history.present, path)
    const said = withoutPointer(error.words)
    return { words: said, side: at?.side ?? 'front', id: at?.item.id, samples: [] }
  }
}

/** So long nothing is changed until the label is looked at with every sample. */
const restMs = 200

/**
 * The faults as they were when the hand last rested: drawing every sample takes longer than a keystroke.
 * Undefined until then.
 */
export function useFaults(): readonly Fault[] | undefined {
  const editor = useEditor()
  const [faults, setFaults] = useState<readonly Fault[]>()
  const { present } = editor.history
  useEffect(() => {
    const timer = setTimeout(() => setFaults(faultsOf(editor)), restMs)
    return () => clearTimeout(timer)
  }, [editor, present, editor.fonts, editor.dpi, editor.labelLanguage])
  // What was removed meanwhile has none any more.
  return faults?.filter(
    ({ side, id }) => id === undefined || itemsOf(present, side).some((item) => item.id === id),
  )
}

export function Checks(props: {
  readonly faults: readonly Fault[] | undefined
  readonly toProperties: () => void
}) {
  const { faults, toProperties } = props
  const editor = useEditor()
  const { say } = editor
  const choose = ({ side, id }: Fault) => {
    if (id === undefined) return
    editor.show({ side })
    editor.select([id])
    toProperties()
  }
  return (
    <>
      <h2 class="d-head">{say(words.fit)}</h2>
      {faults?.length === 0 && <p class="good">✓ {say(words.allFits)}</p>}
      <ul class="d-faults">
        {faults?.map((fault) => (
          <li key={`${fault.id} ${fault.words.en}`}>
            <button type="button" disabled={fault.id === undefined} onClick={() => choose(fault)}>
              <b class="warn">! {nameOfFault(editor, fault)}</b>
              <span>{say(fault.words)}</span>
              {fault.samples.length > 0 && fault.samples.length < editor.props.samples.length && (
                <small class="soft">{say(words.withSample(fault.samples.join('", "')))}</small>
              )}
            </button>
          </li>
        ))}
      </ul>
      <Law />
    </>
  )
}

function nameOfFault(editor: Editor, { side, id }: Fault): string {
  const item = itemsOf(editor.history.present, side).find((one) => one.id === id)
  return item ? nameOf(item.element, editor.props.language) : editor.say(words.toSave)
}

function Law() {
  const editor = useEditor()
  const { say } = editor
  const law = lawOf(editor)
  if (!law) return null
  const asked = law.contents.filter(({ state }) => state !== 'not-needed')
  const spared = law.contents.filter(({ state }) => state === 'not-needed')
  return (
    <>
      <h2 class="d-head">{say(words.law)}</h2>
      <p class="soft d-note">{say(words.lawHint)}</p>
      <ul class="d-law">
        {asked.map(({ key, label, state, why }) => (
          <li key={key}>
            <b class={state === 'done' ? 'good' : 'warn'}>
              {state === 'done' ? '✓' : '!'}
              <span class="d-unseen">
                {say(state === 'done' ? words.lawDone : words.lawMissing)}
              </span>
            </b>{' '}
            {say(label)}
            {why && <small class="soft"> – {say(why)}</small>}
          </li>
        ))}
      </ul>
      {spared.length > 0 && (
        <p class="soft d-note">
          {say(words.lawSpared)}: {spared.map(({ label }) => say(label)).join('; ')}.
        </p>
      )}
      <p class="soft d-note">{law.source}</p>
    </>
  )
}
