// Turns all code into JavaScript below dist.tests, file by file, with the JSON that it imports: tests, and
// the threads they start, need a third less of the processor than with a loader of TypeScript.
// `import.meta.url` stays that of the source, so that files beside it are found; stack traces name the
// source, too.
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const into = join(root, 'dist.tests')
const folders = ['src', 'test', 'bench', 'scripts', 'data']
const isTaken = /\.(?:tsx?|js|json)$/

/** Where a source goes. */
export const builtTest = (file) => join('dist.tests', file.replace(/\.tsx?$/, '.js'))

/** Builds what is newer than its outcome, and removes what has no source any more. */
export async function buildTests() {
  const { transform } = await import('esbuild')
  const { compilerOptions } = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8'))
  const lists = await Promise.all(folders.map((folder) => filesUnder(join(root, folder))))
  const sources = lists.flat().filter((file) => isTaken.test(file))
  const since = await timeOf(fileURLToPath(import.meta.url))
  const wanted = new Set()
  await Promise.all(
    sources.map(async (file) => {
      const to = join(root, builtTest(relative(root, file)))
      wanted.add(to)
      if ((await timeOf(to)) > Math.max(since, await timeOf(file))) return
      await mkdir(dirname(to), { recursive: true })
      if (file.endsWith('.json')) return copyFile(file, to)
      const source = await readFile(file, 'utf8')
      // Threads begin with a module beside their starter: that is the one built here.
      const startsThread = source.includes('startWorker(import.meta.url')
      const { code } = await transform(source, {
        ...{ format: 'esm', platform: 'node', target: 'node20.19', sourcefile: file },
        ...{ loader: file.endsWith('x') ? 'tsx' : 'ts', sourcemap: 'inline' },
        tsconfigRaw: { compilerOptions },
        define: startsThread ? {} : { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
      })
      await writeFile(to, code)
    }),
  )
  const built = await filesUnder(into)
  await Promise.all(built.filter((file) => !wanted.has(file)).map((file) => rm(file)))
}

const timeOf = async (file) => (await stat(file).catch(() => ({ mtimeMs: 0 }))).mtimeMs

async function filesUnder(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name))
}
