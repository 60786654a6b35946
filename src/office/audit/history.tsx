/** From the page of an object to what was ever done to it. */
import type { Visit } from '../visit.js'
import { words } from './words.js'

/** Nothing for whoever may not read the trail. */
export function History(props: {
  readonly visit: Visit
  readonly subject: string
  readonly id: string
}) {
  const { visit, subject, id } = props
  if (!visit.may('audit.read')) return null
  const query = new URLSearchParams({ subject, id }).toString()
  return (
    <p>
      <a class="touch" href={`/office/audit?${query}`}>
        {visit.say(words.history)}
      </a>
    </p>
  )
}
