/**
 * How label templates are named wherever one is asked for: shipped ones by their name, those that
 * people made as `own:ID` (its newest version) or `own:ID@3`. Pure.
 */

export interface TemplateRef {
  readonly id: string
  /** The newest one where it is left out. */
  readonly version?: number | undefined
}

const form = /^own:([a-z0-9]{1,40})(?:@([1-9]\d{0,5}))?$/

/** Undefined for what is no such name, as those of shipped templates. */
export function readRef(text: string): TemplateRef | undefined {
  const [, id, version] = form.exec(text) ?? []
  if (id === undefined) return undefined
  return { id, version: version === undefined ? undefined : Number(version) }
}

export const writeRef = ({ id, version }: TemplateRef): string =>
  version === undefined ? `own:${id}` : `own:${id}@${version}`

/** The same template in its newest version; a shipped name as it is. */
export function withoutVersion(text: string): string {
  const ref = readRef(text)
  return ref ? writeRef({ id: ref.id }) : text
}
