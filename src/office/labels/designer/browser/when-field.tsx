/** When something is printed, in words. */
import { fieldWords, words } from '../words.js'
import { Choice } from './fields.js'

const names = Object.keys(fieldWords) as (keyof typeof fieldWords)[]

const choices = [
  { value: '', label: words.always },
  ...names.map((name) => ({
    value: name as string,
    label: {
      vi: words.ifThere(fieldWords[name].vi).vi,
      en: words.ifThere(fieldWords[name].en).en,
    },
  })),
  ...names.map((name) => ({
    value: `!${name}`,
    label: {
      vi: words.ifMissing(fieldWords[name].vi).vi,
      en: words.ifMissing(fieldWords[name].en).en,
    },
  })),
]

export function WhenField(props: {
  readonly when: string | undefined
  readonly set: (when: string | undefined) => void
}) {
  return (
    <Choice
      label={words.when}
      value={props.when ?? ''}
      options={choices}
      set={(when) => props.set(when === '' ? undefined : when)}
    />
  )
}
