/** "Chèn trường": the fields a text may hold, each with what the sample has in it. */
import { useRef } from 'preact/hooks'
import { fieldWords, words } from '../words.js'
import { useEditor } from './editor.js'
import { Icon } from './icons.js'
import { offeredFields } from './palette.js'
import { sampleText } from './sample-text.js'

const pictures = ['product.photo', 'producer.logo', 'certificate.mark']

export function FieldMenu({ insert }: { readonly insert: (name: string) => void }) {
  const editor = useEditor()
  const details = useRef<HTMLDetailsElement>(null)
  return (
    <details
      class="d-insert"
      ref={details}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && details.current) details.current.open = false
      }}
    >
      <summary>
        <Icon name="field" />
        {editor.say(words.insertField)}
      </summary>
      <ul class="d-fields">
        {offeredFields
          .filter((name) => !pictures.includes(name))
          .map((name) => (
            <li key={name}>
              <button
                type="button"
                data-insert={name}
                onClick={() => {
                  if (details.current) details.current.open = false
                  insert(name)
                }}
              >
                <span>{editor.say(fieldWords[name])}</span>
                <small>{sampleText(editor, name) || '–'}</small>
              </button>
            </li>
          ))}
      </ul>
    </details>
  )
}
