import { catalogue } from "../errors.js";
const fail = catalogue({
  "guesses-held": {
    status: 429,
    say: () => ({
      vi: "V\u1EEBa c\xF3 qu\xE1 nhi\u1EC1u l\u01B0\u1EE3t tra m\xE3 kh\xF4ng c\xF3 trong h\u1EC7 th\u1ED1ng. H\xE3y \u0111\u1EE3i theo Retry-After r\u1ED3i th\u1EED l\u1EA1i.",
      en: "Too many codes that are not ours were asked for. Wait as Retry-After says, then try again."
    })
  }
});
export {
  fail
};
