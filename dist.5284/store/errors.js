import { catalogue } from "../errors.js";
const fail = catalogue({
  "store-busy": {
    status: 503,
    say: () => ({
      vi: "D\u1EEF li\u1EC7u \u0111ang \u0111\u01B0\u1EE3c m\u1ED9t ti\u1EBFn tr\xECnh kh\xE1c ghi. Ch\u01B0a c\xF3 g\xEC thay \u0111\u1ED5i; h\xE3y th\u1EED l\u1EA1i sau gi\xE2y l\xE1t.",
      en: "Another process is writing the data. Nothing was changed; try again in a moment."
    })
  }
});
export {
  fail
};
