// Turns src into dist, file by file, with esbuild: plain JavaScript that starts quickly and runs
// the same on every Node from 20.19. Types are checked by `npm run check`, not here. What runs in the
// browser (folders named `browser`) is bundled into dist/assets, under names that hold its hash.
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
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
  'office/labels/designer/browser/designer.tsx',
]

/** Style sheets of pages; the files they name lie beside them. */
const stylesForBrowser = ['office/browser/fonts.css']

/** The faces of labels, for drawing them in the browser: entries `label-regular` and so on. */
const faces = {
  regular: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular',
  medium: 'be-vietnam-pro/500Medium/BeVietnamPro_500Medium',
  semibold: 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold',
  bold: 'be-vietnam-pro/700Bold/BeVietnamPro_700Bold',
  serif: 'lora/400Regular/Lora_400Regular',
  'serif-bold': 'lora/700Bold/Lora_700Bold',
  script: 'dancing-script/700Bold/DancingScript_700Bold',
}

/**
 * What draws labels, with what a browser lacks or need not load left out: bwip-js takes only the symbols
 * that src/symbols/bwip.ts asks for, and fontkit no WOFF2.
 */
const drawingForBrowser = {
  name: 'drawing-for-browser',
  setup(build) {
    build.onResolve({ filter: /^bwip-js\/node$/ }, ({ resolveDir }) =>
      build.resolve('bwip-js/browser', { kind: 'import-statement', resolveDir }),
    )
    build.onResolve({ filter: /^brotli\/decompress\.js$/ }, () => ({
      path: 'brotli',
      namespace: 'empty',
    }))
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default null' }))
    build.onLoad({ filter: /bwip-js[/\\]dist[/\\]bwip-js\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const symbols = ['ean13', 'ean8', 'itf14', 'datamatrix', 'gs1datamatrix', 'gs1qrcode']
      const known = symbols.map((name) => `${name}: bwipp_${name}`).join(', ')
      // The rest of the file draws pictures and lists every encoder there is.
      const contents = source
        .replaceAll(
          /bwipp_lookup\([\w.]*bcid\)/g,
          `({ ${known}, 'gs1-128': bwipp_gs1_128 })[options.bcid]`,
        )
        .replace(/^export default \{[^]*?^\};?$/m, 'export default { raw: ToRaw };')
      if (/bwipp_lookup\(/.test(contents) || !contents.includes('default { raw: ToRaw }'))
        throw new Error('bwip-js is not the version that scripts/build.js was written for')
      return { contents, loader: 'js' }
    })
  },
}

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
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [drawingForBrowser],
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
  for (const [face, file] of Object.entries(faces)) {
    const bytes = await readFile(join(root, 'node_modules/@expo-google-fonts', `${file}.ttf`))
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
    await writeFile(join(outdir, `label-${face}-${hash}.ttf`), bytes)
    entries.push([`label-${face}`, `label-${face}-${hash}.ttf`])
  }
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
