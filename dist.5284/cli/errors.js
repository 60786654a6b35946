import { catalogue } from "../errors.js";
const fail = catalogue({
  "command-unknown": {
    status: 400,
    say: (name, known) => ({
      vi: `Kh\xF4ng c\xF3 l\u1EC7nh "${name}". C\xE1c l\u1EC7nh: ${known}.`,
      en: `There is no command "${name}". Commands: ${known}.`
    })
  },
  "flag-unknown": {
    status: 400,
    say: (flag, command) => ({
      vi: `L\u1EC7nh "${command}" kh\xF4ng c\xF3 tu\u1EF3 ch\u1ECDn ${flag}. Xem: nguon ${command} --help`,
      en: `"${command}" has no option ${flag}. See: nguon ${command} --help`
    })
  },
  "flag-value-missing": {
    status: 400,
    say: (flag) => ({
      vi: `Tu\u1EF3 ch\u1ECDn ${flag} c\u1EA7n m\u1ED9t gi\xE1 tr\u1ECB.`,
      en: `Option ${flag} needs a value.`
    })
  },
  "flag-value-unexpected": {
    status: 400,
    say: (flag) => ({
      vi: `Tu\u1EF3 ch\u1ECDn ${flag} kh\xF4ng nh\u1EADn gi\xE1 tr\u1ECB.`,
      en: `Option ${flag} takes no value.`
    })
  },
  "flag-twice": {
    status: 400,
    say: (flag) => ({
      vi: `Tu\u1EF3 ch\u1ECDn ${flag} \u0111\u01B0\u1EE3c ghi hai l\u1EA7n.`,
      en: `Option ${flag} is given twice.`
    })
  },
  "flag-missing": {
    status: 400,
    say: (flags) => ({
      vi: `Thi\u1EBFu tu\u1EF3 ch\u1ECDn ${flags}.`,
      en: `Option ${flags} is missing.`
    })
  },
  "flags-conflict": {
    status: 400,
    say: (flags) => ({
      vi: `Ch\u1EC9 d\xF9ng m\u1ED9t trong c\xE1c tu\u1EF3 ch\u1ECDn ${flags}.`,
      en: `Use only one of the options ${flags}.`
    })
  },
  "flag-value-wrong": {
    status: 400,
    say: (flag, value, expected) => ({
      vi: `Tu\u1EF3 ch\u1ECDn ${flag}: "${value}" kh\xF4ng h\u1EE3p l\u1EC7, c\u1EA7n ${expected.vi}.`,
      en: `Option ${flag}: "${value}" is not valid, expected ${expected.en}.`
    })
  },
  "argument-missing": {
    status: 400,
    say: (argument, command) => ({
      vi: `L\u1EC7nh "${command}" c\u1EA7n ${argument}.`,
      en: `"${command}" needs ${argument}.`
    })
  },
  "argument-unexpected": {
    status: 400,
    say: (argument) => ({
      vi: `Kh\xF4ng hi\u1EC3u "${argument}".`,
      en: `Unexpected argument "${argument}".`
    })
  },
  "file-not-readable": {
    status: 400,
    say: (file, why) => ({
      vi: `Kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c t\u1EADp tin ${file} (${why}).`,
      en: `The file ${file} cannot be read (${why}).`
    })
  },
  "file-not-writable": {
    status: 400,
    say: (file, why) => ({
      vi: `Kh\xF4ng ghi \u0111\u01B0\u1EE3c v\xE0o ${file} (${why}).`,
      en: `${file} cannot be written (${why}).`
    })
  },
  "name-ambiguous": {
    status: 400,
    say: (name, ids) => ({
      vi: `C\xF3 nhi\u1EC1u s\u1EA3n ph\u1EA9m t\xEAn "${name}". H\xE3y d\xF9ng m\xE3 s\u1ED1: ${ids}.`,
      en: `Several products are called "${name}". Use the id: ${ids}.`
    })
  },
  "paper-of-other-key": {
    status: 409,
    say: (paper, present) => ({
      vi: `B\u1EA3n gi\u1EA5y l\xE0 c\u1EE7a kho\xE1 ${paper}, kh\xF4ng ph\u1EA3i kho\xE1 \u0111ang d\xF9ng (${present}).`,
      en: `The paper copy is of key ${paper}, not of the key in use (${present}).`
    })
  }
});
export {
  fail
};
