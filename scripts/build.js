// Turns src into dist, file by file, with esbuild: plain JavaScript that starts quickly and runs
// the same on every Node from 20.19. Types are checked by `npm run check`, not here. What runs in the
// browser (folders named `browser`) is bundled into dist/assets, under names that hold its hash.
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds when something in src is newer than dist. Safe when several processes call it at once. */
export async function build() {
  const sources = await filesUnder(join(root, 'src'))
  const built = existsSync(join(root, 'dist/.built'))
    ? (await stat(join(root, 'dist/.built'))).mtimeMs
    : 0
  const times = await Promise.all(sources.map(async (file) => (await stat(file)).mtimeMs))
  const dirs = await directoriesUnder(join(root, 'src'))
  const dirTimes = await Promise.all(dirs.map(async (dir) => (await stat(dir)).mtimeMs))
  if (built > Math.max(...times, ...dirTimes)) return
  const esbuild = await import('esbuild')
  const next = join(root, `dist.${process.pid}`)
  await esbuild.build({
    entryPoints: sources.filter((file) => /\.tsx?$/.test(file) && !isForBrowser(file)),
    outbase: join(root, 'src'),
    outdir: next,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  for (const file of sources.filter((file) => !/\.tsx?$/.test(file) && !isForBrowser(file))) {
    const to = join(next, file.slice(join(root, 'src').length + 1))
    await mkdir(join(to, '..'), { recursive: true })
    await cp(file, to)
  }
  await buildForBrowser(esbuild, join(next, 'assets'))
  await writeFile(join(next, '.built'), '')
  const old = join(root, `dist.old.${process.pid}`)
  if (existsSync(join(root, 'dist'))) await rename(join(root, 'dist'), old).catch(() => {})
  await rename(next, join(root, 'dist')).catch(() => rm(next, { recursive: true }))
  await rm(old, { recursive: true, force: true })
}

const isForBrowser = (file) => /[/\\]browser[/\\]/.test(file)

/** What pages load; everything else in folders named `browser` comes with one of them. */
const entriesForBrowser = [
  'lookup/browser/start.ts',
  'lookup/browser/offer-place.ts',
  'office/browser/draft.ts',
  'office/browser/paper.ts',
  'office/browser/passkey.ts',
  'office/browser/place.ts',
  'office/browser/progress.ts',
  'office/browser/scan.ts',
]

/** Style sheets of pages; the files they name lie beside them. */
const stylesForBrowser = ['office/browser/fonts.css']

/** Scripts and styles of pages, and the names they got: `entries.json` is read by src/web/assets.ts. */
async function buildForBrowser(esbuild, outdir) {
  const common = {
    outdir,
    bundle: true,
    minify: true,
    platform: 'browser',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    legalComments: 'none',
    metafile: true,
    absWorkingDir: root,
    logLevel: 'warning',
  }
  const scripts = await esbuild.build({
    ...common,
    entryPoints: entriesForBrowser.map((file) => join(root, 'src', file)),
    splitting: true,
    format: 'esm',
    target: 'es2020',
    loader: { '.wasm': 'file' },
    chunkNames: '[name]-[hash]',
    publicPath: '/assets',
  })
  const styles = await esbuild.build({
    ...common,
    entryPoints: stylesForBrowser.map((file) => join(root, 'src', file)),
    loader: { '.woff2': 'file' },
  })
  const entries = Object.entries({ ...scripts.metafile.outputs, ...styles.metafile.outputs })
    .filter(([, { entryPoint }]) => entryPoint !== undefined && isForBrowser(entryPoint))
    .map(([file, { entryPoint }]) => [basename(entryPoint).replace(/\.\w+$/, ''), basename(file)])
  await writeFile(join(outdir, 'entries.json'), JSON.stringify(Object.fromEntries(entries)))
}

async function filesUnder(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name))
}

async function directoriesUnder(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return [
    dir,
    ...entries.filter((e) => e.isDirectory()).map((e) => join(e.parentPath ?? e.path, e.name)),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
