/**
 * Settings: one table, read once at the start from the environment and `.env` (the environment
 * wins). Nothing else in the product reads `process.env`.
 */
import { readFileSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { catalogue, type Words } from './errors.js'
import { parseMaster } from './issuing/keyring.js'
import type { Language } from './language/language.js'
import type { StoreLocation } from './store/store.js'

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export interface Config {
  readonly port: number
  readonly host: string
  /** The address printed on labels, `https://nguon.example[/prefix]`; null = not set: labels carry DEMO. */
  readonly baseUrl: string | null
  /** Earlier base URLs: labels printed under them are still read and answered. */
  readonly formerBaseUrls: readonly string[]
  readonly dataDirectory: string
  readonly storeLocation: StoreLocation
  /** The master key as given (32 bytes, base64 or hex); undefined = a file of mode 0600 in the data directory. */
  readonly masterKey: string | undefined
  readonly logLevel: LogLevel
  /** As Fastify's `trustProxy`: false, true, or addresses. A number of hops says nothing of who sits there. */
  readonly trustProxy: boolean | string
  /** The mail server and who letters are from; null = none: links are passed on by people. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  /** Demonstration data may be made: nothing says that this installation is a real one. */
  readonly isDemoAllowed: boolean
  /** Settings that are set but do nothing in this version; told at the start. */
  readonly withoutEffect: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

const fail = catalogue({
  'setting-wrong': {
    status: 400,
    say: (name: string, expected: Words) => ({
      vi: `Cài đặt ${name} sai: cần ${expected.vi}.`,
      en: `Setting ${name} is wrong: expected ${expected.en}.`,
    }),
  },
})

/** How one setting is read. An empty value counts as not set. */
interface Setting<T> {
  readonly fallback: T
  readonly expected: Words
  /** Undefined when the text is wrong. */
  readonly parse: (text: string) => T | undefined
}

const setting = <T>(value: Setting<T>): Setting<T> => value

const settings = {
  PORT: setting<number>({
    fallback: 3000,
    expected: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
    parse: (text) => wholeNumber(text, 65_535),
  }),
  HOST: setting<string>({
    fallback: '127.0.0.1',
    expected: {
      vi: 'một địa chỉ hoặc tên máy để lắng nghe',
      en: 'an address or host name to listen on',
    },
    parse: (text) =>
      isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined,
  }),
  BASE_URL: setting<string | null>({
    fallback: null,
    expected: {
      vi: 'một địa chỉ như https://nguon.example hoặc https://htx.example/nguon',
      en: 'an address such as https://nguon.example or https://coop.example/nguon',
    },
    parse: baseUrl,
  }),
  FORMER_BASE_URLS: setting<readonly string[]>({
    fallback: [],
    expected: {
      vi: 'các địa chỉ như https://cu.example, cách nhau bằng dấu phẩy',
      en: 'addresses such as https://old.example, separated by commas',
    },
    parse: baseUrls,
  }),
  NGUON_DATA: setting<string>({
    fallback: 'var',
    expected: { vi: 'một thư mục (không phải tập tin)', en: 'a directory (not a file)' },
    parse: (text) => (statSync(text, { throwIfNoEntry: false })?.isFile() ? undefined : text),
  }),
  NGUON_MASTER_KEY: setting<string | undefined>({
    fallback: undefined,
    expected: {
      vi: 'đúng 32 byte ngẫu nhiên, viết bằng base64 hoặc hex',
      en: 'exactly 32 random bytes in base64 or hex',
    },
    parse: (text) => (isMasterKey(text) ? text : undefined),
  }),
  DATABASE_URL: setting<string | null>({
    fallback: null,
    expected: {
      vi: 'một địa chỉ postgres://người-dùng:mật-khẩu@máy/cơ-sở-dữ-liệu',
      en: 'an address postgres://user:password@host/database',
    },
    parse: (text) => (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text) ? text : undefined),
  }),
  LOG_LEVEL: setting<LogLevel>({
    fallback: 'info',
    expected: { vi: `một trong ${logLevels.join(', ')}`, en: `one of ${logLevels.join(', ')}` },
    parse: (text) => logLevels.find((level) => level === text.toLowerCase()),
  }),
  SMTP_URL: setting<string | null>({
    fallback: null,
    expected: {
      vi: 'một địa chỉ smtp://người-dùng:mật-khẩu@máy:587 hoặc smtps://…',
      en: 'an address smtp://user:password@host:587 or smtps://…',
    },
    parse: (text) => (/^smtps?:\/\/./.test(text) && URL.canParse(text) ? text : undefined),
  }),
  MAIL_FROM: setting<string>({
    fallback: '',
    expected: {
      vi: 'một địa chỉ e-mail, hoặc Tên <địa-chỉ>',
      en: 'an e-mail address, or Name <address>',
    },
    parse: (text) =>
      /^(?:[^<>\r\n]{1,100} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)
        ? text
        : undefined,
  }),
  TRUST_PROXY: setting<boolean | string>({
    fallback: false,
    expected: {
      vi: 'true, false, hoặc các địa chỉ IP/CIDR của proxy cách nhau bằng dấu phẩy',
      en: 'true, false, or the IP addresses/CIDR of proxies, separated by commas',
    },
    parse: proxies,
  }),
}

/** The names of the settings that do something, for the documentation and its test. */
export const settingNames: readonly string[] = Object.keys(settings)

/** Reads `.env` of the working directory below the environment and answers the configuration. */
export function readConfig(
  environment: Environment = process.env,
  directory = process.cwd(),
): Config {
  return configOf({ ...dotEnv(resolve(directory, '.env')), ...environment }, directory)
}

/**
 * The configuration that these settings mean. Relative directories start at `directory`.
 * @throws setting-wrong, naming the first wrong setting and what is expected; never its value
 */
export function configOf(environment: Environment, directory: string): Config {
  const read = <T>(name: keyof typeof settings, table: Setting<T>): T => {
    const text = textOf(environment, name)
    if (text === undefined) return table.fallback
    const value = table.parse(text)
    if (value === undefined) throw fail('setting-wrong', name, table.expected)
    return value
  }
  const isSet = (name: keyof typeof settings) => textOf(environment, name) !== undefined
  const dataDirectory = resolve(directory, read('NGUON_DATA', settings.NGUON_DATA))
  const databaseUrl = read('DATABASE_URL', settings.DATABASE_URL)
  const config: Config = {
    port: read('PORT', settings.PORT),
    host: read('HOST', settings.HOST),
    baseUrl: read('BASE_URL', settings.BASE_URL),
    formerBaseUrls: read('FORMER_BASE_URLS', settings.FORMER_BASE_URLS),
    dataDirectory,
    storeLocation: databaseUrl
      ? { engine: 'postgres', url: databaseUrl }
      : { engine: 'sqlite', directory: dataDirectory },
    masterKey: read('NGUON_MASTER_KEY', settings.NGUON_MASTER_KEY),
    logLevel: read('LOG_LEVEL', settings.LOG_LEVEL),
    trustProxy: read('TRUST_PROXY', settings.TRUST_PROXY),
    mail: mailOf(read('SMTP_URL', settings.SMTP_URL), read('MAIL_FROM', settings.MAIL_FROM)),
    isDemoAllowed: !isSet('NGUON_DATA') && !isSet('BASE_URL') && !isSet('DATABASE_URL'),
    withoutEffect: namesWithoutEffect(environment),
  }
  return Object.freeze(config)
}

/** Letters are from the server's own user where nothing else is said. */
function mailOf(smtpUrl: string | null, from: string): Config['mail'] {
  if (smtpUrl === null) return null
  const { username, hostname } = new URL(smtpUrl)
  const user = decodeURIComponent(username)
  return { smtpUrl, from: from || (user.includes('@') ? user : `nguon@${hostname}`) }
}

/** Known names that later versions will read: said aloud rather than taken in silence. */
function namesWithoutEffect(environment: Environment): string[] {
  const later = (name: string) => name.startsWith('S3_')
  return Object.keys(environment)
    .filter((name) => later(name) && textOf(environment, name))
    .sort()
}

function textOf(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.trim()
  return text === '' ? undefined : text
}

function dotEnv(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

const wholeNumber = (text: string, most: number): number | undefined =>
  /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : undefined

function baseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const prefix = url.pathname.replace(/\/$/, '')
  const isPlain = [prefix, `${prefix}/`].some(
    (path) => `${url.protocol}//${url.host}${path}` === url.href,
  )
  if (!isPlain || !/^https?:$/.test(url.protocol) || !isPrefix(prefix)) return undefined
  return url.origin + prefix
}

/** First segments that are addresses of our own: behind a proxy that takes the prefix away they could not be told apart. */
const ownSegments =
  /^(?:t|p|api|assets|epcis|files|office|products|report|reports|healthz|readyz|metrics|sitemap.*|robots\.txt|\.well-known)$/i

/** A path prefix: plain segments, none of which could be read as a part of a Digital Link. */
function isPrefix(path: string): boolean {
  if (path === '') return true
  const segments = path.slice(1).split('/')
  const isPlain = segments.every(
    (segment) => /^[A-Za-z0-9._~-]+$/.test(segment) && !/^(?:\d+|\.+)$/.test(segment),
  )
  return isPlain && !ownSegments.test(segments[0] ?? '')
}

function baseUrls(text: string): readonly string[] | undefined {
  const urls = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(baseUrl)
  return urls.every((url) => url !== undefined) ? Object.freeze(urls) : undefined
}

/** The keyring has the rule; here it only decides which setting is wrong. */
function isMasterKey(text: string): boolean {
  try {
    return parseMaster(text, 'NGUON_MASTER_KEY').length > 0
  } catch {
    return false
  }
}

function proxies(text: string): boolean | string | undefined {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  const addresses = text.split(',').map((part) => part.trim())
  return addresses.every(isProxyAddress) ? addresses.join(',') : undefined
}

function isProxyAddress(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || wholeNumber(bits, version === 4 ? 32 : 128) !== undefined
}

/** The language of the terminal (LC_ALL, LC_MESSAGES, LANG): English only when it asks for it. */
export function languageOfEnvironment(environment: Environment = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return locale.toLowerCase().startsWith('en') ? 'en' : 'vi'
}
