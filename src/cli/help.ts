/** The help texts, made from the table of commands. */
import type { Language } from '../language/language.js'
import type { Command, Flag } from './command.js'
import { commonFlags } from './parse.js'

const words = {
  usage: { vi: 'Cách dùng', en: 'Usage' },
  options: { vi: 'Tuỳ chọn', en: 'Options' },
  commands: { vi: 'Các lệnh', en: 'Commands' },
  more: {
    vi: 'Chi tiết của một lệnh: nguon LỆNH --help',
    en: 'More about a command: nguon COMMAND --help',
  },
}

export function helpOfAll(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  return [
    `${words.usage[language]}: nguon LỆNH [--json] [--lang vi|en]`,
    '',
    `${words.commands[language]}:`,
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.help[language]}`),
    '',
    words.more[language],
  ].join('\n')
}

export function helpOf(command: Command, language: Language): string {
  const flags: [string, Flag][] = Object.entries({ ...command.flags, ...commonFlags })
  const names = flags.map(([name, flag]) => (flag.value ? `--${name} ${flag.value}` : `--${name}`))
  const width = Math.max(...names.map((name) => name.length))
  return [
    command.help[language],
    '',
    `${words.usage[language]}: ${usageOf(command)}`,
    '',
    `${words.options[language]}:`,
    ...flags.map(([, flag], i) => `  ${names[i]!.padEnd(width)}  ${flag.help[language]}`),
  ].join('\n')
}

export function usageOf(command: Command): string {
  const optional = (command.optional ?? []).map((argument) => `[${argument}]`)
  return ['nguon', command.name, ...(command.arguments ?? []), ...optional, '[…]'].join(' ')
}
