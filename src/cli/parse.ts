/** Reads a command line against the table of commands. */
import { parseArgs } from 'node:util'
import { parseCivilDate } from '../registry/civil-date.js'
import type { Command, Flag, Flags } from './command.js'
import { fail } from './errors.js'

/** Options every command takes. */
export const commonFlags = {
  json: {
    help: {
      vi: 'In đúng một giá trị JSON ra đầu ra chuẩn',
      en: 'Print exactly one JSON value on standard output',
    },
  },
  lang: { value: 'vi|en', help: { vi: 'Ngôn ngữ của lời báo', en: 'Language of the messages' } },
  help: { help: { vi: 'Xem hướng dẫn của lệnh', en: 'Show the help of the command' } },
} as const satisfies Record<string, Flag>

/** The command that the first words name, with the rest of the line; undefined when there is none. */
export function findCommand(
  commands: readonly Command[],
  args: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | undefined {
  const words: number[] = []
  for (let i = 0; i < args.length && words.length < 2; i++) {
    if (args[i] === '--lang') i++
    else if (!args[i]!.startsWith('-')) words.push(i)
    else if (words.length > 0) break
  }
  for (const count of [2, 1]) {
    const used = words.slice(0, count)
    const name = used.map((i) => args[i]).join(' ')
    const command = commands.find((candidate) => candidate.name === name)
    if (command) return { command, rest: args.filter((_, i) => !used.includes(i)) }
  }
  return undefined
}

/** @throws flag-unknown, flag-value-missing, flag-twice, argument-missing, argument-unexpected … */
export function parseCall(command: Command, rest: readonly string[]) {
  const known: Record<string, Flag> = { ...command.flags, ...commonFlags }
  const options = Object.fromEntries(
    Object.entries(known).map(([name, flag]) => [
      name,
      { type: flag.value ? ('string' as const) : ('boolean' as const) },
    ]),
  )
  const { tokens } = parseArgs({
    args: [...rest],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const flag = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (!flag) throw fail('flag-unknown', token.rawName, command.name)
    values.set(token.name, [...(values.get(token.name) ?? []), valueOf(flag, token)])
    if (!flag.multiple && values.get(token.name)!.length > 1 && flag.value) {
      throw fail('flag-twice', token.rawName)
    }
  }
  const isHelp = values.has('help')
  if (!isHelp) checkPositionals(command, positionals)
  return { positionals, flags: flagsOf(values), isHelp }
}

function valueOf(
  flag: Flag,
  token: { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
): string {
  if (!flag.value) {
    if (token.value !== undefined) throw fail('flag-value-unexpected', token.rawName)
    return ''
  }
  // `--out --json` is a forgotten value; `--quantity -5` is a value (and refused later, by name).
  const isForgotten = !token.inlineValue && token.value?.startsWith('--')
  if (token.value === undefined || isForgotten) throw fail('flag-value-missing', token.rawName)
  return token.value
}

function checkPositionals(command: Command, positionals: readonly string[]): void {
  const needed = command.arguments ?? []
  const missing = needed[positionals.length]
  if (missing) throw fail('argument-missing', missing, command.name)
  if (needed.at(-1)?.endsWith('...')) return
  const surplus = positionals[needed.length + (command.optional?.length ?? 0)]
  if (surplus !== undefined) throw fail('argument-unexpected', surplus)
}

function flagsOf(values: ReadonlyMap<string, readonly string[]>): Flags {
  const text = (name: string) => values.get(name)?.at(-1)
  return {
    has: (name) => values.has(name),
    text,
    all: (name) => values.get(name) ?? [],
    required(name) {
      const value = text(name)
      if (value === undefined) throw fail('flag-missing', `--${name}`)
      return value
    },
    number(name, least) {
      const value = text(name)
      if (value === undefined) return undefined
      const number = Number(value)
      if (/^\d{1,15}$/.test(value) && number >= least) return number
      throw fail('flag-value-wrong', `--${name}`, value, {
        vi: `số nguyên từ ${least} trở lên`,
        en: `a whole number of at least ${least}`,
      })
    },
    day(name) {
      const value = text(name)
      if (value === undefined) return undefined
      const day = parseCivilDate(value)
      if (day) return day
      throw fail('flag-value-wrong', `--${name}`, value, {
        vi: 'ngày dạng dd/mm/yyyy hoặc yyyy-mm-dd',
        en: 'a date as dd/mm/yyyy or yyyy-mm-dd',
      })
    },
  }
}
