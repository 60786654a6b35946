/** The page that shows the secret of a webhook, once. */
import type { Office, Outcome } from '../office.js'
import type { Visit } from '../visit.js'
import { words } from './webhook-words.js'
import { words as shared } from './words.js'

export function showSecret(
  office: Office,
  visit: Visit,
  { secret }: { readonly secret: string },
  back: string,
): Outcome {
  office.show(visit, 200, {
    title: words.secret,
    narrow: true,
    body: (
      <>
        <p class="flash" role="status">
          {visit.say(shared.shownOnce)}
        </p>
        <p class="card">
          <code>{secret}</code>
        </p>
        <p>{visit.say(words.secretHint)}</p>
        <p>
          <a class="button" href={back}>
            {visit.say(words.log)}
          </a>
        </p>
      </>
    ),
  })
  return { answered: true }
}
