import { catalogue } from "../errors.js";
const fail = catalogue({
  "print-job-not-found": {
    status: 404,
    say: (id) => ({
      vi: `Kh\xF4ng t\xECm th\u1EA5y l\u1EA7n in ${id}.`,
      en: `There is no print job ${id}.`
    })
  },
  "print-job-busy": {
    status: 409,
    say: (id) => ({
      vi: `L\u1EA7n in ${id} \u0111ang \u0111\u01B0\u1EE3c m\u1ED9t ti\u1EBFn tr\xECnh kh\xE1c th\u1EF1c hi\u1EC7n.`,
      en: `Print job ${id} is being rendered by another process.`
    })
  },
  "print-job-cancelled": {
    status: 409,
    say: (id) => ({
      vi: `L\u1EA7n in ${id} \u0111\xE3 d\u1EEBng; c\xE1c m\xE3 v\u1EABn \u0111\u01B0\u1EE3c gi\u1EEF. In ti\u1EBFp: nguon print --job ${id}`,
      en: `Print job ${id} was cancelled; its codes stay reserved. To go on: nguon print --job ${id}`
    })
  },
  "print-job-finished": {
    status: 409,
    say: (id) => ({
      vi: `L\u1EA7n in ${id} \u0111\xE3 xong, kh\xF4ng d\u1EEBng \u0111\u01B0\u1EE3c n\u1EEFa.`,
      en: `Print job ${id} is finished and cannot be cancelled.`
    })
  },
  "print-job-failed": {
    status: 500,
    say: (id, why) => ({
      vi: `L\u1EA7n in ${id} kh\xF4ng ho\xE0n th\xE0nh: ${why}. C\xE1c m\xE3 v\u1EABn \u0111\u01B0\u1EE3c gi\u1EEF; s\u1EEDa xong h\xE3y in ti\u1EBFp: nguon print --job ${id}`,
      en: `Print job ${id} was not finished: ${why}. Its codes stay reserved; when mended, go on: nguon print --job ${id}`
    })
  },
  "print-out-not-writable": {
    status: 400,
    say: (path, why) => ({
      vi: `Kh\xF4ng ghi \u0111\u01B0\u1EE3c v\xE0o ${path} (${why}).`,
      en: `${path} cannot be written (${why}).`
    })
  },
  "print-format-unknown": {
    status: 400,
    say: (format, known) => ({
      vi: `Ch\u01B0a c\xF3 d\u1EA1ng "${format}". Hi\u1EC7n c\xF3: ${known}.`,
      en: `There is no format "${format}" yet. Available: ${known}.`
    })
  },
  "print-target-missing": {
    status: 400,
    say: () => ({
      vi: "H\xE3y ch\u1ECDn s\u1EA3n ph\u1EA9m, ho\u1EB7c in tem ch\u01B0a g\u1EAFn s\u1EA3n ph\u1EA9m cho m\u1ED9t ch\u1EE7 th\u1EC3.",
      en: "Choose a product, or print unbound labels for a producer."
    })
  },
  "print-unbound-active": {
    status: 400,
    say: () => ({
      vi: "Tem ch\u01B0a g\u1EAFn s\u1EA3n ph\u1EA9m th\xEC kh\xF4ng k\xEDch ho\u1EA1t ngay \u0111\u01B0\u1EE3c.",
      en: "Unbound labels cannot be activated at once."
    })
  },
  "reprint-stars-lapsed": {
    status: 409,
    say: (id) => ({
      vi: `Ch\u1EE9ng nh\u1EADn OCOP in tr\xEAn tem c\u1EE7a l\u1EA7n in ${id} kh\xF4ng c\xF2n hi\u1EC7u l\u1EF1c, n\xEAn kh\xF4ng in l\u1EA1i y nguy\xEAn \u0111\u01B0\u1EE3c. C\xF9ng c\xE1c m\xE3 \u0111\xF3 v\u1EDBi d\u1EEF li\u1EC7u hi\u1EC7n h\xE0nh: nguon print --job ${id} --renew`,
      en: `The OCOP certificate shown on the labels of ${id} is no longer in force, so they cannot be printed again as they were. The same codes with today's data: nguon print --job ${id} --renew`
    })
  },
  "reprint-revoked": {
    status: 409,
    say: (id, gone, left) => ({
      vi: `${id}: c\xF3 m\xE3 \u0111\xE3 b\u1ECB v\xF4 hi\u1EC7u ho\xE1 ho\u1EB7c thu h\u1ED3i (${gone}), n\xEAn kh\xF4ng in l\u1EA1i y nguy\xEAn \u0111\u01B0\u1EE3c. C\xE1c m\xE3 c\xF2n hi\u1EC7u l\u1EF1c: ${left}. In ch\xFAng v\u1EDBi d\u1EEF li\u1EC7u hi\u1EC7n h\xE0nh: nguon print --job ${id} --renew --from S\u1ED0 --to S\u1ED0`,
      en: `${id}: codes of it were revoked or recalled (${gone}), so it cannot be printed again as it was. Still in force: ${left}. To print these with today's data: nguon print --job ${id} --renew --from N --to N`
    })
  },
  "reprint-nothing-left": {
    status: 409,
    say: (id) => ({
      vi: `M\u1ECDi m\xE3 c\u1EE7a l\u1EA7n in ${id} \u0111\xE3 b\u1ECB v\xF4 hi\u1EC7u ho\xE1 ho\u1EB7c thu h\u1ED3i: kh\xF4ng c\xF3 g\xEC \u0111\u1EC3 in l\u1EA1i.`,
      en: `Every code of ${id} was revoked or recalled: nothing is left to print again.`
    })
  },
  "reprint-reason-missing": {
    status: 409,
    say: (id) => ({
      vi: `Tem c\u1EE7a l\u1EA7n in ${id} \u0111\xE3 k\xEDch ho\u1EA1t; in l\u1EA1i c\u1EA7n l\xFD do (--reason).`,
      en: `Labels of ${id} are active; printing them again needs a reason (--reason).`
    })
  },
  "reprint-different": {
    status: 500,
    say: (path) => ({
      vi: `${path} in l\u1EA1i kh\xF4ng gi\u1ED1ng b\u1EA3n \u0111\u1EA7u t\u1EEBng byte: h\xE3y d\xF9ng \u0111\xFAng phi\xEAn b\u1EA3n Ngu\u1ED3n \u0111\xE3 in b\u1EA3n \u0111\u1EA7u.`,
      en: `${path} came out different from the first print: use the version of Ngu\u1ED3n that made it.`
    })
  }
});
export {
  fail
};
