/** Fields of the panels beside the label. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { readNumber, showNumber } from '../../../../designer/numbers.js'
import type { Words } from '../../../../errors.js'
import { words } from '../words.js'
import { useEditor } from './editor.js'
import { Icon, type IconName } from './icons.js'

interface NumberProps {
  readonly label: Words
  readonly value: number | undefined
  readonly unit?: string
  readonly step?: number
  readonly min?: number
  readonly max?: number
  /** May be left empty. */
  readonly optional?: boolean
  readonly hint?: Words
  /** Of several parts, which do not agree. */
  readonly isMixed?: boolean
  readonly set: (value: number | undefined) => boolean
}

/**
 * A number with its unit: comma or point, arrows step. What cannot be taken stays there and says why; it is
 * taken as soon as another number makes room for it.
 */
export function NumberField(props: NumberProps) {
  const {
    label,
    value,
    unit = 'mm',
    step = 0.5,
    min = 0,
    max = 1000,
    optional,
    hint,
    isMixed,
    set,
  } = props
  const editor = useEditor()
  const { language, canEdit } = editor.props
  const shown = value === undefined ? '' : showNumber(value, language)
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState<Words>()
  const forget = () => {
    setTyped(undefined)
    setWrong(undefined)
  }
  // What changes elsewhere (dragging, undo) stands in the field at once.
  useEffect(forget, [shown])
  const take = (text: string) => {
    setTyped(text)
    const read = readNumber(text)
    const isEmptied = text.trim() === '' && optional === true
    if (read === undefined && !isEmptied) return setWrong(words.number)
    setWrong(set(read) ? undefined : (editor.message?.words ?? words.number))
  }
  const { present, future } = editor.history
  useEffect(() => {
    if (wrong === undefined || typed === undefined) return
    // Whoever undoes wants nothing of it done.
    if (future.length > 0) forget()
    else take(typed)
  }, [present])
  const by = (delta: number) => {
    const next = Math.max(min, Math.min(max, (value ?? 0) + delta))
    setTyped(undefined)
    set(Math.round(next * 100) / 100)
  }
  return (
    <label class="d-field">
      <span>
        {editor.say(label)}
        {unit && <small> {unit}</small>}
      </span>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typed ?? shown}
        disabled={!canEdit}
        aria-invalid={wrong ? true : undefined}
        title={hint && editor.say(hint)}
        placeholder={isMixed === true ? editor.say(words.mixed) : undefined}
        onInput={({ currentTarget }) => take(currentTarget.value)}
        onBlur={() => {
          editor.seal()
          if (!wrong) setTyped(undefined)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          // There is no value to go on from.
          if (isMixed !== true)
            by((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? step * 10 : step))
        }}
      />
      {wrong && <em class="bad">{editor.say(wrong)}</em>}
    </label>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: Words
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: Words }[]
  readonly set: (value: T) => void
  /** Where it changes what is shown and not the label. */
  readonly always?: boolean
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, set, always } = props
  const editor = useEditor()
  const id = useId()
  return (
    <div class="d-field">
      <label for={id}>
        <span>{editor.say(label)}</span>
      </label>
      <select
        id={id}
        value={value}
        disabled={always !== true && !editor.props.canEdit}
        onChange={({ currentTarget }) => set(currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {editor.say(option.label)}
          </option>
        ))}
      </select>
    </div>
  )
}

export function Check(props: {
  readonly label: Words
  readonly checked: boolean
  readonly set: (checked: boolean) => void
}) {
  const editor = useEditor()
  return (
    <label class="d-check">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={!editor.props.canEdit}
        onChange={({ currentTarget }) => props.set(currentTarget.checked)}
      />
      <span>{editor.say(props.label)}</span>
    </label>
  )
}

export function IconButton(props: {
  readonly icon: IconName
  readonly label: Words
  readonly act: () => void
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly keys?: string
}) {
  const { icon, label, act, disabled, pressed, keys } = props
  const { say } = useEditor()
  return (
    <button
      type="button"
      class="d-icon"
      aria-label={say(label)}
      title={keys === undefined ? say(label) : `${say(label)} (${keys})`}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  )
}

/** A text field that grows with what is in it. */
export function TextArea(props: {
  readonly label: Words
  readonly value: string
  readonly id?: string
  readonly set: (value: string) => boolean
  readonly beside?: ComponentChildren
  readonly areaRef?: { current: HTMLTextAreaElement | null }
}) {
  const editor = useEditor()
  const { label, value, id, set, beside, areaRef } = props
  const [refused, setRefused] = useState<string>()
  const own = useRef<HTMLTextAreaElement>(null)
  const ref = areaRef ?? own
  useEffect(() => setRefused(undefined), [value])
  return (
    <div class="d-field">
      <label>
        <span>{editor.say(label)}</span>
        <textarea
          id={id}
          ref={ref}
          rows={Math.min(6, Math.max(2, value.split('\n').length))}
          value={refused ?? value}
          disabled={!editor.props.canEdit}
          aria-invalid={refused === undefined ? undefined : true}
          onInput={({ currentTarget }) => {
            const text = currentTarget.value
            setRefused(set(text) ? undefined : text)
          }}
          onBlur={() => editor.seal()}
        />
      </label>
      {refused !== undefined && (
        <em class="bad">{editor.message && editor.say(editor.message.words)}</em>
      )}
      {beside}
    </div>
  )
}
