import { hkdfSync, randomBytes } from "node:crypto";
import Fastify, { LogController } from "fastify";
import { bearerOf, findToken } from "./accounts/tokens.js";
import { apiRoutes } from "./api/plugin.js";
import { openIssued } from "./issuing/issued.js";
import { Guessing } from "./lookup/guessing.js";
import { lookupRoutes } from "./lookup/routes.js";
import { startScanRecorder } from "./scans/recorder.js";
import { secureHeaders, sendHeaders } from "./web/headers.js";
import { healthRoutes } from "./web/health.js";
import { redact, serializers } from "./web/log.js";
import { countAnswers } from "./web/metrics.js";
import { answerErrors } from "./web/problem.js";
const bodyLimit = 1048576;
async function buildApp(ctx) {
  const { config, issuing, now } = ctx;
  const { store } = issuing;
  const app = Fastify({
    logger: { level: config.logLevel, stream: ctx.logTo ?? process.stderr, serializers, redact },
    // Look-ups are counted, not logged one by one; what fails is logged by `answerErrors`.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit,
    // At a stop idle connections are closed and answers under way are finished.
    forceCloseConnections: "idle",
    // Long enough for any address a label holds; GS1 lots and serials may be percent-encoded.
    routerOptions: { maxParamLength: 500 }
  });
  const printing = printingOf(ctx);
  const baseUrl = config.baseUrl ?? printing.localUrl;
  const headers = secureHeaders(baseUrl.startsWith("https://"));
  const guessing = new Guessing(secretOf(issuing, "nguon guessing"));
  const figures = countAnswers(app.server, () => guessing.figures());
  const issued = await openIssued(issuing);
  const scans = await startScanRecorder({
    location: config.storeLocation,
    secret: secretOf(issuing, "nguon visitors"),
    onLost: (count, reason) => app.log.error({ count, reason }, "scans lost"),
    now
  });
  app.addHook("onClose", async () => {
    figures.stop();
    await scans.stop();
  });
  answerErrors(app, headers);
  await app.register(lookupRoutes, {
    issued,
    read: store.read,
    scans,
    baseUrl,
    formerBaseUrls: config.formerBaseUrls,
    guessing,
    now,
    knowsToken: async (authorization) => await findToken(store, bearerOf(authorization) ?? "", now()) !== void 0
  });
  await app.register(async (rest) => {
    sendHeaders(rest, headers);
    healthRoutes(rest, { store, figures });
    await rest.register(apiRoutes({ issuing, printing, now }), { prefix: "/api" });
  });
  return app;
}
function printingOf({ config, issuing }) {
  const { baseUrl, dataDirectory, port } = config;
  return { ...issuing, dataDirectory, baseUrl, localUrl: `http://127.0.0.1:${port}` };
}
function secretOf({ keyring }, use) {
  const master = keyring.master();
  if (!master) return randomBytes(32);
  return new Uint8Array(hkdfSync("sha256", master, "", use, 32));
}
export {
  buildApp
};
