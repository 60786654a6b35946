import { parseArgs } from "node:util";
import { parseCivilDate } from "../registry/civil-date.js";
import { fail } from "./errors.js";
const commonFlags = {
  json: {
    help: {
      vi: "In \u0111\xFAng m\u1ED9t gi\xE1 tr\u1ECB JSON ra \u0111\u1EA7u ra chu\u1EA9n",
      en: "Print exactly one JSON value on standard output"
    }
  },
  lang: { value: "vi|en", help: { vi: "Ng\xF4n ng\u1EEF c\u1EE7a l\u1EDDi b\xE1o", en: "Language of the messages" } },
  help: { help: { vi: "Xem h\u01B0\u1EDBng d\u1EABn c\u1EE7a l\u1EC7nh", en: "Show the help of the command" } }
};
function findCommand(commands, args) {
  const words = [];
  for (let i = 0; i < args.length && words.length < 2; i++) {
    if (args[i] === "--lang") i++;
    else if (!args[i].startsWith("-")) words.push(i);
    else if (words.length > 0) break;
  }
  for (const count of [2, 1]) {
    const used = words.slice(0, count);
    const name = used.map((i) => args[i]).join(" ");
    const command = commands.find((candidate) => candidate.name === name);
    if (command) return { command, rest: args.filter((_, i) => !used.includes(i)) };
  }
  return void 0;
}
function parseCall(command, rest) {
  const known = { ...command.flags, ...commonFlags };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, flag]) => [
      name,
      { type: flag.value ? "string" : "boolean" }
    ])
  );
  const { tokens } = parseArgs({
    args: [...rest],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  const values = /* @__PURE__ */ new Map();
  const positionals = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const flag = Object.hasOwn(known, token.name) ? known[token.name] : void 0;
    if (!flag) throw fail("flag-unknown", token.rawName, command.name);
    values.set(token.name, [...values.get(token.name) ?? [], valueOf(flag, token)]);
    if (!flag.multiple && values.get(token.name).length > 1 && flag.value) {
      throw fail("flag-twice", token.rawName);
    }
  }
  const isHelp = values.has("help");
  if (!isHelp) checkPositionals(command, positionals);
  return { positionals, flags: flagsOf(values), isHelp };
}
function valueOf(flag, token) {
  if (!flag.value) {
    if (token.value !== void 0) throw fail("flag-value-unexpected", token.rawName);
    return "";
  }
  const isForgotten = !token.inlineValue && token.value?.startsWith("--");
  if (token.value === void 0 || isForgotten) throw fail("flag-value-missing", token.rawName);
  return token.value;
}
function checkPositionals(command, positionals) {
  const needed = command.arguments ?? [];
  const missing = needed[positionals.length];
  if (missing) throw fail("argument-missing", missing, command.name);
  const surplus = positionals[needed.length + (command.optional?.length ?? 0)];
  if (surplus !== void 0) throw fail("argument-unexpected", surplus);
}
function flagsOf(values) {
  const text = (name) => values.get(name)?.at(-1);
  return {
    has: (name) => values.has(name),
    text,
    all: (name) => values.get(name) ?? [],
    required(name) {
      const value = text(name);
      if (value === void 0) throw fail("flag-missing", `--${name}`);
      return value;
    },
    number(name, least) {
      const value = text(name);
      if (value === void 0) return void 0;
      const number = Number(value);
      if (/^\d{1,15}$/.test(value) && number >= least) return number;
      throw fail("flag-value-wrong", `--${name}`, value, {
        vi: `s\u1ED1 nguy\xEAn t\u1EEB ${least} tr\u1EDF l\xEAn`,
        en: `a whole number of at least ${least}`
      });
    },
    day(name) {
      const value = text(name);
      if (value === void 0) return void 0;
      const day = parseCivilDate(value);
      if (day) return day;
      throw fail("flag-value-wrong", `--${name}`, value, {
        vi: "ng\xE0y d\u1EA1ng dd/mm/yyyy ho\u1EB7c yyyy-mm-dd",
        en: "a date as dd/mm/yyyy or yyyy-mm-dd"
      });
    }
  };
}
export {
  commonFlags,
  findCommand,
  parseCall
};
