/** The process behind `nguon`: finds the command, runs it, says the outcome, sets the exit status. */
import { languageOfEnvironment } from '../config.js'
import { NguonError, type Words } from '../errors.js'
import type { Language } from '../language/language.js'
import type { Answer } from './command.js'
import { commands } from './commands.js'
import { fail } from './errors.js'
import { helpOf, helpOfAll } from './help.js'
import { findCommand, parseCall } from './parse.js'
import { openSession } from './session.js'

/** @returns the exit status: 0 done, 2 wrong input, 1 failed */
async function main(args: readonly string[]): Promise<number> {
  const language = languageOf(args)
  const json = args.includes('--json')
  try {
    const answer = await runCommand(args, language, json)
    if (answer) await print(json ? JSON.stringify(answer.json) : answer.text[language])
    return 0
  } catch (error) {
    return tell(error, language, json)
  }
}

async function runCommand(
  args: readonly string[],
  language: Language,
  json: boolean,
): Promise<Answer | undefined> {
  const found = findCommand(commands, args)
  if (!found) return generalHelp(args)
  const { command, rest } = found
  const { positionals, flags, isHelp } = parseCall(command, rest)
  if (isHelp) return asText({ vi: helpOf(command, 'vi'), en: helpOf(command, 'en') })
  const { run } = await command.load()
  const session = openSession(language)
  try {
    return await run({ positionals, flags, language, json, session })
  } finally {
    await session.close()
  }
}

function generalHelp(args: readonly string[]): Answer {
  const name = args.filter((arg) => !arg.startsWith('-')).join(' ')
  if (args.includes('--help') || name === 'help') {
    return asText({ vi: helpOfAll(commands, 'vi'), en: helpOfAll(commands, 'en') })
  }
  throw fail('command-unknown', name, commands.map((command) => command.name).join(', '))
}

const asText = (text: Words): Answer => ({ json: text, text })

/** `--lang`, else the language of the environment (LC_ALL, LC_MESSAGES, LANG), else Vietnamese. */
function languageOf(args: readonly string[]): Language {
  const inline = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  const at = args.indexOf('--lang')
  const chosen = inline ?? (at >= 0 ? args[at + 1] : undefined)
  return chosen === 'vi' || chosen === 'en' ? chosen : languageOfEnvironment()
}

async function tell(error: unknown, language: Language, json: boolean): Promise<number> {
  const known = error instanceof NguonError ? error : undefined
  const message = known ? known.words[language] : messageOf(error)
  if (json) {
    const detail = known?.detail === undefined ? {} : { detail: known.detail }
    await print(JSON.stringify({ error: { code: known?.code ?? 'failed', message, ...detail } }))
  } else {
    process.stderr.write(`${message}\n`)
  }
  // What nobody foresaw is told with its place, for whoever mends it.
  if (!known && error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`)
  return known && known.status < 500 ? 2 : 1
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** Waits until a pipe has taken the line: an exit right after would cut it. */
const print = (line: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${line}\n`, () => resolve())
  })

process.exitCode = await main(process.argv.slice(2))
