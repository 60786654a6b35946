import { catalogue } from "../errors.js";
const fail = catalogue({
  "request-invalid": {
    status: 400,
    say: (problems) => ({
      vi: `Y\xEAu c\u1EA7u ch\u01B0a \u0111\xFAng: ${problems.vi}.`,
      en: `The request is not valid: ${problems.en}.`
    })
  },
  "target-unclear": {
    status: 400,
    say: (forms) => ({
      vi: `C\u1EA7n n\xEAu \u0111\xFAng m\u1ED9t trong c\xE1c c\xE1ch ch\u1EC9 ra m\xE3: ${forms}.`,
      en: `Name the codes in exactly one of these ways: ${forms}.`
    })
  },
  "cursor-invalid": {
    status: 400,
    say: () => ({
      vi: 'Gi\xE1 tr\u1ECB "after" kh\xF4ng ph\u1EA3i l\xE0 gi\xE1 tr\u1ECB m\xE0 danh s\xE1ch \u0111\xE3 tr\u1EA3 v\u1EC1.',
      en: 'The value of "after" is not one that a list has answered.'
    })
  },
  "print-file-missing": {
    status: 404,
    say: (id, n) => ({
      vi: `L\u1EA7n in ${id} ch\u01B0a c\xF3 t\u1EADp tin ${n}, ho\u1EB7c t\u1EADp tin \u0111\xE3 b\u1ECB d\u1EDDi \u0111i. In l\u1EA1i s\u1EBD cho \u0111\xFAng t\u1EADp tin \u0111\xF3.`,
      en: `Print job ${id} has no file ${n} yet, or it was taken away. Printing again makes the same file.`
    })
  },
  "idempotency-key-invalid": {
    status: 400,
    say: () => ({
      vi: "Idempotency-Key ph\u1EA3i d\xE0i t\u1EEB 1 \u0111\u1EBFn 200 k\xFD t\u1EF1 ASCII.",
      en: "Idempotency-Key must have 1 to 200 ASCII characters."
    })
  },
  "idempotency-key-reused": {
    status: 422,
    say: () => ({
      vi: "Idempotency-Key n\xE0y \u0111\xE3 d\xF9ng cho m\u1ED9t y\xEAu c\u1EA7u kh\xE1c.",
      en: "This Idempotency-Key was used for another request."
    })
  },
  "idempotency-unfinished": {
    status: 409,
    say: () => ({
      vi: "Y\xEAu c\u1EA7u \u0111\u1EA7u ti\xEAn v\u1EDBi Idempotency-Key n\xE0y ch\u01B0a xong, ho\u1EB7c \u0111\xE3 b\u1ECB ng\u1EAFt gi\u1EEFa ch\u1EEBng. H\xE3y ki\u1EC3m tra k\u1EBFt qu\u1EA3 tr\u01B0\u1EDBc khi g\u1EEDi l\u1EA1i v\u1EDBi kho\xE1 m\u1EDBi.",
      en: "The first request with this Idempotency-Key is under way, or was cut off. Look at what it did before sending it again under a new key."
    })
  }
});
export {
  fail
};
