import { Worker } from "node:worker_threads";
function startWorker(from, module, options = {}) {
  const url = new URL(module, from);
  if (!from.endsWith(".ts") && !from.endsWith(".tsx")) return new Worker(url, options);
  const loader = import.meta.resolve("tsx/esm/api");
  const source = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(url.href)})`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), options);
}
export {
  startWorker
};
