import { networkInterfaces } from "node:os";
import closeWithGrace from "close-with-grace";
import { createToken } from "../../accounts/tokens.js";
import { buildApp } from "../../app.js";
import { formatNumber } from "../../language/format.js";
import { workOff } from "../../printing/jobs-work.js";
import { isStoreEmpty } from "../../store/backup.js";
import { printingOf } from "../printing.js";
import { paperFinding } from "./doctor.js";
async function run(call) {
  const { session, json } = call;
  const { config } = session;
  const issuing = await session.issuing();
  const first = await firstStart(session);
  const app = await buildApp({ config, issuing, now: () => session.now() });
  const address = await app.listen({ port: config.port, host: config.host });
  const work = new AbortController();
  const working = workOff(await printingOf(session), session.actor, {
    now: () => session.now(),
    signal: work.signal,
    onEnd: (jobId, error) => error === void 0 ? app.log.info({ jobId }, "print job done") : app.log.error({ jobId, err: error }, "print job failed")
  });
  const base = config.baseUrl ?? shown(address, config.host);
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ address: base, token: first?.token ?? null, samples: first?.samples ?? [] })}
`
    );
  } else {
    process.stdout.write(`Ngu\u1ED3n: ${base}
`);
    if (first) process.stdout.write(`${demoText(call, first, base)}
`);
  }
  for (const name of config.withoutEffect) {
    session.say({
      vi: `C\xE0i \u0111\u1EB7t ${name} ch\u01B0a c\xF3 t\xE1c d\u1EE5ng.`,
      en: `Setting ${name} has no effect yet.`
    });
  }
  const problem = issuing.keyring.problem();
  if (problem) session.say(problem.words);
  const paper = await paperFinding(issuing);
  if (!paper.ok && config.baseUrl !== null) session.say(paper.words);
  await new Promise((resolve) => {
    closeWithGrace({ delay: 1e4, logger: app.log }, async ({ err }) => {
      if (err) app.log.error({ err }, "stopped by an error");
      await app.close();
      work.abort();
      await working;
      resolve();
      await session.close();
    });
  });
  return void 0;
}
async function firstStart(session) {
  const { config } = session;
  const issuing = await session.issuing();
  if (!config.isDemoAllowed || !await isStoreEmpty(issuing.store.read)) return void 0;
  const { createDemo } = await import("../../demo/demo.js");
  const samples = await createDemo(issuing, config.storeLocation, session.now());
  const { token } = await createToken(
    issuing.store,
    { role: "administrator", label: "demo" },
    session.actor.name,
    session.now()
  );
  return { token, samples };
}
function shown(address, host) {
  if (host !== "0.0.0.0" && host !== "::") return address;
  const own = Object.values(networkInterfaces()).flat().find((entry) => entry?.family === "IPv4" && !entry.internal);
  return own ? `http://${own.address}:${new URL(address).port}` : address;
}
function demoText({ language }, { token, samples }, base) {
  const vi = language === "vi";
  const width = Math.max(...samples.map(({ shows }) => shows[language].length));
  return [
    "",
    vi ? `D\u1EEF li\u1EC7u minh ho\u1EA1 (${formatNumber(samples.length, "vi")} tr\u01B0\u1EDDng h\u1EE3p, t\xEAn v\xE0 m\xE3 \u0111\u1EC1u b\u1ECBa ra):` : `Demonstration data (${formatNumber(samples.length, "en")} cases, every name and code is made up):`,
    ...samples.map(({ shows, path }) => `  ${shows[language].padEnd(width)}  ${base}${path}`),
    "",
    vi ? `M\xE3 truy c\u1EADp API (ch\u1EC9 hi\u1EC7n m\u1ED9t l\u1EA7n): ${token}` : `API token (shown only once): ${token}`
  ].join("\n");
}
export {
  run
};
