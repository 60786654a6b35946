import { randomBytes } from "node:crypto";
import { createCodeCipher } from "../codes/cipher.js";
import { recall, revoke, suspect } from "../issuing/revocations.js";
import { issueRun } from "../issuing/runs.js";
import { startScanRecorder } from "../scans/recorder.js";
import { createDemoRegistry } from "./registry.js";
const by = { name: "demo", producerId: null };
const dayMs = 24 * 36e5;
const quantity = 100;
async function createDemo(ctx, location, now) {
  const registry = await createDemoRegistry(ctx.store, now);
  const issue = (productId, daysAgo, lotId, activate = true) => issueRun(
    ctx,
    { productId, lotId, quantity, activate, note: "minh ho\u1EA1" },
    by,
    new Date(now.getTime() - daysAgo * dayMs)
  );
  const { tea, lots } = registry;
  const good = await issue(tea, 20, lots.good);
  const inactive = await issue(tea, 1, void 0, false);
  const expired = await issue(tea, 300, lots.expired);
  const recalled = await issue(tea, 50, lots.recalled);
  const honey = await issue(registry.honey, 30);
  const sauce = await issue(registry.sauce, 30);
  const candy = await issue(registry.candy, 30);
  const one = (run, number) => ({ runId: run.id, from: number, to: number });
  await revoke(ctx, one(good, 4), { reason: "Tem b\u1ECB r\xE1ch khi d\xE1n (minh ho\u1EA1)" }, by, now);
  await suspect(ctx, one(good, 5), { reason: "C\xF9ng m\u1ED9t m\xE3 \u1EDF hai t\u1EC9nh (minh ho\u1EA1)" }, by, now);
  await recall(
    ctx,
    lots.recalled,
    { reason: "\u0110\u1ED9 \u1EA9m cao (minh ho\u1EA1)", notice: "H\xE3y mang \u0111\u1EBFn n\u01A1i mua \u0111\u1EC3 \u0111\u1ED5i (minh ho\u1EA1)." },
    by,
    now
  );
  await addScans(location, good, tea, now);
  const path = pathMaker(ctx);
  return [
    { shows: words.first, path: path(good, 1) },
    { shows: words.seen, path: path(good, 2) },
    { shows: words.often, path: path(good, 3) },
    { shows: words.inactive, path: path(inactive, 1) },
    { shows: words.expired, path: path(expired, 1) },
    { shows: words.recalled, path: path(recalled, 1) },
    { shows: words.revoked, path: path(good, 4) },
    { shows: words.suspect, path: path(good, 5) },
    { shows: words.lapsed, path: path(honey, 1) },
    { shows: words.withdrawn, path: path(sauce, 1) },
    { shows: words.claimed, path: path(candy, 1) },
    { shows: words.product, path: `/P/${tea}` },
    { shows: words.unknown, path: "/T/0123456789AM" },
    { shows: words.mistyped, path: "/T/0123456789AN" }
  ];
}
const words = {
  first: { vi: "M\xE3 h\u1EE3p l\u1EC7, l\u1EA7n qu\xE9t \u0111\u1EA7u", en: "valid, first scan" },
  seen: { vi: "M\xE3 h\u1EE3p l\u1EC7, \u0111\xE3 qu\xE9t tr\u01B0\u1EDBc \u0111\xF3", en: "valid, seen before" },
  often: { vi: "M\xE3 h\u1EE3p l\u1EC7, qu\xE9t nhi\u1EC1u b\u1EA5t th\u01B0\u1EDDng", en: "valid, scanned unusually often" },
  inactive: { vi: "Ch\u01B0a k\xEDch ho\u1EA1t", en: "not activated" },
  expired: { vi: "H\u1EBFt h\u1EA1n s\u1EED d\u1EE5ng", en: "past its use-by date" },
  recalled: { vi: "L\xF4 b\u1ECB thu h\u1ED3i", en: "lot recalled" },
  revoked: { vi: "M\xE3 b\u1ECB v\xF4 hi\u1EC7u ho\xE1", en: "revoked" },
  suspect: { vi: "M\xE3 b\u1ECB sao ch\xE9p", en: "copied" },
  lapsed: { vi: "Ch\u1EE9ng nh\u1EADn OCOP h\u1EBFt h\u1EA1n", en: "certificate expired" },
  withdrawn: { vi: "Ch\u1EE9ng nh\u1EADn OCOP b\u1ECB thu h\u1ED3i", en: "certificate revoked" },
  claimed: { vi: "S\u1ED1 sao ch\u1EC9 bi\u1EBFt theo n\u0103m", en: "stars known by year only" },
  product: { vi: "M\xE3 chung c\u1EE7a s\u1EA3n ph\u1EA9m", en: "product code" },
  unknown: { vi: "Kh\xF4ng c\xF3 trong h\u1EC7 th\u1ED1ng", en: "not one of ours" },
  mistyped: { vi: "G\xF5 sai", en: "mistyped" }
};
async function addScans(location, run, productId, now) {
  const recorder = await startScanRecorder({
    location,
    // Visitors that nobody will meet again need no secret of the installation.
    secret: randomBytes(32),
    onLost: () => {
    },
    now: () => now
  });
  for (const [number, scans] of [
    [2, 3],
    [3, 45]
  ]) {
    for (let i = 0; i < scans; i++) {
      await recorder.record({
        epoch: run.epoch,
        index: run.firstIndex + number - 1,
        at: now.getTime() - 6 * dayMs + i * 3 * 36e5,
        visitor: `demo ${i}`,
        returning: false,
        productId,
        verdict: "valid",
        language: "vi"
      });
    }
  }
  await recorder.stop();
}
function pathMaker({ keyring }) {
  return (run, number) => {
    const key = keyring.epochKey(run.epoch);
    if (!key) throw new TypeError(`no key of epoch ${run.epoch}`);
    return `/T/${createCodeCipher(key).codeOf(run.firstIndex + number - 1)}`;
  };
}
export {
  createDemo
};
