/** What a command is: its words, its options, and the module that runs it (loaded only when called). */
import type { Words } from '../errors.js'
import type { Language } from '../language/language.js'
import type { Session } from './session.js'

export interface Flag {
  /** What stands for the value in the help (`ID`); without it the option is a switch. */
  readonly value?: string
  /** May be given several times. */
  readonly multiple?: boolean
  readonly help: Words
}

export interface Command {
  /** One or two words: `print`, `keys export`. */
  readonly name: string
  /** Positional arguments in order, as the help shows them; the last may be `FILE...`, one or more. */
  readonly arguments?: readonly string[]
  /** Positional arguments that may be left out, after the others. */
  readonly optional?: readonly string[]
  readonly help: Words
  readonly flags: Readonly<Record<string, Flag>>
  readonly load: () => Promise<{ readonly run: Run }>
}

export type Run = (call: Call) => Promise<Answer | undefined>

/** A command as it was called. */
export interface Call {
  readonly positionals: readonly string[]
  readonly flags: Flags
  readonly language: Language
  /** One JSON value on standard output and nothing else there. */
  readonly json: boolean
  readonly session: Session
}

/** The options given, by name without the dashes. */
export interface Flags {
  has(name: string): boolean
  /** The value of an option, or undefined. */
  text(name: string): string | undefined
  /** The value of an option that must be there. @throws flag-missing */
  required(name: string): string
  all(name: string): readonly string[]
  /** A whole number of at least `least`. @throws flag-value-wrong */
  number(name: string, least: number): number | undefined
  /** A civil date, `YYYY-MM-DD` or dd/mm/yyyy. @throws flag-value-wrong */
  day(name: string): string | undefined
}

/** What a command answers: one value for machines, and the same in words. */
export interface Answer {
  readonly json: unknown
  readonly text: Words
}
