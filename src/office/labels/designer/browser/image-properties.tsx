/** Properties of pictures: a field of the registry, or a picture of the template's own. */
import { useState } from 'preact/hooks'
import type { Words } from '../../../../errors.js'
import type { Template } from '../../../../labels/template.js'
import { fieldWords, words } from '../words.js'
import { useEditor } from './editor.js'
import { Choice } from './fields.js'
import { readPicture } from './picture.js'

const fields = ['producer.logo', 'product.photo', 'certificate.mark'] as const

export function ImageProperties({ element }: { readonly element: Template<'image'> }) {
  const editor = useEditor()
  const [wrong, setWrong] = useState<Words>()
  const field = fields.find((name) => element.image === `{${name}}`)
  const take = async (file: File | undefined) => {
    if (!file) return
    const picture = await readPicture(file)
    if ('wrong' in picture) return setWrong(picture.wrong)
    setWrong(undefined)
    // The box takes the shape of the picture, for pictures are stretched to their box.
    const h = Math.min(
      editor.design.head.height - element.y,
      (element.w * picture.height) / picture.width,
    )
    const w = (h * picture.width) / picture.height
    const round = (mm: number) => Math.max(1, Math.floor(mm * 100) / 100)
    editor.set({ image: picture.uri, w: round(w), h: round(h), when: undefined })
  }
  return (
    <>
      <Choice
        label={words.fromField}
        value={field ?? 'own'}
        options={[
          ...fields.map((value) => ({ value: value as string, label: fieldWords[value] })),
          { value: 'own', label: words.ownPicture },
        ]}
        set={(value) => {
          if (value !== 'own') editor.set({ image: `{${value}}`, when: value })
          else document.getElementById('d-picture')?.click()
        }}
      />
      {editor.props.canEdit && (
        <label class="d-field">
          <span>{editor.say(words.choosePicture)}</span>
          <input
            id="d-picture"
            type="file"
            accept="image/png,image/jpeg"
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
          <small class="soft">{editor.say(words.pictureHint)}</small>
          {wrong && <em class="bad">{editor.say(wrong)}</em>}
        </label>
      )}
      {field && editor.drawer()?.alone(editor.design.head, element)?.marks.length === 0 && (
        <p class="soft d-note">{editor.say(words.noPicture)}</p>
      )}
    </>
  )
}
