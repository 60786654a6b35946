/** What the bytes of a volume depend on besides its snapshot. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const versionOf = (file: string): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version

function installed(name: string): string {
  // Packages may keep package.json to themselves: it lies beside their entry point's directories.
  const entry = require.resolve(name).replaceAll('\\', '/')
  const root = entry.slice(0, entry.lastIndexOf(`/node_modules/${name}/`))
  return versionOf(`${root}/node_modules/${name}/package.json`)
}

/** Recorded with print jobs: a job printed again has the same bytes where this is the same. */
export const engineVersion: string = [
  `nguon ${versionOf(require.resolve('../../package.json'))}`,
  ...[
    'pdfkit',
    'fontkit',
    'sharp',
    '@expo-google-fonts/be-vietnam-pro',
    '@expo-google-fonts/lora',
    '@expo-google-fonts/dancing-script',
  ].map((name) => `${name.split('/').at(-1)} ${installed(name)}`),
  `zlib ${process.versions.zlib}`,
].join(', ')
