/** Whether a link's target may be published, judged by its form alone: nothing is looked up or opened. */
import { isPublicHost } from '../internet/public-address.js'

export type TargetProblem = 'form' | 'too-long' | 'not-https' | 'credentials' | 'not-public'

const longest = 2000

/** The target as it is kept, or what is wrong with it. */
export function readTarget(
  text: string,
): { readonly ok: true; readonly href: string } | { ok: false; problem: TargetProblem } {
  const no = (problem: TargetProblem) => ({ ok: false, problem }) as const
  if (text.length > longest) return no('too-long')
  // The URL reader forgives spaces and line ends; people who type them mean something else.
  if (/[\s\p{Cc}\\]/u.test(text) || !URL.canParse(text)) return no('form')
  const url = new URL(text)
  if (url.protocol !== 'https:') return no('not-https')
  if (url.username !== '' || url.password !== '') return no('credentials')
  if (!isPublicHost(url.hostname)) return no('not-public')
  return url.href.length > longest ? no('too-long') : { ok: true, href: url.href }
}
