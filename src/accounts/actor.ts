/** Who asks for a change. Verbs check every object against it. */
export interface Actor {
  /** As the audit trail names them: `cli:root`, `token:<id>`, `person:<id>`. */
  readonly name: string
  /** The one producer whose objects they may touch; null = every producer's; '' = see `producers`. */
  readonly producerId: string | null
  /** All producers whose objects they may touch, where that is neither one nor every one. */
  readonly producers?: ReadonlySet<string>
  /** The token they act by: codes that are issued count against its quota. */
  readonly tokenId?: string
}

/** The owner's objects and no others; an administrator's are all. */
export const mayTouch = (actor: Actor, producerId: string): boolean =>
  actor.producerId === null ||
  (actor.producers ? actor.producers.has(producerId) : actor.producerId === producerId)

/** Ids of the producers whose objects they may touch, for a query; null = no limit. */
export function touchable(actor: Actor): readonly string[] | null {
  if (actor.producerId === null) return null
  // An empty list is no SQL on PostgreSQL; no producer has the id ''.
  return actor.producers?.size ? [...actor.producers] : [actor.producerId]
}
