/** The lines of a block, one below the other. */
import { useState } from 'preact/hooks'
import { textOfField } from '../../../../designer/new-element.js'
import type { Template } from '../../../../labels/template.js'
import { kindWords, words } from '../words.js'
import { useEditor } from './editor.js'
import { IconButton, NumberField } from './fields.js'
import { inWords } from './name-of.js'
import { InkField } from './choices.js'
import { TextProperties } from './text-properties.js'
import { WhenField } from './when-field.js'

type Item = Template<'stack'>['items'][number]

export function StackProperties({ element }: { readonly element: Template<'stack'> }) {
  const editor = useEditor()
  const { language, canEdit } = editor.props
  const [open, setOpen] = useState(0)
  const { items } = element
  const setItems = (next: readonly Item[], key?: string) => editor.set({ items: next }, key)
  const setItem = (i: number, values: Readonly<Record<string, unknown>>, key?: string) => {
    const changed = Object.fromEntries(
      Object.entries({ ...items[i], ...values }).filter(([, value]) => value !== undefined),
    ) as unknown as Item
    return setItems(
      items.map((item, at) => (at === i ? changed : item)),
      key && `${key}-${i}`,
    )
  }
  const move = (i: number, by: number) => {
    const [item] = items.slice(i, i + 1)
    if (!item) return
    const rest = items.filter((_, at) => at !== i)
    setItems([...rest.slice(0, i + by), item, ...rest.slice(i + by)])
    setOpen(i + by)
  }
  const add = (item: Item) => {
    if (setItems([...items, item])) setOpen(items.length)
  }
  return (
    <fieldset>
      <legend>{editor.say(words.items)}</legend>
      <ol class="d-items">
        {items.map((item, i) => (
          <li key={i} class={i === open ? 'd-open' : undefined}>
            <div class="d-item-head">
              <button
                type="button"
                aria-expanded={i === open}
                onClick={() => setOpen(i === open ? -1 : i)}
              >
                {lineName(item, language)}
              </button>
              {canEdit && (
                <span class="d-group">
                  <IconButton
                    icon="up"
                    label={words.up}
                    disabled={i === 0}
                    act={() => move(i, -1)}
                  />
                  <IconButton
                    icon="down"
                    label={words.down}
                    disabled={i === items.length - 1}
                    act={() => move(i, 1)}
                  />
                  <IconButton
                    icon="close"
                    label={words.remove}
                    disabled={items.length === 1}
                    act={() => setItems(items.filter((_, at) => at !== i))}
                  />
                </span>
              )}
            </div>
            {i === open && item.kind === 'text' && (
              <TextProperties text={item} set={(values, key) => setItem(i, values, key)} />
            )}
            {i === open && item.kind === 'stars' && (
              <>
                <NumberField
                  label={words.starHeight}
                  value={item.size}
                  set={(size) => setItem(i, { size }, 'size')}
                />
                <InkField ink={item.ink} set={(ink) => setItem(i, { ink })} />
              </>
            )}
            {i === open && <WhenField when={item.when} set={(when) => setItem(i, { when })} />}
          </li>
        ))}
      </ol>
      {canEdit && (
        <p class="acts">
          <button
            type="button"
            onClick={() =>
              add({
                kind: 'text',
                text: textOfField('product.usage'),
                size: 7.2,
                min: 6.45,
                lines: 3,
              })
            }
          >
            {editor.say(words.addText)}
          </button>
          <button
            type="button"
            onClick={() => add({ kind: 'stars', size: 3.2, when: 'certificate.valid' })}
          >
            {editor.say(words.addStars)}
          </button>
        </p>
      )}
      <NumberField
        label={words.gap}
        value={element.gap ?? 0}
        step={0.1}
        set={(gap) => editor.set({ gap }, 'gap')}
      />
    </fieldset>
  )
}

const lineName = (item: Item, language: 'vi' | 'en'): string => {
  if (item.kind === 'stars') return kindWords.stars[language]
  const text = typeof item.text === 'string' ? item.text : item.text[language]
  return inWords(text, language) || kindWords.text[language]
}
