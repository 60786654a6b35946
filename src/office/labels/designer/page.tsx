/** The page of the label designer: a place for its script, and what the script is told. */
import type { Guest } from '../../visit.js'
import type { DesignerProps } from './props.js'
import { words } from './words.js'

export { designerStyle } from './style.js'

export function DesignerBody(props: {
  readonly visit: Guest
  readonly design: DesignerProps
  /** Where the template is downloaded and uploaded as a file. */
  readonly files?: { readonly download?: string; readonly upload?: string }
}) {
  const { visit, design, files } = props
  // Data, not a script: browsers do not run it. `<` would end the element.
  const json = JSON.stringify(design).replaceAll('<', '\\u003c')
  return (
    <>
      <noscript>
        <div class="card">
          <p>{visit.say(words.noScript)}</p>
          <p class="acts">
            {files?.download && (
              <a class="button" href={files.download}>
                {visit.say(words.download)}
              </a>
            )}
            {files?.upload && (
              <a class="button" href={files.upload}>
                {visit.say(words.upload)}
              </a>
            )}
          </p>
        </div>
      </noscript>
      <div id="designer">
        <p class="d-opening soft">{visit.say(words.loading)}</p>
      </div>
      <script
        type="application/json"
        id="designer-data"
        dangerouslySetInnerHTML={{ __html: json }}
      />
    </>
  )
}
