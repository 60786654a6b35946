/** Choices that several kinds of elements have. */
import { choiceWords, words } from '../words.js'
import { Choice } from './fields.js'

/** Words of a choice of properties, for lists. */
export const options = <T extends keyof typeof choiceWords>(...values: readonly T[]) =>
  values.map((value) => ({ value, label: choiceWords[value] }))

/** Typefaces; the last is the one of the producer's brand kit. */
export const families = [
  ...options('sans', 'serif', 'script'),
  { value: 'brand' as const, label: words.brandFamily },
]

type Ink = 'black' | 'white' | 'brand' | 'accent'

export function InkField(props: {
  readonly ink: Ink | undefined
  readonly set: (ink: Ink | undefined) => void
}) {
  return (
    <Choice
      label={words.ink}
      value={props.ink ?? 'black'}
      options={options('black', 'white', 'brand', 'accent')}
      set={(ink) => props.set(ink === 'black' ? undefined : ink)}
    />
  )
}
