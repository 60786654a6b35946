import { createToken, roles } from "../../accounts/tokens.js";
import { fail } from "../errors.js";
async function run({ flags, session }) {
  const role = roleOf(flags.required("role"));
  const day = flags.day("expires");
  const store = await session.store();
  const { id, token } = await createToken(
    store,
    {
      role,
      producerId: flags.text("producer"),
      label: flags.text("label") ?? session.actor.name,
      // Good through its last day in Viet Nam.
      expiresAt: day === void 0 ? void 0 : /* @__PURE__ */ new Date(`${day}T23:59:59.999+07:00`)
    },
    session.actor.name,
    session.now()
  );
  return {
    json: { id, role, token },
    text: {
      vi: `${token}
M\xE3 n\xE0y ch\u1EC9 hi\u1EC7n m\u1ED9t l\u1EA7n; h\xE3y c\u1EA5t gi\u1EEF c\u1EA9n th\u1EADn.`,
      en: `${token}
It is shown only this once; keep it safe.`
    }
  };
}
function roleOf(text) {
  const role = roles.find((known) => known === text);
  if (role) return role;
  const all = roles.join(", ");
  throw fail("flag-value-wrong", "--role", text, { vi: `m\u1ED9t trong ${all}`, en: `one of ${all}` });
}
export {
  run
};
