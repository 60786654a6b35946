/** Properties of several parts at once: those that all of them have; what differs says so. */
import { around, rectangleOf } from '../../../../designer/rectangle.js'
import { sharedOf, type SharedName } from '../../../../designer/shared.js'
import type { Item } from '../../../../designer/design.js'
import { words } from '../words.js'
import { families, options } from './choices.js'
import { useEditor, useHand } from './editor.js'
import { Choice, IconButton, NumberField } from './fields.js'

export function SeveralProperties({ items }: { readonly items: readonly Item[] }) {
  const editor = useEditor()
  const ids = items.map(({ id }) => id)
  const isLocked = items.every((item) => item.isLocked === true)
  const isPartlyLocked = items.some((item) => item.isLocked === true)
  return (
    <>
      <h2 class="d-head">
        {editor.say(words.several(items.length))}
        {editor.props.canEdit && (
          <IconButton
            icon={isLocked ? 'lock' : 'unlock'}
            label={isLocked ? words.unlock : words.lock}
            pressed={isLocked}
            act={() => editor.run({ do: 'mark', ids, isLocked: !isLocked })}
          />
        )}
      </h2>
      {isPartlyLocked && !isLocked && <p class="soft d-note">{editor.say(words.lockedStay)}</p>}
      <fieldset class="d-props" disabled={isLocked}>
        <SharedFields items={items} />
        <GroupPlace />
      </fieldset>
    </>
  )
}

const numbers = {
  size: { label: words.fontSize, unit: 'pt', step: 0.5, min: 3, max: 200 },
  min: { label: words.leastSize, unit: 'pt', step: 0.5, min: 3, max: 200, optional: true },
  leading: { label: words.leading, unit: '', step: 0.02, min: 0.8, max: 3 },
  thickness: { label: words.thickness, unit: 'mm', step: 0.1, min: 0.2, max: 10 },
} as const

const choices = {
  weight: { label: words.weight, options: options('regular', 'medium', 'semibold', 'bold') },
  family: { label: words.family, options: families },
  ink: { label: words.ink, options: options('black', 'white', 'brand', 'accent') },
  align: { label: words.align, options: options('left', 'center', 'right') },
  valign: { label: words.valign, options: options('top', 'middle', 'bottom') },
} as const

function SharedFields({ items }: { readonly items: readonly Item[] }) {
  const editor = useEditor()
  const ids = items.map(({ id }) => id)
  const shared = [...sharedOf(items.map(({ element }) => element))]
  if (shared.length === 0) return <p class="soft d-note">{editor.say(words.nothingShared)}</p>
  const set = (name: SharedName, key?: string) => (value: unknown) =>
    editor.run({ do: 'share', ids, name, value }, key && `${key} ${ids.join()}`)
  return (
    <div class="d-pair">
      {shared.map(([name, found]) => {
        const isMixed = found === 'mixed'
        const value = isMixed ? undefined : found.value
        return name in numbers ? (
          <NumberField
            key={name}
            {...numbers[name as keyof typeof numbers]}
            value={value as number | undefined}
            isMixed={isMixed}
            set={set(name, name)}
          />
        ) : (
          <Choice<string>
            key={name}
            label={choices[name as keyof typeof choices].label}
            value={isMixed ? '' : String(value)}
            options={[
              ...(isMixed ? [{ value: '', label: words.mixed }] : []),
              ...choices[name as keyof typeof choices].options,
            ]}
            set={(chosen) => chosen !== '' && set(name)(chosen)}
          />
        )
      })}
    </div>
  )
}

/** Where the rectangle around them all stands; it moves and stretches them together. */
function GroupPlace() {
  const editor = useHand()
  const free = editor.chosen.filter(({ isLocked }) => isLocked !== true)
  const whole = around(free.map(({ element }) => rectangleOf(element)))
  if (!whole) return null
  const ids = free.map(({ id }) => id)
  const { width, height } = editor.design.head
  const labels = { x: words.x, y: words.y, w: words.width, h: words.height } as const
  const set = (name: 'x' | 'y' | 'w' | 'h') => (value: number | undefined) => {
    if (value === undefined) return false
    const to = { ...whole, [name]: value }
    if (to.w < 1 || to.h < 0 || to.x + to.w > width + 0.005 || to.y + to.h > height + 0.005) {
      editor.tell(words.groupOutside, true)
      return false
    }
    const key = `group ${name} ${ids.join()}`
    return name === 'x' || name === 'y'
      ? editor.run({ do: 'move', ids, dx: to.x - whole.x, dy: to.y - whole.y }, key)
      : editor.run({ do: 'resize', ids, to }, key)
  }
  return (
    <fieldset class="d-pair">
      <legend>{editor.say(words.groupPlace)}</legend>
      {(['x', 'y', 'w', 'h'] as const).map((name) => (
        <NumberField key={name} label={labels[name]} unit="" value={whole[name]} set={set(name)} />
      ))}
    </fieldset>
  )
}
