import { readFileSync, statSync } from "node:fs";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { catalogue } from "./errors.js";
import { parseMaster } from "./issuing/keyring.js";
const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];
const fail = catalogue({
  "setting-wrong": {
    status: 400,
    say: (name, expected) => ({
      vi: `C\xE0i \u0111\u1EB7t ${name} sai: c\u1EA7n ${expected.vi}.`,
      en: `Setting ${name} is wrong: expected ${expected.en}.`
    })
  }
});
const setting = (value) => value;
const settings = {
  PORT: setting({
    fallback: 3e3,
    expected: { vi: "m\u1ED9t s\u1ED1 t\u1EEB 0 \u0111\u1EBFn 65535", en: "a number from 0 to 65535" },
    parse: (text) => wholeNumber(text, 65535)
  }),
  HOST: setting({
    fallback: "127.0.0.1",
    expected: {
      vi: "m\u1ED9t \u0111\u1ECBa ch\u1EC9 ho\u1EB7c t\xEAn m\xE1y \u0111\u1EC3 l\u1EAFng nghe",
      en: "an address or host name to listen on"
    },
    parse: (text) => isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : void 0
  }),
  BASE_URL: setting({
    fallback: null,
    expected: {
      vi: "m\u1ED9t \u0111\u1ECBa ch\u1EC9 nh\u01B0 https://nguon.example, kh\xF4ng c\xF3 \u0111\u01B0\u1EDDng d\u1EABn ph\xEDa sau",
      en: "an address such as https://nguon.example, with no path after it"
    },
    parse: baseUrl
  }),
  FORMER_BASE_URLS: setting({
    fallback: [],
    expected: {
      vi: "c\xE1c \u0111\u1ECBa ch\u1EC9 nh\u01B0 https://cu.example, c\xE1ch nhau b\u1EB1ng d\u1EA5u ph\u1EA9y",
      en: "addresses such as https://old.example, separated by commas"
    },
    parse: baseUrls
  }),
  NGUON_DATA: setting({
    fallback: "var",
    expected: { vi: "m\u1ED9t th\u01B0 m\u1EE5c (kh\xF4ng ph\u1EA3i t\u1EADp tin)", en: "a directory (not a file)" },
    parse: (text) => statSync(text, { throwIfNoEntry: false })?.isFile() ? void 0 : text
  }),
  NGUON_MASTER_KEY: setting({
    fallback: void 0,
    expected: {
      vi: "\u0111\xFAng 32 byte ng\u1EABu nhi\xEAn, vi\u1EBFt b\u1EB1ng base64 ho\u1EB7c hex",
      en: "exactly 32 random bytes in base64 or hex"
    },
    parse: (text) => isMasterKey(text) ? text : void 0
  }),
  DATABASE_URL: setting({
    fallback: null,
    expected: {
      vi: "m\u1ED9t \u0111\u1ECBa ch\u1EC9 postgres://ng\u01B0\u1EDDi-d\xF9ng:m\u1EADt-kh\u1EA9u@m\xE1y/c\u01A1-s\u1EDF-d\u1EEF-li\u1EC7u",
      en: "an address postgres://user:password@host/database"
    },
    parse: (text) => /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text) ? text : void 0
  }),
  LOG_LEVEL: setting({
    fallback: "info",
    expected: { vi: `m\u1ED9t trong ${logLevels.join(", ")}`, en: `one of ${logLevels.join(", ")}` },
    parse: (text) => logLevels.find((level) => level === text.toLowerCase())
  }),
  TRUST_PROXY: setting({
    fallback: false,
    expected: {
      vi: "true, false, ho\u1EB7c c\xE1c \u0111\u1ECBa ch\u1EC9 IP/CIDR c\u1EE7a proxy c\xE1ch nhau b\u1EB1ng d\u1EA5u ph\u1EA9y",
      en: "true, false, or the IP addresses/CIDR of proxies, separated by commas"
    },
    parse: proxies
  })
};
const settingNames = Object.keys(settings);
function readConfig(environment = process.env, directory = process.cwd()) {
  return configOf({ ...dotEnv(resolve(directory, ".env")), ...environment }, directory);
}
function configOf(environment, directory) {
  const read = (name, table) => {
    const text = textOf(environment, name);
    if (text === void 0) return table.fallback;
    const value = table.parse(text);
    if (value === void 0) throw fail("setting-wrong", name, table.expected);
    return value;
  };
  const isSet = (name) => textOf(environment, name) !== void 0;
  const dataDirectory = resolve(directory, read("NGUON_DATA", settings.NGUON_DATA));
  const databaseUrl = read("DATABASE_URL", settings.DATABASE_URL);
  const config = {
    port: read("PORT", settings.PORT),
    host: read("HOST", settings.HOST),
    baseUrl: read("BASE_URL", settings.BASE_URL),
    formerBaseUrls: read("FORMER_BASE_URLS", settings.FORMER_BASE_URLS),
    dataDirectory,
    storeLocation: databaseUrl ? { engine: "postgres", url: databaseUrl } : { engine: "sqlite", directory: dataDirectory },
    masterKey: read("NGUON_MASTER_KEY", settings.NGUON_MASTER_KEY),
    logLevel: read("LOG_LEVEL", settings.LOG_LEVEL),
    trustProxy: read("TRUST_PROXY", settings.TRUST_PROXY),
    isDemoAllowed: !isSet("NGUON_DATA") && !isSet("BASE_URL") && !isSet("DATABASE_URL"),
    withoutEffect: namesWithoutEffect(environment)
  };
  return Object.freeze(config);
}
function namesWithoutEffect(environment) {
  const later = (name) => name === "SMTP_URL" || name.startsWith("S3_");
  return Object.keys(environment).filter((name) => later(name) && textOf(environment, name)).sort();
}
function textOf(environment, name) {
  const text = environment[name]?.trim();
  return text === "" ? void 0 : text;
}
function dotEnv(path) {
  try {
    return parseEnv(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}
const wholeNumber = (text, most) => /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : void 0;
function baseUrl(text) {
  if (!URL.canParse(text)) return void 0;
  const url = new URL(text);
  const isPlain = `${url.protocol}//${url.host}/` === url.href;
  return isPlain && /^https?:$/.test(url.protocol) ? url.origin : void 0;
}
function baseUrls(text) {
  const urls = text.split(/[\s,]+/).filter(Boolean).map(baseUrl);
  return urls.every((url) => url !== void 0) ? Object.freeze(urls) : void 0;
}
function isMasterKey(text) {
  try {
    return parseMaster(text, "NGUON_MASTER_KEY").length > 0;
  } catch {
    return false;
  }
}
function proxies(text) {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const addresses = text.split(",").map((part) => part.trim());
  return addresses.every(isProxyAddress) ? addresses.join(",") : void 0;
}
function isProxyAddress(text) {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", bits, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === void 0 || wholeNumber(bits, version === 4 ? 32 : 128) !== void 0;
}
function languageOfEnvironment(environment = process.env) {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return locale.toLowerCase().startsWith("en") ? "en" : "vi";
}
export {
  configOf,
  languageOfEnvironment,
  logLevels,
  readConfig,
  settingNames
};
