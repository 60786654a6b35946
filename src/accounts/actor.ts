/** Who asks for a change. Verbs check every object against it. */
export interface Actor {
  /** As the audit trail names them: `cli:root`, `token:<id>`. */
  readonly name: string
  /** The one producer whose objects they may touch; null = every producer's. */
  readonly producerId: string | null
}

/** The owner's objects and no others; an administrator's are all. */
export const mayTouch = (actor: Actor, producerId: string): boolean =>
  actor.producerId === null || actor.producerId === producerId
