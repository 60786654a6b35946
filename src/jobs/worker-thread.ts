/** Starts a worker thread from a module of ours, whether the process runs the build or, as tests do, the sources. */
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * @param from the caller's `import.meta.url`
 * @param module the worker's module beside it, as imports spell it (`./render-worker.js`)
 */
export function startWorker(from: string, module: string, options: WorkerOptions = {}): Worker {
  const url = new URL(module, from)
  if (!from.endsWith('.ts') && !from.endsWith('.tsx')) return new Worker(url, options)
  // A worker does not inherit the TypeScript loader: register it first, then load the module.
  const loader = import.meta.resolve('tsx/esm/api')
  const source = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(url.href)})`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), options)
}
