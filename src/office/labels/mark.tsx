/** The official OCOP mark, which the programme's office uploads. */
import { publicFilesOf } from '../../files/public-files.js'
import { officialMark, setOfficialMark } from '../../registry/official-mark.js'
import type { DeskSettings } from '../desk-settings.js'
import { FileInput, FormOf, Tick } from '../fields.js'
import { done, type Office } from '../office.js'
import { blaming } from '../registry/edit.js'
import { fileSent } from '../registry/photos.js'
import { labelStyle } from './style.js'
import { words } from './words.js'

export function markRoute(office: Office, { printing }: DeskSettings): void {
  const { store, dataDirectory } = printing
  const place = { store, directory: publicFilesOf(dataDirectory) }

  office.form<string | null>('/labels/mark', {
    may: 'label.share',
    narrow: true,
    takesFiles: true,
    style: labelStyle,
    title: words.mark,
    load: () => officialMark(store.read),
    target: () => ({ producerId: null }),
    body: (visit, form, file) => (
      <FormOf
        form={form}
        submit={words.save}
        multipart
        beside={
          <a class="button" href="/office/labels">
            {visit.say(words.back)}
          </a>
        }
      >
        <p>{visit.say(words.markSaid)}</p>
        {file === null ? (
          <p class="soft">{visit.say(words.markNone)}</p>
        ) : (
          <>
            <figure class="label">
              <img src={`/files/${file}`} alt={visit.say(words.mark)} />
            </figure>
            <Tick form={form} name="remove" label={words.markRemove} />
          </>
        )}
        <FileInput
          form={form}
          name="mark"
          label={words.markFile}
          hint={words.markHint}
          accept="image/png,image/jpeg"
          required={file === null}
        />
      </FormOf>
    ),
    async act(visit, sent) {
      if (sent.text('remove') === 'yes') {
        await setOfficialMark(place, undefined, visit.actor.name, visit.at)
        return done('/office/labels/mark', words.markRemoved)
      }
      const upload = fileSent(sent, 'mark')
      if ('wrong' in upload) return upload
      return blaming({ 'picture-': 'mark' }, async () => {
        await setOfficialMark(place, upload, visit.actor.name, visit.at)
        return done('/office/labels/mark', words.markSet)
      })
    },
  })
}
