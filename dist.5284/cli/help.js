import { commonFlags } from "./parse.js";
const words = {
  usage: { vi: "C\xE1ch d\xF9ng", en: "Usage" },
  options: { vi: "Tu\u1EF3 ch\u1ECDn", en: "Options" },
  commands: { vi: "C\xE1c l\u1EC7nh", en: "Commands" },
  more: {
    vi: "Chi ti\u1EBFt c\u1EE7a m\u1ED9t l\u1EC7nh: nguon L\u1EC6NH --help",
    en: "More about a command: nguon COMMAND --help"
  }
};
function helpOfAll(commands, language) {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    `${words.usage[language]}: nguon L\u1EC6NH [--json] [--lang vi|en]`,
    "",
    `${words.commands[language]}:`,
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.help[language]}`),
    "",
    words.more[language]
  ].join("\n");
}
function helpOf(command, language) {
  const flags = Object.entries({ ...command.flags, ...commonFlags });
  const names = flags.map(([name, flag]) => flag.value ? `--${name} ${flag.value}` : `--${name}`);
  const width = Math.max(...names.map((name) => name.length));
  return [
    command.help[language],
    "",
    `${words.usage[language]}: ${usageOf(command)}`,
    "",
    `${words.options[language]}:`,
    ...flags.map(([, flag], i) => `  ${names[i].padEnd(width)}  ${flag.help[language]}`)
  ].join("\n");
}
function usageOf(command) {
  const optional = (command.optional ?? []).map((argument) => `[${argument}]`);
  return ["nguon", command.name, ...command.arguments ?? [], ...optional, "[\u2026]"].join(" ");
}
export {
  helpOf,
  helpOfAll,
  usageOf
};
