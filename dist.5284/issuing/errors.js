import { catalogue } from "../errors.js";
import { lotNotFound, producerNotFound, productNotFound } from "../store/not-found.js";
const count = (n) => n.toLocaleString("vi-VN");
const countEn = (n) => n.toLocaleString("en-GB");
const fail = catalogue({
  "product-not-found": productNotFound,
  "producer-not-found": producerNotFound,
  "lot-not-found": lotNotFound,
  "master-key-missing": {
    status: 503,
    say: (file) => ({
      vi: `Thi\u1EBFu kho\xE1 ch\xEDnh (${file}). Kh\xF4ng th\u1EC3 ph\xE1t h\xE0nh hay ki\u1EC3m tra m\xE3. H\xE3y \u0111\u1EB7t l\u1EA1i kho\xE1 t\u1EEB b\u1EA3n in d\u1EF1 ph\xF2ng, ho\u1EB7c m\u1EDF k\u1EF3 kho\xE1 m\u1EDBi b\u1EB1ng "nguon keys rotate" (tem c\u0169 s\u1EBD kh\xF4ng ki\u1EC3m tra \u0111\u01B0\u1EE3c n\u1EEFa).`,
      en: `The master key is missing (${file}). Codes can be neither issued nor verified. Put the key back from its paper backup, or open a new epoch with "nguon keys rotate" (labels printed before can then no longer be verified).`
    })
  },
  "master-key-wrong": {
    status: 503,
    say: (epochs) => ({
      vi: `Kho\xE1 ch\xEDnh kh\xF4ng m\u1EDF \u0111\u01B0\u1EE3c kho\xE1 c\u1EE7a k\u1EF3 ${epochs}. Kh\xF4ng ph\xE1t h\xE0nh m\xE3. H\xE3y \u0111\u1EB7t \u0111\xFAng kho\xE1 (b\u1EA3n in d\u1EF1 ph\xF2ng), ho\u1EB7c m\u1EDF k\u1EF3 kho\xE1 m\u1EDBi b\u1EB1ng "nguon keys rotate".`,
      en: `The master key does not open the key of epoch ${epochs}. No codes are issued. Put the right key back (paper backup), or open a new epoch with "nguon keys rotate".`
    })
  },
  "master-key-malformed": {
    status: 503,
    say: (where) => ({
      vi: `Kho\xE1 ch\xEDnh trong ${where} kh\xF4ng ph\u1EA3i l\xE0 32 byte ng\u1EABu nhi\xEAn vi\u1EBFt d\u1EA1ng base64 ho\u1EB7c hex. Kh\xF4ng d\xF9ng m\u1EADt kh\u1EA9u t\u1EF1 g\xF5.`,
      en: `The master key in ${where} is not 32 random bytes in base64 or hex. A typed pass-phrase is not accepted.`
    })
  },
  "epoch-key-conflict": {
    status: 503,
    say: (epoch) => ({
      vi: `K\u1EF3 kho\xE1 ${epoch} trong c\u01A1 s\u1EDF d\u1EEF li\u1EC7u kh\xE1c v\u1EDBi k\u1EF3 kho\xE1 ghi b\xEAn c\u1EA1nh kho\xE1 ch\xEDnh: \u0111\xE2y l\xE0 d\u1EEF li\u1EC7u c\u1EE7a m\u1ED9t b\u1EA3n c\xE0i \u0111\u1EB7t kh\xE1c. Kh\xF4ng ph\xE1t h\xE0nh m\xE3.`,
      en: `Epoch ${epoch} of the database is not the one recorded beside the keys: this database belongs to another installation. No codes are issued.`
    })
  },
  "database-behind": {
    status: 503,
    say: (epoch, missing) => ({
      vi: `C\u01A1 s\u1EDF d\u1EEF li\u1EC7u c\u0169 h\u01A1n m\u1ED1c \u0111\xE3 ghi: ${count(missing)} m\xE3 c\u1EE7a k\u1EF3 ${epoch} \u0111\xE3 ph\xE1t h\xE0nh m\xE0 d\u1EEF li\u1EC7u kh\xF4ng c\xF2n. Kh\xF4ng ph\xE1t h\xE0nh ti\u1EBFp \u0111\u1EC3 kh\xF4ng m\xE3 n\xE0o b\u1ECB tr\xF9ng. H\xE3y ph\u1EE5c h\u1ED3i \u0111\xFAng d\u1EEF li\u1EC7u, ho\u1EB7c m\u1EDF k\u1EF3 kho\xE1 m\u1EDBi b\u1EB1ng "nguon keys rotate".`,
      en: `The database is behind the mark: ${countEn(missing)} codes of epoch ${epoch} were issued that it does not know of. Nothing more is issued, so that no code is issued twice. Restore the right database, or open a new epoch with "nguon keys rotate".`
    })
  },
  "no-open-epoch": {
    status: 503,
    say: () => ({
      vi: 'Kh\xF4ng c\xF3 k\u1EF3 kho\xE1 n\xE0o \u0111ang m\u1EDF. H\xE3y m\u1EDF k\u1EF3 m\u1EDBi b\u1EB1ng "nguon keys rotate".',
      en: 'No epoch is open. Open one with "nguon keys rotate".'
    })
  },
  "epoch-full": {
    status: 503,
    say: (epoch) => ({
      vi: `K\u1EF3 kho\xE1 ${epoch} \u0111\xE3 ph\xE1t h\xE0nh \u0111\u1EBFn gi\u1EDBi h\u1EA1n an to\xE0n. H\xE3y m\u1EDF k\u1EF3 m\u1EDBi b\u1EB1ng "nguon keys rotate".`,
      en: `Epoch ${epoch} has issued as many codes as is safe. Open a new one with "nguon keys rotate".`
    })
  },
  "epochs-used-up": {
    status: 503,
    say: () => ({
      vi: "\u0110\xE3 d\xF9ng h\u1EBFt 32 k\u1EF3 kho\xE1.",
      en: "All 32 epochs have been used."
    })
  },
  "paper-key-unreadable": {
    status: 400,
    say: (line) => ({
      vi: `Kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c kho\xE1 t\u1EEB b\u1EA3n in: ${line}`,
      en: `The key could not be read from the paper copy: ${line}`
    })
  },
  "quantity-invalid": {
    status: 400,
    say: (quantity) => ({
      vi: `S\u1ED1 l\u01B0\u1EE3ng "${quantity}" kh\xF4ng h\u1EE3p l\u1EC7: c\u1EA7n m\u1ED9t s\u1ED1 nguy\xEAn t\u1EEB 1 \u0111\u1EBFn 999.999.999.`,
      en: `The quantity "${quantity}" is not valid: a whole number from 1 to 999,999,999 is needed.`
    })
  },
  "product-without-producer": {
    status: 409,
    say: (name) => ({
      vi: `S\u1EA3n ph\u1EA9m "${name}" ch\u01B0a c\xF3 ch\u1EE7 th\u1EC3, n\xEAn ch\u01B0a ph\xE1t h\xE0nh m\xE3 \u0111\u01B0\u1EE3c.`,
      en: `The product "${name}" has no producer yet, so no codes can be issued for it.`
    })
  },
  "lot-of-other-product": {
    status: 409,
    say: (lot) => ({
      vi: `L\xF4 ${lot} kh\xF4ng thu\u1ED9c s\u1EA3n ph\u1EA9m n\xE0y.`,
      en: `Lot ${lot} does not belong to this product.`
    })
  },
  "run-not-found": {
    status: 404,
    say: (id) => ({
      vi: `Kh\xF4ng t\xECm th\u1EA5y \u0111\u1EE3t m\xE3 ${id}.`,
      en: `There is no run ${id}.`
    })
  },
  "stretch-outside-run": {
    status: 400,
    say: (run, quantity) => ({
      vi: `\u0110\u1EE3t ${run} c\xF3 c\xE1c s\u1ED1 t\u1EEB 1 \u0111\u1EBFn ${count(quantity)}; kho\u1EA3ng \u0111\xE3 n\xEAu n\u1EB1m ngo\xE0i.`,
      en: `Run ${run} has the numbers 1 to ${countEn(quantity)}; the stretch lies outside.`
    })
  },
  "stretch-of-two-runs": {
    status: 400,
    say: (a, b) => ({
      vi: `Hai \u0111\u1EA7u thu\u1ED9c hai \u0111\u1EE3t kh\xE1c nhau (${a} v\xE0 ${b}). M\u1ED7i l\u1EA7n ch\u1EC9 m\u1ED9t \u0111o\u1EA1n c\u1EE7a m\u1ED9t \u0111\u1EE3t.`,
      en: `The two ends are of different runs (${a} and ${b}). A stretch lies in one run.`
    })
  },
  "code-unknown": {
    status: 404,
    say: (which) => ({
      vi: `Kh\xF4ng ph\u1EA3i m\xE3 c\u1EE7a h\u1EC7 th\u1ED1ng: ${which}.`,
      en: `Not a code of ours: ${which}.`
    })
  },
  "binding-owner": {
    status: 409,
    say: (run) => ({
      vi: `\u0110\u1EE3t ${run} thu\u1ED9c ch\u1EE7 th\u1EC3 kh\xE1c v\u1EDBi s\u1EA3n ph\u1EA9m.`,
      en: `Run ${run} belongs to another producer than the product.`
    })
  },
  "binding-overlap": {
    status: 409,
    say: (what) => ({
      vi: `\u0110\xE3 g\u1EAFn s\u1EA3n ph\u1EA9m ho\u1EB7c l\xF4 r\u1ED3i: ${what}. H\xE3y b\u1ECF g\u1EAFn tr\u01B0\u1EDBc khi g\u1EAFn l\u1EA1i.`,
      en: `Bound already: ${what}. Undo that binding before binding again.`
    })
  },
  "binding-final": {
    status: 409,
    say: (what) => ({
      vi: `\u0110\xE3 k\xEDch ho\u1EA1t, kh\xF4ng \u0111\u1ED5i s\u1EA3n ph\u1EA9m hay l\xF4 \u0111\u01B0\u1EE3c n\u1EEFa: ${what}.`,
      en: `Active already, so product and lot are final: ${what}.`
    })
  },
  "binding-other-product": {
    status: 409,
    say: (run) => ({
      vi: `\u0110\u1EE3t ${run} \u0111\xE3 ph\xE1t h\xE0nh cho m\u1ED9t s\u1EA3n ph\u1EA9m kh\xE1c.`,
      en: `Run ${run} was issued for another product.`
    })
  },
  "activation-unbound": {
    status: 409,
    say: (what) => ({
      vi: `Ch\u01B0a g\u1EAFn s\u1EA3n ph\u1EA9m: ${what}. H\xE3y g\u1EAFn s\u1EA3n ph\u1EA9m v\xE0 l\xF4 tr\u01B0\u1EDBc khi k\xEDch ho\u1EA1t.`,
      en: `Not bound to a product: ${what}. Bind product and lot before activation.`
    })
  },
  "activation-nothing": {
    status: 409,
    say: (what) => ({
      vi: `Kh\xF4ng c\xF2n m\xE3 n\xE0o \u0111\u1EC3 k\xEDch ho\u1EA1t: ${what}.`,
      en: `Nothing left to activate: ${what}.`
    })
  },
  "activation-confirm": {
    status: 409,
    say: (codes, what) => ({
      vi: `Trong \u0111o\u1EA1n n\xE0y c\xF3 m\xE3 \u0111\xE3 k\xEDch ho\u1EA1t ho\u1EB7c \u0111\xE3 v\xF4 hi\u1EC7u: ${what}. C\xF2n ${count(codes)} m\xE3 s\u1EBD \u0111\u01B0\u1EE3c k\xEDch ho\u1EA1t; h\xE3y x\xE1c nh\u1EADn \u0111\xFAng con s\u1ED1 n\xE0y.`,
      en: `This stretch holds codes that are active or revoked already: ${what}. ${countEn(codes)} codes would be activated; confirm with exactly this number.`
    })
  },
  "activation-lapsed": {
    status: 409,
    say: (run, months) => ({
      vi: `Tem c\u1EE7a \u0111\u1EE3t ${run} in \u0111\xE3 qu\xE1 ${months} th\xE1ng m\xE0 ch\u01B0a k\xEDch ho\u1EA1t n\xEAn h\u1EBFt hi\u1EC7u l\u1EF1c.`,
      en: `The labels of run ${run} were not activated within ${months} months and have lapsed.`
    })
  },
  "reason-missing": {
    status: 400,
    say: () => ({
      vi: "C\u1EA7n ghi l\xFD do (t\u1ED1i \u0111a 500 k\xFD t\u1EF1).",
      en: "A reason is needed (500 characters at most)."
    })
  },
  "revocation-empty": {
    status: 400,
    say: () => ({
      vi: "Kh\xF4ng c\xF3 m\xE3 n\xE0o \u0111\u1EC3 v\xF4 hi\u1EC7u ho\xE1.",
      en: "No code to revoke was given."
    })
  },
  "decision-not-found": {
    status: 404,
    say: (id) => ({
      vi: `Kh\xF4ng t\xECm th\u1EA5y quy\u1EBFt \u0111\u1ECBnh ${id}.`,
      en: `There is no decision ${id}.`
    })
  },
  "decision-undone": {
    status: 409,
    say: (id) => ({
      vi: `Quy\u1EBFt \u0111\u1ECBnh ${id} \u0111\xE3 \u0111\u01B0\u1EE3c hu\u1EF7 tr\u01B0\u1EDBc \u0111\xF3.`,
      en: `Decision ${id} was undone before.`
    })
  },
  "decision-kind": {
    status: 409,
    say: (id) => ({
      vi: `Quy\u1EBFt \u0111\u1ECBnh ${id} kh\xF4ng ph\u1EA3i lo\u1EA1i c\xF3 th\u1EC3 hu\u1EF7 \u1EDF \u0111\xE2y.`,
      en: `Decision ${id} is not of a kind that can be undone here.`
    })
  }
});
export {
  fail
};
