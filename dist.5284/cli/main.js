import { languageOfEnvironment } from "../config.js";
import { NguonError } from "../errors.js";
import { commands } from "./commands.js";
import { fail } from "./errors.js";
import { helpOf, helpOfAll } from "./help.js";
import { findCommand, parseCall } from "./parse.js";
import { openSession } from "./session.js";
async function main(args) {
  const language = languageOf(args);
  const json = args.includes("--json");
  try {
    const answer = await runCommand(args, language, json);
    if (answer) await print(json ? JSON.stringify(answer.json) : answer.text[language]);
    return 0;
  } catch (error) {
    return tell(error, language, json);
  }
}
async function runCommand(args, language, json) {
  const found = findCommand(commands, args);
  if (!found) return generalHelp(args);
  const { command, rest } = found;
  const { positionals, flags, isHelp } = parseCall(command, rest);
  if (isHelp) return asText({ vi: helpOf(command, "vi"), en: helpOf(command, "en") });
  const { run } = await command.load();
  const session = openSession(language);
  try {
    return await run({ positionals, flags, language, json, session });
  } finally {
    await session.close();
  }
}
function generalHelp(args) {
  const name = args.filter((arg) => !arg.startsWith("-")).join(" ");
  if (args.includes("--help") || name === "help") {
    return asText({ vi: helpOfAll(commands, "vi"), en: helpOfAll(commands, "en") });
  }
  throw fail("command-unknown", name, commands.map((command) => command.name).join(", "));
}
const asText = (text) => ({ json: text, text });
function languageOf(args) {
  const inline = args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const at = args.indexOf("--lang");
  const chosen = inline ?? (at >= 0 ? args[at + 1] : void 0);
  return chosen === "vi" || chosen === "en" ? chosen : languageOfEnvironment();
}
async function tell(error, language, json) {
  const known = error instanceof NguonError ? error : void 0;
  const message = known ? known.words[language] : messageOf(error);
  if (json) {
    const detail = known?.detail === void 0 ? {} : { detail: known.detail };
    await print(JSON.stringify({ error: { code: known?.code ?? "failed", message, ...detail } }));
  } else {
    process.stderr.write(`${message}
`);
  }
  if (!known && error instanceof Error && error.stack) process.stderr.write(`${error.stack}
`);
  return known && known.status < 500 ? 2 : 1;
}
const messageOf = (error) => error instanceof Error ? error.message : String(error);
const print = (line) => new Promise((resolve) => {
  process.stdout.write(`${line}
`, () => resolve());
});
process.exitCode = await main(process.argv.slice(2));
