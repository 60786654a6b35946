import { catalogue } from "../errors.js";
const fail = catalogue({
  "symbol-empty": {
    status: 400,
    say: () => ({
      vi: "Kh\xF4ng c\xF3 n\u1ED9i dung \u0111\u1EC3 t\u1EA1o m\xE3 v\u1EA1ch.",
      en: "There is nothing to put into the symbol."
    })
  },
  "symbol-too-long": {
    status: 400,
    say: (symbol) => ({
      vi: `N\u1ED9i dung qu\xE1 d\xE0i, kh\xF4ng v\u1EEBa m\xE3 ${symbol}.`,
      en: `The text is too long for this ${symbol} symbol.`
    })
  },
  "symbol-wrong-content": {
    status: 400,
    say: (symbol, expected) => ({
      vi: `N\u1ED9i dung kh\xF4ng d\xF9ng \u0111\u01B0\u1EE3c cho m\xE3 ${symbol}: c\u1EA7n ${expected.vi}.`,
      en: `This text cannot be put into the symbol ${symbol}: it takes ${expected.en}.`
    })
  }
});
export {
  fail
};
