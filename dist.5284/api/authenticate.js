import { fail } from "../accounts/errors.js";
import { bearerOf, findToken } from "../accounts/tokens.js";
const holders = /* @__PURE__ */ new WeakMap();
function authenticate(app, store, now) {
  app.addHook("onRequest", async (request) => {
    const token = bearerOf(request.headers.authorization);
    if (token === void 0) throw fail("token-missing");
    const holder = await findToken(store, token, now());
    if (!holder) throw fail("token-invalid");
    holders.set(request, holder);
  });
}
function holderOf(request) {
  const holder = holders.get(request);
  if (!holder) throw new TypeError("route without authentication");
  return holder;
}
export {
  authenticate,
  holderOf
};
