import { catalogue } from "../errors.js";
const fail = catalogue({
  "label-template-unknown": {
    status: 404,
    say: (name, known) => ({
      vi: `Kh\xF4ng c\xF3 m\u1EABu tem "${name}". C\xE1c m\u1EABu hi\u1EC7n c\xF3: ${known.join(", ")}.`,
      en: `There is no label template "${name}". There are: ${known.join(", ")}.`
    })
  },
  "label-stock-unknown": {
    status: 404,
    say: (name, known) => ({
      vi: `Kh\xF4ng c\xF3 kh\u1ED5 gi\u1EA5y "${name}". C\xE1c kh\u1ED5 hi\u1EC7n c\xF3: ${known.join(", ")}.`,
      en: `There is no stock "${name}". There are: ${known.join(", ")}.`
    })
  },
  "print-disk-full": {
    status: 507,
    say: () => ({
      vi: "H\u1EBFt ch\u1ED7 tr\xEAn \u0111\u0129a khi \u0111ang t\u1EA1o t\u1EC7p tem. H\xE3y d\u1ECDn b\u1EDBt r\u1ED3i in ti\u1EBFp: c\xE1c m\xE3 v\u1EABn \u0111\u01B0\u1EE3c gi\u1EEF.",
      en: "The disk is full. Make room and resume: the codes stay reserved."
    })
  },
  "print-proof-failed": {
    status: 500,
    say: (page, numbers) => ({
      vi: `\u0110\u1ECDc th\u1EED b\u1EA3n in kh\xF4ng \u0111\u1EA1t \u1EDF trang ${page} (tem s\u1ED1 ${numbers}). T\u1EC7p kh\xF4ng \u0111\u01B0\u1EE3c giao: h\xE3y ch\u1ECDn m\u1EABu tem c\xF3 m\xE3 QR l\u1EDBn h\u01A1n ho\u1EB7c in l\u1EA1i.`,
      en: `The printed page ${page} did not read back as meant (label ${numbers}). The file is not handed out: choose a template with a larger QR code, or print again.`
    })
  },
  "print-worker-lost": {
    status: 500,
    say: () => ({
      vi: "Ti\u1EBFn tr\xECnh t\u1EA1o tem \u0111\xE3 d\u1EEBng \u0111\u1ED9t ng\u1ED9t. H\xE3y in ti\u1EBFp: c\xE1c m\xE3 v\u1EABn \u0111\u01B0\u1EE3c gi\u1EEF.",
      en: "The process that makes labels stopped unexpectedly. Resume: the codes stay reserved."
    })
  }
});
export {
  fail
};
