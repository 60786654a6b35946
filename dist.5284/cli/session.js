import { userInfo } from "node:os";
import { readConfig } from "../config.js";
function openSession(language) {
  const config = readConfig();
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  let store;
  let issuing;
  const openStore = () => store ??= import("../store/store.js").then((module) => module.openStore(config.storeLocation));
  let closing;
  async function close() {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    const opened = await issuing?.catch(() => void 0);
    opened?.close();
    await (await store?.catch(() => void 0))?.close();
  }
  return {
    config,
    actor: { name: `cli:${userName()}`, producerId: null },
    now: () => /* @__PURE__ */ new Date(),
    store: openStore,
    issuing: () => issuing ??= openIssuing(config, openStore()),
    say: (words) => void process.stderr.write(`${words[language]}
`),
    stopped: stop.signal,
    close: () => closing ??= close()
  };
}
async function openIssuing(config, store) {
  const { openIssuing: openIssuing2 } = await import("../issuing/open.js");
  return openIssuing2({
    store: await store,
    dataDirectory: config.dataDirectory,
    masterKey: config.masterKey
  });
}
function userName() {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "unknown");
  }
}
export {
  openSession
};
