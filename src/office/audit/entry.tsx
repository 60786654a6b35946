/** One entry of the trail: what, to what, who, when, from where, and what was different. */
import type { AuditLine } from '../../accounts/audit-log.js'
import type { Words } from '../../errors.js'
import { formatDate, formatTime } from '../../language/format.js'
import type { Visit } from '../visit.js'
import { actionOf, subjectOf } from './action-words.js'
import { factsOf, type Names } from './told.js'
import { words } from './words.js'

export function Entry(props: {
  readonly visit: Visit
  readonly line: AuditLine
  readonly names: Names
  readonly who: Words
}) {
  const { visit, line, names, who } = props
  const { say, language } = visit
  const facts = factsOf(line, names, language)
  const at = new Date(line.at)
  const href = pageOf(line)
  const name = line.label || names.get(line.subjectId) || ''
  const title = `${say(subjectOf(line.subject))} ${name}`.trim()
  return (
    <li id={`e${line.seq}`}>
      <h2>
        {say(actionOf(line.action))} · {href ? <a href={href}>{title}</a> : title}
      </h2>
      <p class="about">
        <time dateTime={line.at}>
          {formatTime(at)} {formatDate(at)}
        </time>
        {' · '}
        {say(who)}
        {' · '}
        {say(words.whence)}: {line.origin ?? say(words.onServer)}
        {' · '}
        {say(words.entry)} {line.seq}
      </p>
      {facts.length > 0 && (
        <table>
          <caption>{say(words.changes)}</caption>
          <tbody>
            {facts.map((fact, i) => (
              <tr key={i}>
                <th scope="row">{say(fact.name)}</th>
                <td>
                  {fact.before === undefined ? (
                    fact.after
                  ) : (
                    <>
                      <del>{fact.before}</del> → <ins>{fact.after}</ins>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}

const pages: Readonly<Record<string, string>> = {
  producer: '/office/producers/',
  product: '/office/products/',
  certificate: '/office/certificates/',
  lot: '/office/desk/lots/',
  'print-job': '/office/print/jobs/',
  alert: '/office/alerts/',
  report: '/office/reports/',
  person: '/office/people/',
}

/** Undefined where there is no page of its own. A run's page is named by its name. */
function pageOf({ subject, subjectId, label }: AuditLine): string | undefined {
  if (subject === 'run') return label ? `/office/desk/runs/${label}` : undefined
  const path = pages[subject]
  return path && `${path}${encodeURIComponent(subjectId)}`
}
